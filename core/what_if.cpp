// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/what_if.h"

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
    : scenario_(figures_of(scenario)), prepared_(prepared), stale_(false) {}

void WhatIf::set(const Input& input, double value) {
    double& field = input.number(scenario_);
    stale_ = stale_ || (input.lower_half && field != value);
    field = value;
}

const Prepared& WhatIf::prepared() {
    if (stale_)
        prepared_ = prepare(scenario_);
    stale_ = false;
    return prepared_;
}

} // namespace core
