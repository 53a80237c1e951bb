// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/break_even.h"

#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace {

using core::BreakEven;
using core::BreakEvenReason;
using core::BreakEvenVerdict;
using core::Option;
using core::Scenario;

const core::Input& input(std::string_view path) {
    const core::Input* found = core::find_input(path);
    EXPECT_TRUE(found) << path;
    return *found;
}
const core::Input& words() {
    return input("traffic.words_per_day");
}

// Who is strictly cheaper at a value, through the whole chain: an answer beats none.
std::optional<Option> cheaper_at(Scenario s, const core::Input& in, double value, Option option,
                                 Option against) {
    core::set(s, in, value);
    const core::Costs costs = core::evaluate(s).costs;
    const auto a = costs[option], b = costs[against];
    if (a && (!b || *a < *b))
        return option;
    if (b && (!a || *b < *a))
        return against;
    return {};
}

void expect_exact(const Scenario& s, const BreakEven& found) {
    const core::Input& in = *found.input;
    for (const core::Crossing& crossing : found.crossings) {
        const double below = in.whole ? crossing.at - 1 : crossing.at;
        const double above = in.whole ? crossing.at : std::nextafter(crossing.at, in.max);
        EXPECT_NE(cheaper_at(s, in, below, found.option, found.against), crossing.cheaper_above)
            << in.path << " at " << below;
        EXPECT_EQ(cheaper_at(s, in, above, found.option, found.against), crossing.cheaper_above)
            << in.path << " at " << above;
    }
    for (std::size_t i = 1; i < found.crossings.size(); ++i) {
        EXPECT_LT(found.crossings[i - 1].at, found.crossings[i].at);
        EXPECT_TRUE(!found.complete ||
                    found.crossings[i - 1].cheaper_above != found.crossings[i].cheaper_above);
    }
}

// core/README.md section 8: two m7a.16xlarge, $5,402 a month, against $4 a million tokens: 22.2 M words a
// day, where the article says 2.22 M. With p4d.24xlarge at $32.7726 the machines cost 8.857 times as much.
TEST(BreakEven, article) {
    Scenario s = test::article();
    BreakEven found = core::break_even(s, Option::rented, Option::api, words());
    ASSERT_EQ(found.crossings.size(), 1u);
    EXPECT_DOUBLE_EQ(found.crossings[0].at, 22.2e6);
    EXPECT_EQ(found.crossings[0].cheaper_above, Option::rented);
    EXPECT_EQ(found.verdict, BreakEvenVerdict::crosses);
    EXPECT_EQ(found.reason, BreakEvenReason::cheaper_above);
    EXPECT_EQ(found.stays_cheaper_from, found.crossings[0].at);
    expect_exact(s, found);

    s.hosting.usd_per_instance_hour = 32.7726;
    found = core::break_even(s, Option::rented, Option::api, words());
    ASSERT_EQ(found.crossings.size(), 1u);
    EXPECT_NEAR(found.crossings[0].at, 196.6356e6, 1);

    // With $135,176 to $185,176 of people a year: 68.5 to 85.6 M words a day. ($200,000 / 365 / $8 per M
    // words)
    s = test::article();
    s.team.hosting_usd_per_year = 135176;
    EXPECT_NEAR(core::break_even(s, Option::rented, Option::api, words()).crossings.at(0).at,
                200000 / 2920.0 * 1e6, 1);
    s.team.hosting_usd_per_year = 185176;
    EXPECT_NEAR(core::break_even(s, Option::rented, Option::api, words()).crossings.at(0).at,
                250000 / 2920.0 * 1e6, 1);
}

// A replica with a measured capacity, no spares, full utilisation; the API at one blended price.
Scenario measured(double mtok_per_month_of_a_replica, double usd_per_replica_month, double usd_per_mtok) {
    Scenario s;
    s.traffic = {.tokens_per_word = 1, .input_tokens_per_request = 100, .output_tokens_per_request = 100};
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = s.api.output_usd_per_mtok = usd_per_mtok;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s =
        mtok_per_month_of_a_replica * 1e6 / 2 / core::days_per_month / core::seconds_per_day;
    s.hosting.usd_per_instance_hour = usd_per_replica_month / 730;
    s.hosting.spare_units = 0;
    return s;
}

