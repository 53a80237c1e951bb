// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/what_if.h"

namespace core {

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
    figures.credits = s.credits;
    figures.quality = s.quality;
    figures.business = s.business;
    return figures;
}

WhatIf::WhatIf(const Scenario& scenario) : m_scenario(figures_of(scenario)) {}

WhatIf::WhatIf(const Prepared& prepared, const Scenario& scenario)
    : m_scenario(figures_of(scenario)), m_prepared(prepared), m_stale(false) {
    keep_rates();
}

void WhatIf::keep_rates() {
    m_rates.clear();
    for (const auto& plan : m_prepared.replicas.plans)
        m_rates.push_back(plan.requests_per_s);
}

void WhatIf::set(const Input& input, double value) {
    double& field = input.number(m_scenario);
    m_stale = m_stale || (input.changes_prepared && field != value) ||
              (input.zero_changes_prepared && (field == 0) != (value == 0));
    field = value;
}

void WhatIf::set_capacity_factor(double factor) {
    m_factor = factor;
    if (!m_stale)
        apply_factor();
}

void WhatIf::apply_factor() {
    for (std::size_t i = 0; i < m_rates.size(); ++i)
        if (m_rates[i])
            m_prepared.replicas.plans[i].requests_per_s = *m_rates[i] * m_factor;
}

const Prepared& WhatIf::prepared() {
    if (m_stale) {
        m_prepared = prepare(m_scenario);
        m_stale = false;
        keep_rates();
        apply_factor();
    }
    return m_prepared;
}

} // namespace core
