// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/like_for_like.h"

#include "core/decide/snapshot.h"
#include "core/report/working.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace {

using core::LikeForLike;
using core::OnFailure;
using core::Option;
using core::Scenario;

LikeForLike of(const Scenario& s) {
    return core::like_for_like(core::prepare(s), s, false);
}
std::string text(const Scenario& s) {
    return core::like_for_like_text(of(s), s.quality);
}

// The article: machines for $5,402 a month, the API for $8 a M words.
Scenario at(double words_per_day) {
    Scenario s = test::article();
    s.traffic.words_per_day = words_per_day;
    return s;
}

// By hand: a request done well costs 5,402 / p and 7,300 / a. With nothing stated p = 5,402 / 7,300 = 74 %;
// with 90 % at the API 66.6 %.
TEST(LikeForLike, perRequestDoneWell) {
    Scenario s = at(30e6);
    EXPECT_NEAR(of(s).own_pass_share_that_flips.value(), 0.74, 1e-12);
    EXPECT_EQ(text(s), "Self-hosting wins if our model passes at least 74 % of what the API's passes.");
    s.quality.api_pass_share = 0.9;
    EXPECT_NEAR(of(s).own_pass_share_that_flips.value(), 0.666, 1e-12);
    EXPECT_EQ(text(s),
              "For each request done well self-hosting wins if our model passes at least 66.6 %, where "
              "the API's passes 90 %.");
    s.quality.own_pass_share = 0.5;
    EXPECT_NEAR(of(s).own_pass_share_that_flips.value(), 0.666, 1e-12) << "whatever ours has now";
    EXPECT_FALSE(of(s).retried);
}

// At a dearer machine no share does: 100 % of what the API passes would cost more.
TEST(LikeForLike, neverWhereMachinesAreDearerAtBest) {
    Scenario s = at(20e6); // $4,866.67
    EXPECT_FALSE(of(s).own_pass_share_that_flips);
    EXPECT_TRUE(of(s).answered);
    EXPECT_EQ(text(s), "For each request done well the API is the cheaper one, whatever our model passes.");
    s.quality.api_pass_share = 0.9;
    EXPECT_NEAR(of(s).own_pass_share_that_flips.value(), 0.9 * 5402 / (20 * 8 * 365 / 12.0), 1e-12)
        << "better than the API is a way to win";
}

TEST(LikeForLike, noAnswerIsNull) {
    Scenario s = at(30e6);
    s.model.context_limit_tokens = 10;
    EXPECT_FALSE(of(s).answered);
    EXPECT_FALSE(of(s).own_pass_share_that_flips);
    EXPECT_EQ(text(s), "");
    s = at(30e6);
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = s.api.output_usd_per_mtok = 0;
    EXPECT_FALSE(of(s).own_pass_share_that_flips) << "nothing is cheaper than free";
}

// By hand: what our model fails the API does again, (1 - p) of its $7,300, so that 5,402 + (1 - p) 7,300 =
// 7,300 at p = 74 %. With a fee of $100 at the API both pay it, and people of the API are paid by the API's
// option alone.
TEST(LikeForLike, withRetries) {
    Scenario s = at(30e6);
    s.quality = {.own_pass_share = 0.9, .on_failure = OnFailure::retry_on_api};
    EXPECT_TRUE(of(s).retried);
    EXPECT_NEAR(of(s).own_pass_share_that_flips.value(), 0.74, 1e-12);
    EXPECT_EQ(text(s),
              "Self-hosting wins if our model passes at least 74 % of the requests; the API does the "
              "others again.");
    s.api.fixed_usd_per_month = 100;
    EXPECT_NEAR(of(s).own_pass_share_that_flips.value(), 0.74, 1e-12);
    s.team.api_usd_per_year = 12000;
    EXPECT_NEAR(of(s).own_pass_share_that_flips.value(), (5402 - 1000) / 7300.0, 1e-12);
    s.team.api_usd_per_year = 12 * 6000;
    EXPECT_EQ(of(s).own_pass_share_that_flips, 0) << "people alone cost more than the machines";
    EXPECT_EQ(text(s), "Self-hosting wins whatever share our model passes.");
    s = at(20e6);
    s.quality = {.own_pass_share = 0.9, .on_failure = OnFailure::retry_on_api};
    EXPECT_FALSE(of(s).own_pass_share_that_flips);
    EXPECT_EQ(text(s), "Self-hosting would not win if our model passed every request.");
}