// core/README.md section 6: a replica carries 126.1 M tokens for $3,650, for which the API asks $56.75. A
// published tool prints a break-even of 8,111 M tokens.
TEST(BreakEven, noneWhereOneMoreReplicaCostsMoreThanTheApi) {
    const Scenario s = measured(126.1, 3650, 0.45);
    const BreakEven found = core::break_even(s, Option::rented, Option::api, words());
    EXPECT_TRUE(found.answered);
    EXPECT_TRUE(found.crossings.empty());
    EXPECT_EQ(found.verdict, BreakEvenVerdict::never);
    EXPECT_EQ(found.reason, BreakEvenReason::never_catches_up);
    EXPECT_FALSE(found.stays_cheaper_from);
}

// core/README.md section 6: a unit's capacity that is not a whole number of the traffic's unit. 12.75 M words
// a day a replica at $1,000, the API at $80.5 a month per M words/day: by hand, the API's bill passes n
// replicas at n x 12.4224 M and the next replica comes at n x 12.75 M. Above 51 (4 replicas) it is the rented
// one that is dearer again: at 52 M 5 replicas cost $5,000, the API $4,186.
TEST(BreakEven, dearerAgainAboveAStep) {
    const double per_day = 80.5 / core::days_per_month;
    const Scenario s = measured(12.75 * core::days_per_month, 1000, per_day);
    const BreakEven found = core::break_even(s, Option::rented, Option::api, words());
    EXPECT_EQ(cheaper_at(s, words(), 51e6, Option::rented, Option::api), Option::rented);
    EXPECT_EQ(cheaper_at(s, words(), 52e6, Option::rented, Option::api), Option::api);
    ASSERT_GE(found.crossings.size(), 8u);
    for (std::size_t n = 1; n <= 4; ++n) {
        const double number = static_cast<double>(n);
        EXPECT_NEAR(found.crossings[2 * n - 2].at, number * 1000 / 80.5 * 1e6, 1e-3);
        EXPECT_EQ(found.crossings[2 * n - 2].cheaper_above, Option::rented);
        EXPECT_NEAR(found.crossings[2 * n - 1].at, number * 12.75e6, 1e-3);
        EXPECT_EQ(found.crossings[2 * n - 1].cheaper_above, Option::api);
    }
    // The last: n > 80.5 x 12.75 / 1000 x (n - 1), n < 38.9: from 38 replicas' line on it stays cheaper.
    EXPECT_NEAR(found.stays_cheaper_from.value(), 38 * 1000 / 80.5 * 1e6, 1e-3);
    expect_exact(s, found);
}

// Slopes that differ by a ten-thousandth: 20,000 crossings, too many to list. By hand: n replicas of 1 M
// words/day at $1,000 against $1,000 x (1 + e) a month per M words/day; the last step that reaches above the
// line is the largest n with n > (1 + e)(n - 1), 10,000, whose line is passed at n / (1 + e). Below parity
// there is none.
TEST(BreakEven, nearlyEqualSlopesAreBoundedAndTheEndIsRight) {
    const auto with = [](double e) {
        return measured(core::days_per_month, 1000, (1 + e) * 1000 / core::days_per_month);
    };
    const Scenario s = with(1 / 10000.5);
    const BreakEven found = core::break_even(s, Option::rented, Option::api, words());
    EXPECT_FALSE(found.complete);
    EXPECT_EQ(found.verdict, BreakEvenVerdict::crosses);
    EXPECT_NEAR(found.crossings.front().at, 1e6 / (1 + 1 / 10000.5), 1e-3);
    EXPECT_NEAR(found.stays_cheaper_from.value(), 10001e6 / (1 + 1 / 10000.5), 1);
    expect_exact(s, found);

    const BreakEven below = core::break_even(with(-1e-6), Option::rented, Option::api, words());
    EXPECT_EQ(below.verdict, BreakEvenVerdict::never);
    EXPECT_TRUE(below.complete);

    // At parity a full fleet costs what the API does and is never cheaper.
    const BreakEven parity = core::break_even(with(0), Option::rented, Option::api, words());
    EXPECT_EQ(parity.verdict, BreakEvenVerdict::never);
    EXPECT_TRUE(parity.crossings.empty() && parity.complete);

    // Following the traffic there are a dozen steps for every unit; at the end of the range it is still
    // rented.
    Scenario follows = with(1e-5);
    follows.traffic.peak_to_average = 3;
    follows.hosting.scaling = core::Scaling::follow_traffic;
    const BreakEven end = core::break_even(follows, Option::rented, Option::api, words());
    EXPECT_EQ(end.verdict, BreakEvenVerdict::crosses);
    EXPECT_EQ(end.crossings.back().cheaper_above, Option::rented);
    expect_exact(follows, end);
}

