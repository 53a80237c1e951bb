// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/snapshot.h"

#include "tests/support/catalogue_resources.h"
#include "tests/support/day_and_night.h"
#include "tests/support/ready_made.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

using core::make_snapshot;
using core::Option;

TEST(Snapshot, holdsWhatEachFunctionSaysOfTheScenario) {
    const core::Scenario s = test::llama_on_h100();
    const auto made = make_snapshot(s, test::shipped_catalogue(), "2026-11-24");
    EXPECT_EQ(made->scenario, s);
    EXPECT_EQ(made->evaluation.costs.item_usd, core::evaluate(s).costs.item_usd);
    EXPECT_EQ(core::totals(made->prepared, s).item_usd, core::evaluate(s).costs.item_usd);
    EXPECT_EQ(made->verdict.cheapest, core::verdict(s, core::evaluate(s)).cheapest);
    EXPECT_EQ(made->uncertainty.probability_cheapest, core::uncertainty(s).probability_cheapest);
    const core::MixChance chance = core::mix_chance(core::prepare(s), s, core::draw(s));
    EXPECT_EQ(made->mix_chance.probability_cheapest, chance.probability_cheapest);
    EXPECT_EQ(made->chance, 1 - chance.probability_cheapest[0]);
    EXPECT_EQ(made->today, "2026-11-24");
}

TEST(Snapshot, theNoticesAreOfItsCatalogueAndDay) {
    const core::Scenario s = test::ready_made("article.rentorrun");
    const auto texts = [&](const core::Catalogue& catalogue, const char* today) {
        const auto made = make_snapshot(s, catalogue, today);
        std::string all;
        for (const core::Notice& notice : made->notices)
            all += core::notice_text(notice) + "\n";
        return all;
    };
    const auto has = [](const std::string& text, const char* part) {
        return text.find(part) != std::string::npos;
    };
    EXPECT_TRUE(has(texts(test::shipped_catalogue(), "2026-11-24"), "p4d.24xlarge"));
    EXPECT_FALSE(has(texts({}, "2026-11-24"), "p4d.24xlarge"));
    EXPECT_TRUE(has(texts({}, "2026-11-24"), "The most outdated price"));
    EXPECT_FALSE(has(texts({}, ""), "The most outdated price"));
}

// Neither what is certain nor what cannot be compared has a chance.
TEST(Snapshot, thereIsNotAlwaysAChanceToSpeakOf) {
    EXPECT_FALSE(make_snapshot(test::article(), {}, {})->chance) << "no range, no model";
    core::Scenario s = test::article();
    s.ranges["traffic.words_per_day"] = {5e6, 50e6};
    EXPECT_TRUE(make_snapshot(s, {}, {})->chance);
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 0;
    const auto made = make_snapshot(s, {}, {});
    ASSERT_FALSE(made->verdict.self_hosted);
    EXPECT_GT(made->uncertainty.varied, 0);
    EXPECT_FALSE(made->chance);
}

TEST(Snapshot, aChanceIsToldInWholePerCent) {
    EXPECT_EQ(core::chance_text(0.3437), "34 %");
    EXPECT_EQ(core::chance_text(0), "0 %");
    EXPECT_EQ(core::chance_text(0.0003), "under 1 %");
    EXPECT_EQ(core::chance_text(0.9997), "over 99 %");
    EXPECT_EQ(core::chance_text(1), "100 %");
}

// As in mix_test.cpp: one replica carries the mean of a day whose peak is twice that, for $1,460 a month; the
// API takes $2,628 for all, and for the 32 % above the mean $832. That is $336 less; people for $3,900 a year
// leave $11 of it, under 1 % of the bill, for which nobody moves.
TEST(Snapshot, theMixIsTheHeadlineFromOnePerCentOn) {
    core::Scenario s = test::day_and_night();
    s.hosting.usd_per_instance_hour = 2;
    auto made = core::make_snapshot(s, {}, "2026-11-28");
    EXPECT_TRUE(made->mix_wins);
    EXPECT_EQ(core::headline(*made), "Run 1 machine (on demand) and the API for 32 %: $336 a month less.");
    EXPECT_TRUE(core::detail(*made).starts_with("Without a mix: Rent the API: "));
    s.team.hosting_usd_per_year = 3900;
    made = core::make_snapshot(s, {}, "2026-11-28");
    EXPECT_TRUE(made->mix.gain);
    EXPECT_FALSE(made->mix_wins);
    EXPECT_TRUE(core::headline(*made).starts_with("Rent the API: "));
}

} // namespace
