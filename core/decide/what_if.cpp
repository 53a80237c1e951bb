// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/what_if.h"

namespace core {
namespace {

Scenario figures_of(const Scenario& s) {
    Scenario figures;
    figures.traffic = s.traffic;
    figures.model = s.model;
    figures.api = s.api;
    figures.hosting = s.hosting;
    figures.owned = s.owned;
    figures.fine_tuning = s.fine_tuning;
    figures.team = s.team;
    figures.horizon = s.horizon;
    return figures;
}

} // namespace

WhatIf::WhatIf(const Scenario& scenario) : scenario_(figures_of(scenario)) {}

WhatIf::WhatIf(const Prepared& prepared, const Scenario& scenario)
    : scenario_(figures_of(scenario)), prepared_(prepared), stale_(false) {
    keep_rates();
}

void WhatIf::keep_rates() {
    rates_.clear();
    for (const auto& plan : prepared_.replicas.plans)
        rates_.push_back(plan.requests_per_s);
}

void WhatIf::set(const Input& input, double value) {
    double& field = input.number(scenario_);
    stale_ = stale_ || (input.lower_half && field != value);
    field = value;
}

void WhatIf::set_capacity_factor(double factor) {
    factor_ = factor;
    if (!stale_)
        apply_factor();
}

void WhatIf::apply_factor() {
    for (std::size_t i = 0; i < rates_.size(); ++i)
        if (rates_[i])
            prepared_.replicas.plans[i].requests_per_s = *rates_[i] * factor_;
}

const Prepared& WhatIf::prepared() {
    if (stale_) {
        prepared_ = prepare(scenario_);
        stale_ = false;
        keep_rates();
        apply_factor();
    }
    return prepared_;
}

} // namespace core