TEST(BreakEven, overAPriceBelowWhichRentingWins) {
    const Scenario s =
        test::article(); // at 6.25 M words/day the API costs $1,520.83, two machines 1,460 x price
    const BreakEven found =
        core::break_even(s, Option::rented, Option::api, input("hosting.usd_per_instance_hour"));
    ASSERT_EQ(found.crossings.size(), 1u);
    EXPECT_NEAR(found.crossings[0].at, 1520.8333333333333 / 1460, 1e-12);
    EXPECT_EQ(found.crossings[0].cheaper_above, Option::api);
    EXPECT_EQ(found.reason, BreakEvenReason::cheaper_below);
    EXPECT_FALSE(found.stays_cheaper_from);
    expect_exact(s, found);
}

TEST(BreakEven, wholeNumbersAndNoInfluence) {
    Scenario s = test::article();
    s.traffic.words_per_day = 40e6; // $9,733 of API against $2,701 x (1 + spares): up to 2 spares
    const BreakEven spares = core::break_even(s, Option::rented, Option::api, input("hosting.spare_units"));
    ASSERT_EQ(spares.crossings.size(), 1u);
    EXPECT_EQ(spares.crossings[0].at, 3);
    expect_exact(s, spares);

    s.traffic.words_per_day = 1e6;
    const BreakEven none = core::break_even(s, Option::rented, Option::api, input("horizon.months"));
    EXPECT_EQ(none.verdict, BreakEvenVerdict::never);
    EXPECT_EQ(none.reason, BreakEvenReason::no_influence);
    EXPECT_EQ(core::break_even(s, Option::api, Option::rented, input("horizon.months")).verdict,
              BreakEvenVerdict::always);
}

TEST(BreakEven, optionWithoutAnswer) {
    const BreakEven found = core::break_even(test::article(), Option::owned, Option::api, words());
    EXPECT_FALSE(found.answered);
    EXPECT_EQ(found.reason, BreakEvenReason::no_answer);
    EXPECT_TRUE(found.crossings.empty());
}

// Every number input of a modelled scenario, lower half too: exact on both sides, and the two ways of asking
// give the same places.
TEST(BreakEven, everyInputIsExactAndSymmetric) {
    Scenario s = test::llama_on_h100();
    s.owned.enabled = true;
    s.traffic.words_per_day = 2e9;
    int crossings = 0;
    for (const core::Input& in : core::inputs()) {
        if (in.kind != core::InputKind::number)
            continue;
        const BreakEven found = core::break_even(s, Option::rented, Option::api, in);
        expect_exact(s, found);
        crossings += static_cast<int>(found.crossings.size());
        const BreakEven mirrored = core::break_even(s, Option::api, Option::rented, in);
        ASSERT_EQ(found.crossings.size(), mirrored.crossings.size()) << in.path;
        for (std::size_t i = 0; i < found.crossings.size(); ++i)
            EXPECT_EQ(found.crossings[i].at, mirrored.crossings[i].at) << in.path;
        expect_exact(s, core::break_even(s, Option::owned, Option::api, in));
        expect_exact(s, core::break_even(s, Option::owned, Option::rented, in));
    }
    EXPECT_GT(crossings, 5);
}

} // namespace
