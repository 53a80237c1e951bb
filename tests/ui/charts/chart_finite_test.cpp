// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that cannot be drawn ever reaches a chart.
#include "tests/support/chart_fixture.h"

#include "tests/support/drawable.h"
#include "tests/support/random.h"
#include "tests/support/random_scenario.h"

#include <gtest/gtest.h>

namespace {

TEST(ChartData, isDrawableForAThousandRandomScenarios) {
    ui::ChartData shown[16];
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        const test::ChartCase from(test::random_scenario(seed));
        auto context = from.context();
        context.options = {.map_input = test::random_number_input(seed).path,
                           .break_even_against_size = seed % 3 == 0,
                           .probability = seed % 2 == 0,
                           .worth = seed % 5 == 0};
        std::size_t index = 0;
        for (const auto& spec : ui::chart_registry()) {
            context.shown = seed > 1 ? &shown[index] : nullptr; // as in a wild drag
            auto data = spec.build(context);
            expect_drawable(data, std::string(spec.id) + " of seed " + std::to_string(seed));
            shown[index++] = std::move(data);
            if (HasFailure())
                return;
        }
    }
}

} // namespace