// A tenth is sent to the API at once: machines stay, $5,402 + 0.1 x 7,300 + 0.9 (1 - p) 7,300 = 7,300 at p =
// 5,402 / (0.9 x 7,300). And per request done well, with (0.9 p + 0.1 x 0.8) against 0.8.
TEST(LikeForLike, withARouter) {
    Scenario s = at(30e6);
    s.quality = {.own_pass_share = 0.9, .on_failure = OnFailure::retry_on_api, .routed_share = 0.1};
    EXPECT_NEAR(of(s).own_pass_share_that_flips.value(), 5402 / (0.9 * 7300), 1e-12);
    s.quality.on_failure = OnFailure::none;
    s.quality.api_pass_share = 0.8;
    EXPECT_NEAR(of(s).own_pass_share_that_flips.value(), ((5402 + 730) / 7300.0 * 0.8 - 0.08) / 0.9, 1e-12);
}

// What a router sends to the API is done as well there, and its people are paid by the API's option alone.
TEST(LikeForLike, anyShareWillDoWhereTheApisPeopleCostMoreThanMachines) {
    Scenario s = at(30e6);
    s.quality.routed_share = 0.5;
    s.team.api_usd_per_year = 12 * 20000; // 5,402 + 3,650 against 0.5 x 27,300
    EXPECT_EQ(of(s).own_pass_share_that_flips, 0);
}

TEST(LikeForLike, nothingIsRetriedWhereNobodyHasMeasured) {
    Scenario s = at(30e6);
    s.quality.on_failure = OnFailure::retry_on_api;
    EXPECT_FALSE(of(s).retried);
}

// On both sides of it, by what machines and the API cost without any of this, put together here.
TEST(LikeForLike, turnsThere) {
    int inside = 0;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        Scenario s = test::plausible_scenario(seed);
        s.quality = {};
        const core::Costs costs = core::evaluate(s).costs;
        const auto hosted = core::cheapest_option(costs, Option::api);
        if (!hosted || !costs[Option::api])
            continue;
        const double own = *costs[*hosted], api = *costs[Option::api];
        double tokens = 0;
        for (std::size_t i = 0; i < core::cost_items().size(); ++i)
            if (core::cost_items()[i].option == Option::api && core::cost_items()[i].grows_with_traffic)
                tokens += costs.item_usd[i];
        s.quality = {.own_pass_share = 0.5, .api_pass_share = seed % 3 == 0 ? 0.8 : 0};
        s.quality.on_failure = seed % 2 == 0 ? OnFailure::retry_on_api : OnFailure::none;
        const double api_pass = seed % 3 == 0 ? 0.8 : 1;
        const LikeForLike found = of(s);
        EXPECT_EQ(found.retried, seed % 2 == 0) << seed;
        const auto wins = [&](double share) {
            return found.retried
                       ? own + (1 - share) * tokens + (share < 1 ? s.api.fixed_usd_per_month : 0) < api
                       : own / share < api / api_pass;
        };
        const auto& share = found.own_pass_share_that_flips;
        if (!share) {
            EXPECT_FALSE(wins(1)) << seed;
            continue;
        }
        ASSERT_GE(*share, 0) << seed;
        ASSERT_LE(*share, 1) << seed;
        if (*share > 0 && *share < 1 - 1e-6) {
            ++inside;
            EXPECT_TRUE(wins(*share * (1 + 1e-9))) << seed;
            EXPECT_FALSE(wins(*share * (1 - 1e-9))) << seed;
        } else {
            EXPECT_TRUE(wins(1)) << seed;
        }
    }
    EXPECT_GT(inside, 40);
}

// The notice says that two models are compared; who has compared them knows.
TEST(LikeForLike, theNoticeGivesWayToTheReadersOwnFigure) {
    Scenario s = at(30e6);
    s.model.preset = "Llama 3.2 1B";
    s.api.preset = "Anthropic Claude Opus 5";
    const auto told = [&] {
        const auto made = core::make_snapshot(s, {}, "2026-11-28");
        EXPECT_FALSE(made->like_for_like.same_model);
        return std::ranges::any_of(made->notices, [](const core::Notice& each) {
            return std::holds_alternative<core::notice::NotLikeForLike>(each);
        });
    };
    EXPECT_TRUE(told());
    s.quality.own_pass_share = 0.8;
    EXPECT_FALSE(told());
    const auto made = core::make_snapshot(s, {}, "2026-11-28");
    EXPECT_TRUE(core::detail(*made).ends_with(text(s))) << core::detail(*made);
    const auto all = core::working(*made);
    const auto line = std::ranges::find(all, "like_for_like", &core::WorkingLine::id);
    ASSERT_NE(line, all.end());
    EXPECT_EQ(line->text, "$5,402 ÷ $7,300 × 100 % = 74 %. " + text(s));
}

} // namespace
