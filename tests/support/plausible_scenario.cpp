// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plausible_scenario.h"

#include "core/model/evaluate.h"
#include "tests/support/scenarios.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace test {

double Random::log_uniform(double low, double high) {
    return std::exp(uniform(std::log(low), std::log(high)));
}

core::Scenario plausible_scenario(Random& r) {
    core::Scenario s = llama_on_h100();
    s.traffic.words_per_day = r.log_uniform(1e4, 1e10);
    s.traffic.tokens_per_word = r.uniform(1, 3);
    s.traffic.input_tokens_per_request = std::round(r.log_uniform(20, 8000));
    s.traffic.output_tokens_per_request = std::round(r.log_uniform(10, 2000));
    s.traffic.cached_input_share = r.chance(0.5) ? r.uniform(0, 1) : 0;
    s.traffic.peak_to_average = r.chance(0.3) ? 1 : r.uniform(1, 8);
    s.model.total_params_b = r.log_uniform(3, 200);
    s.hosting.capacity = r.chance(0.6)   ? core::CapacityMode::modelled
                         : r.chance(0.8) ? core::CapacityMode::measured
                                         : core::CapacityMode::unlimited;
    s.hosting.measured_output_tokens_per_s = r.log_uniform(50, 5000);
    constexpr std::array sizes{1.0, 2.0, 4.0, 8.0};
    s.hosting.gpus_per_instance = sizes[static_cast<std::size_t>(r.uniform(0, 4))];
    s.hosting.usd_per_instance_hour = r.log_uniform(0.5, 100);
    s.hosting.target_utilisation = r.uniform(0.3, 1);
    s.hosting.spare_units = std::floor(r.uniform(0, 4));
    s.hosting.scaling = r.chance(0.3) ? core::Scaling::follow_traffic : core::Scaling::fixed;
    s.hosting.min_tokens_per_s_per_user = r.chance(0.5) ? 0 : r.uniform(5, 40);
    s.hosting.storage_usd_per_gb_month = r.chance(0.5) ? 0 : r.log_uniform(0.01, 0.5);
    s.team.hosting_usd_per_year = r.chance(0.5) ? 0 : r.log_uniform(1e3, 1e6);
    s.team.api_usd_per_year = r.chance(0.7) ? 0 : r.log_uniform(1e3, 3e5);
    s.api.fixed_usd_per_month = r.chance(0.8) ? 0 : r.log_uniform(10, 10000);
    s.owned.enabled = r.chance(0.5);
    s.owned.usd_per_instance = s.hosting.usd_per_instance_hour * r.log_uniform(3000, 30000);

    // What a million tokens cost on full machines, and the API at 0.6 to 3 times that.
    core::Scenario busy = s;
    busy.traffic.words_per_day = 1e11;
    const core::Evaluation full = core::evaluate(busy);
    const auto rented = full.costs[core::Option::rented];
    const double per_mtok = rented && s.hosting.capacity != core::CapacityMode::unlimited
                                ? *rented / (full.traffic.tokens_per_day * core::days_per_month / 1e6)
                                : r.log_uniform(0.05, 20);
    const double price = std::clamp(per_mtok * r.log_uniform(0.6, 3), 0.0001, 5000.0);
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = s.api.output_usd_per_mtok = price;
    return s;
}

} // namespace test
