// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/chart_fixture.h"

#include "core/scenario/profiles.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

struct Case {
    const char* chart;
    ui::ChartOptions options = {};
};

const std::vector<Case>& cases() {
    static const std::vector<Case> all = [] {
        std::vector<Case> some{{"break_even", {.break_even_against_size = true}},
                               {"verdict_map", {.map_input = "hosting.usd_per_instance_hour"}}};
        for (const auto& spec : ui::chart_registry())
            some.push_back({spec.id});
        return some;
    }();
    return all;
}

ui::ChartData built(const Case& which, const core::Scenario& scenario, const core::Scenario* pinned,
                    ui::ChartMemory* memory) {
    ui::ChartContext context{.snapshot = core::make_snapshot(scenario, {}, {}), .options = which.options};
    if (pinned)
        context.pins.push_back({QStringLiteral("Plan A"), core::make_snapshot(*pinned, {}, {})});
    context.memory = memory;
    return test::chart_spec(which.chart).build(context);
}

// Another value of the input, whatever its kind is; the same where there is none.
core::Scenario with_another(core::Scenario s, const core::Input& input) {
    switch (input.kind) {
    case core::InputKind::number: {
        const double now = core::get(s, input);
        const double more =
            core::clamped(input, now == 0 ? std::max(input.slider_min, input.min) : now * 1.3);
        core::set(s, input, more != now ? more : core::clamped(input, now * 0.7));
        break;
    }
    case core::InputKind::choice:
        input.set_choice(s, (input.get_choice(s) + 1) % static_cast<int>(input.choices.size()));
        break;
    case core::InputKind::flag:
        input.flag(s) = !input.flag(s);
        break;
    case core::InputKind::text:
        input.text(s) += " other";
        break;
    case core::InputKind::series:
        input.series(s) = input.path == "api.other_hours.hours" ? std::vector<double>{1, 2, 3, 30}
                                                                : core::profiles()[0].hours();
        break;
    }
    return s;
}

core::Scenario everything_on() {
    auto s = test::llama_on_h100();
    s.owned.enabled = true;
    s.hosting.scaling = core::Scaling::follow_traffic;
    return s;
}

// What a builder reads is asked of the builder: whichever input moves, what it remembers must be as good as
// what it makes anew.
TEST(ChartMemory, isNeverStaleWhicheverInputMoves) {
    const auto base = everything_on();
    for (const Case& which : cases()) {
        ui::ChartMemory memory;
        built(which, base, nullptr, &memory);
        if (memory.made() == 0)
            continue; // it remembers nothing
        for (const core::Input& input : core::inputs()) {
            const auto moved = with_another(base, input);
            ASSERT_EQ(built(which, moved, nullptr, &memory), built(which, moved, nullptr, nullptr))
                << which.chart << " after " << input.path;
            if (memory.made() > 1) {
                memory = {};
                built(which, base, nullptr, &memory);
            }
        }
    }
}

TEST(ChartMemory, isNeverStaleWhatEverIsPinned) {
    const auto base = everything_on();
    for (const Case& which : cases()) {
        ui::ChartMemory memory;
        for (const char* path :
             {"traffic.words_per_day", "hosting.usd_per_instance_hour", "model.total_params_b",
              "api.output_usd_per_mtok", "owned.enabled", "traffic.driver"}) {
            const auto pinned = with_another(base, *core::find_input(path));
            EXPECT_EQ(built(which, base, &pinned, &memory), built(which, base, &pinned, nullptr))
                << which.chart << " beside another " << path;
        }
        EXPECT_EQ(built(which, base, nullptr, &memory), built(which, base, nullptr, nullptr)) << which.chart;
    }
}

// Three of six charts for a drag of the traffic, one for each of the other main sliders.
TEST(ChartMemory, whatOnlyMovesADotIsNotComputedAgain) {
    struct Moves {
        Case which;
        std::vector<const char*> paths;
    };
    const char *traffic = "traffic.words_per_day", *price = "hosting.usd_per_instance_hour",
               *size = "model.total_params_b";
    const auto base = everything_on();
    for (const auto& [which, paths] : std::vector<Moves>{
             {{"cost_traffic"}, {traffic}},
             {{"break_even"}, {traffic, price}},
             {{"break_even", {.break_even_against_size = true}}, {traffic, size}},
             {{"verdict_map"}, {traffic, size}},
             {{"verdict_map", {.map_input = "hosting.usd_per_instance_hour"}}, {traffic, price}}}) {
        ui::ChartMemory memory;
        built(which, base, nullptr, &memory);
        for (const char* path : paths)
            built(which, with_another(base, *core::find_input(path)), nullptr, &memory);
        EXPECT_EQ(memory.made(), 1) << which.chart;
        built(which, with_another(base, *core::find_input("api.output_usd_per_mtok")), nullptr, &memory);
        EXPECT_EQ(memory.made(), 2) << which.chart;
    }
}

} // namespace
