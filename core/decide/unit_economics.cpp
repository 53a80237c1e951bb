// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/unit_economics.h"

#include "core/model/traffic.h"

namespace core {

UnitEconomics unit_economics(const Scenario& scenario, const Evaluation& evaluation, const Mix& mix) {
    const Business& business = scenario.business;
    UnitEconomics result{.requests_per_month = evaluation.traffic.requests_per_day * days_per_month};
    ByPlan monthly_usd;
    for (const Option option : all_options)
        monthly_usd[static_cast<std::size_t>(option)] = evaluation.costs[option];
    if (mix.answered)
        monthly_usd[mix_plan] = mix.monthly_usd;
    for (std::size_t plan = 0; plan < plan_count; ++plan) {
        if (!monthly_usd[plan])
            continue;
        const double usd = *monthly_usd[plan] / result.requests_per_month;
        result.usd_per_request[plan] = usd;
        if (business.requests_per_user_per_day > 0)
            result.usd_per_user_month[plan] = usd * business.requests_per_user_per_day * days_per_month;
        if (business.revenue_usd_per_request > 0)
            result.gross_margin[plan] = 1 - usd / business.revenue_usd_per_request;
    }
    return result;
}

std::optional<double> break_even_users(const Scenario& scenario, const BreakEven& even) {
    const double each = scenario.business.requests_per_user_per_day;
    if (!even.stays_cheaper_from || each <= 0)
        return {};
    const Traffic& t = scenario.traffic;
    const double requests = t.driver == TrafficDriver::requests
                                ? *even.stays_cheaper_from
                                : *even.stays_cheaper_from * t.tokens_per_word /
                                      (t.input_tokens_per_request + t.output_tokens_per_request);
    return requests / each;
}

} // namespace core
