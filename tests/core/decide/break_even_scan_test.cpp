// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/break_even.h"

#include "core/decide/what_if.h"
#include "tests/support/plausible_scenario.h"
#include "tests/support/random.h"
#include "tests/support/rounds.h"

#include <gtest/gtest.h>

#include <cmath>

// Break-evens against a brute-force scan: at every point of the scan the cheaper option must be the one that
// the crossings say.
namespace {

using core::BreakEven;
using core::Option;

struct Scanned {
    int wrong = 0;           // points at which the solver's answer is not the scan's
    double first_wrong = 0;  // of these
    std::size_t changes = 0; // of the cheaper option along the scan
};

Scanned scan(const core::Scenario& s, const BreakEven& found, int points) {
    const core::Input& in = *found.input;
    core::WhatIf what_if(s);
    Scanned result;
    std::size_t next = 0;
    std::optional<Option> now;
    for (int i = 0; i <= points; ++i) {
        const double share = static_cast<double>(i) / points;
        double x = in.scale == core::Scale::log ? in.min * std::pow(in.max / in.min, share)
                                                : in.min + (in.max - in.min) * share;
        x = std::min(in.whole ? std::round(x) : x, in.max);
        const core::Costs costs = what_if.costs_at(in, x);
        const auto a = costs[found.option], b = costs[found.against];
        std::optional<Option> cheaper;
        if (a && (!b || *a < *b))
            cheaper = found.option;
        if (b && (!a || *b < *a))
            cheaper = found.against;
        while (next < found.crossings.size() &&
               (in.whole ? x >= found.crossings[next].at : x > found.crossings[next].at))
            ++next;
        if (!cheaper)
            continue;
        result.changes += now && now != cheaper;
        now = cheaper;
        Option expected = found.option;
        if (found.verdict == core::BreakEvenVerdict::never)
            expected = found.against;
        else if (next > 0)
            expected = found.crossings[next - 1].cheaper_above;
        else if (!found.crossings.empty())
            expected = found.crossings[0].cheaper_above == found.option ? found.against : found.option;
        if (cheaper != expected && ++result.wrong == 1)
            result.first_wrong = x;
    }
    return result;
}

std::string describe(const core::Scenario& s, const BreakEven& found, const Scanned& scanned) {
    return std::string(found.input->path) + " " + std::string(core::id(found.option)) + " against " +
           std::string(core::id(found.against)) + ", first at " + std::to_string(scanned.first_wrong) +
           ", crossings " + std::to_string(found.crossings.size()) + ", seen " +
           std::to_string(scanned.changes) + ", API price " + std::to_string(s.api.output_usd_per_mtok);
}

constexpr std::pair<Option, Option> pairs[] = {
    {Option::rented, Option::api}, {Option::owned, Option::api}, {Option::owned, Option::rented}};

// Counts how many it looked at, so that the test cannot pass by finding nothing. Null: over what counts the
// traffic. `first_token_s`: the goal for the wait.
int compare(std::uint64_t first_seed, std::uint64_t scenarios, int points, const core::Input* input,
            double first_token_s = 0) {
    int crossings = 0;
    for (std::uint64_t seed = first_seed; seed < first_seed + scenarios; ++seed) {
        core::Scenario s = test::plausible_scenario(seed);
        if (first_token_s > 0)
            s.hosting.max_time_to_first_token_s = first_token_s;
        const core::Input& in = input ? *input : core::traffic_input(s);
        for (const auto& [option, against] : pairs) {
            const BreakEven found = core::break_even(s, option, against, in);
            core::WhatIf what_if(s);
            // With tokens on both sides the difference wavers by the last bits where it turns.
            const auto from = core::stays_cheaper_from(what_if, option, against, in);
            const bool alike = core::left_to_api_share(s) > 0 && from && found.stays_cheaper_from
                                   ? std::abs(*from - *found.stays_cheaper_from) <= 1e-11 * std::abs(*from)
                                   : from == found.stays_cheaper_from;
            EXPECT_TRUE(alike || !found.complete)
                << "seed " << seed << ": " << in.path << " " << from.value_or(-1) << " "
                << found.stays_cheaper_from.value_or(-1);
            if (!found.answered || !found.complete)
                continue;
            const Scanned scanned = scan(s, found, points);
            EXPECT_EQ(scanned.wrong, 0) << "seed " << seed << ": " << describe(s, found, scanned);
            EXPECT_LE(scanned.changes, found.crossings.size());
            crossings += static_cast<int>(found.crossings.size());
        }
    }
    return crossings;
}

TEST(BreakEvenScan, trafficAtAMillionPoints) {
    EXPECT_GT(compare(0, 9, 1'000'000, nullptr), 10);
}

TEST(BreakEvenScan, trafficOverThousandsOfScenarios) {
    EXPECT_GT(compare(10, test::rounds(2000), 2000, nullptr), test::rounds(2000));
}

// Then the solver does not know where the steps are.
TEST(BreakEvenScan, trafficWithAGoalForTheWait) {
    int crossings = 0;
    for (const double first_token_s : {0.2, 1.0, 10.0})
        crossings += compare(30000, 60, 2000, nullptr, first_token_s);
    EXPECT_GT(crossings, 60);
}

TEST(BreakEvenScan, everyOtherInput) {
    int crossings = 0;
    for (const core::Input& in : core::inputs())
        if (in.kind == core::InputKind::number)
            crossings += compare(test::path_hash(in.path), test::rounds(24), 2000, &in);
    EXPECT_GT(crossings, test::rounds(300));
}

} // namespace
