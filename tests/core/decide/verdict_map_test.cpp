// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/verdict_map.h"

#include "core/decide/snapshot.h"

#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

using core::Axis;
using core::Scenario;

const core::Input& input(std::string_view path) {
    return *core::find_input(path);
}

TEST(VerdictMap, cellsAreWhatEvaluateSays) {
    Scenario s = test::llama_on_h100();
    s.owned.enabled = true;
    s.api.output_usd_per_mtok = 3;
    int mixed = 0;
    const auto expect_right = [&](const Axis& x, const Axis& y) {
        const core::VerdictMap map = core::verdict_map(s, x, y);
        ASSERT_EQ(map.cheapest.size(), static_cast<std::size_t>(x.count) * static_cast<std::size_t>(y.count));
        for (int row = 0; row < y.count; ++row)
            for (int column = 0; column < x.count; ++column) {
                Scenario cell = s;
                core::set(cell, *x.input, x.at(column));
                core::set(cell, *y.input, y.at(row));
                const core::Costs costs = core::evaluate(cell).costs;
                const auto at = static_cast<std::size_t>(row * x.count + column);
                EXPECT_EQ(map.cheapest[at], core::cheapest_option(costs)) << column << ", " << row;
                const core::SnapshotPtr shown = core::make_snapshot(cell, {}, {});
                EXPECT_EQ(map.mix_wins[at], shown->mix_wins) << column << ", " << row;
                mixed += shown->mix_wins;
                const auto next = core::cheapest_option(costs, map.cheapest[at]);
                if (shown->mix_wins)
                    EXPECT_NEAR(map.saving_usd_per_month[at], shown->mix.saving_usd_per_month,
                                1e-10 * shown->mix.monthly_usd);
                else
                    EXPECT_EQ(map.saving_usd_per_month[at], *costs[*next] - *costs[*map.cheapest[at]]);
            }
    };
    expect_right({&input("traffic.words_per_day"), 1e5, 1e9, 13},
                 {&input("hosting.usd_per_instance_hour"), 1, 100, 7});
    expect_right({&input("model.total_params_b"), 1, 300, 9},
                 {&input("traffic.words_per_day"), 1e5, 1e9, 11});
    expect_right({&input("traffic.words_per_day"), 1e5, 1e9, 11},
                 {&input("hosting.memory_headroom"), 1, 3, 5});
    EXPECT_GT(mixed, 10) << "and less than all of these:";
    EXPECT_LT(mixed, 150);
}

// A frontier is as fine as if every cell had been looked at; elsewhere a block has its middle's answer.
TEST(VerdictMap, isFineWhereTheAnswerChanges) {
    Scenario s = test::llama_on_h100();
    s.owned.enabled = true;
    s.api.output_usd_per_mtok = 3;
    constexpr int block = 5;
    const auto expect_same = [&](const Axis& x, const Axis& y) {
        const core::VerdictMap whole = core::verdict_map(s, x, y), fine = core::verdict_map(s, x, y, block);
        EXPECT_EQ(fine.cheapest, whole.cheapest);
        // The mix's own edge is read off the blocks' middles.
        int other = 0, mixed = 0;
        for (std::size_t i = 0; i < whole.mix_wins.size(); ++i) {
            other += fine.mix_wins[i] != whole.mix_wins[i];
            mixed += whole.mix_wins[i];
        }
        EXPECT_GT(mixed, 1000);
        EXPECT_LT(other, mixed / 10) << "of " << mixed;
        EXPECT_LT(other, x.count * y.count / 100);
        int as_whole = 0;
        for (std::size_t i = 0; i < whole.cheapest.size(); ++i)
            as_whole += fine.saving_usd_per_month[i] == whole.saving_usd_per_month[i];
        EXPECT_GT(as_whole, 0);
        EXPECT_LT(as_whole, static_cast<int>(whole.cheapest.size()) / 2) << "every cell was looked at";
    };
    expect_same({&input("traffic.words_per_day"), 1e5, 1e9, 60 * block},
                {&input("hosting.usd_per_instance_hour"), 1, 100, 40 * block});
    expect_same({&input("traffic.words_per_day"), 1e5, 1e9, 60 * block},
                {&input("model.total_params_b"), 1, 300, 40 * block});
}

} // namespace
