// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/scenarios.h"

#include "ui/charts/chart_registry.h"

#include <string_view>

namespace test {

// A scenario with everything a chart is made from.
struct ChartCase {
    explicit ChartCase(core::Scenario s) : snapshot(core::make_snapshot(std::move(s), {}, {})) {}

    ui::ChartContext context() const { return {.snapshot = snapshot}; }

    core::SnapshotPtr snapshot;
};

inline const ui::ChartSpec& chart_spec(std::string_view id) {
    for (const auto& spec : ui::chart_registry())
        if (spec.id == id)
            return spec;
    return ui::chart_registry()[0];
}

inline ui::ChartData chart(std::string_view id, const ChartCase& from) {
    return chart_spec(id).build(from.context());
}

inline const ui::Curve* curve(const ui::ChartData& data, const QString& id, bool ghost = false) {
    for (const auto& curve : data.curves)
        if (curve.id == id && curve.ghost == ghost)
            return &curve;
    return nullptr;
}

// Renting overtakes the API more than once on the way up: small replicas, prices close to each other.
inline core::Scenario many_crossings() {
    auto s = llama_on_h100();
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.gpus_per_instance = 1;
    s.hosting.gpus_per_replica = 1;
    s.hosting.measured_output_tokens_per_s = 400;
    s.hosting.usd_per_instance_hour = 1.4;
    s.hosting.spare_units = 0;
    s.hosting.target_utilisation = 1;
    s.traffic.peak_to_average = 1;
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = 0.1;
    s.api.output_usd_per_mtok = 1;
    return s;
}

} // namespace test
