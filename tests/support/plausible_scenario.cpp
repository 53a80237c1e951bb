// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plausible_scenario.h"

#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"
#include "core/scenario/profiles.h"
#include "tests/support/random.h"
#include "tests/support/random_scenario.h"
#include "tests/support/scenarios.h"

#include <algorithm>

namespace test {
namespace {

void draw(const core::Input& input, Random& random, core::Scenario& scenario) {
    switch (input.kind) {
    case core::InputKind::number:
        if (!input.zero_means.empty() && random.chance(0.3))
            return core::set(scenario, input, 0);
        return core::set(scenario, input, random.value(input, input.slider_min, input.slider_max));
    case core::InputKind::choice:
        return input.set_choice(scenario, static_cast<int>(random.below(input.choices.size())));
    case core::InputKind::flag:
        input.flag(scenario) = random.chance(0.5);
        return;
    case core::InputKind::series: {
        const auto all = core::profiles();
        const auto hours = all[random.below(all.size())].hours();
        if (input.series_problem(hours).empty())
            input.series(scenario) = hours;
        else
            input.series(scenario) = {9, 10, 11, 33, 34, 35};
        return;
    }
    case core::InputKind::text:
        return;
    }
}

// What a million tokens cost on full machines; where that has no answer, anything.
double hosted_usd_per_mtok(core::Scenario busy, Random& random) {
    busy.traffic.driver = core::TrafficDriver::words;
    busy.traffic.words_per_day = 1e11;
    const core::Evaluation full = core::evaluate(busy);
    const auto rented = full.costs[core::Option::rented];
    return rented && busy.hosting.capacity != core::CapacityMode::unlimited
               ? *rented / (full.traffic.tokens_per_day * core::days_per_month / 1e6)
               : random.log_uniform(0.05, 20);
}

} // namespace

core::Scenario plausible_scenario(std::uint64_t seed) {
    core::Scenario s = llama_on_h100();
    for (const core::Input& input : core::inputs()) {
        Random random(seed, input.path);
        if (is_left_out(input, seed))
            continue;
        if (random.chance(input.path.starts_with("traffic.") || input.level == core::Level::main ? 0.6 : 0.2))
            draw(input, random, s);
    }
    s.owned.enabled = Random(seed, "owned").chance(0.5);
    Random random(seed, "price");
    const double price = hosted_usd_per_mtok(s, random) * random.log_uniform(0.6, 3);
    for (const core::Input& input : core::inputs())
        if (input.unit == core::Unit::usd_per_mtok)
            core::set(s, input, core::clamped(input, price));
    return s;
}

} // namespace test
