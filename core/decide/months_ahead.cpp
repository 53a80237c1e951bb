// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/months_ahead.h"

#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"

#include <algorithm>
#include <cmath>

namespace core {
namespace {

Scenario at_month(const Scenario& now, int month) {
    Scenario s = now;
    const double api = std::pow(1 - now.api.price_decline_per_year, month / 12.0);
    const double machine = std::pow(1 - now.hosting.price_decline_per_year, month / 12.0);
    for (double* price :
         {&s.api.input_usd_per_mtok, &s.api.cached_input_usd_per_mtok, &s.api.output_usd_per_mtok,
          &s.api.training_usd_per_mtok, &s.api.long_context.input_usd_per_mtok,
          &s.api.long_context.cached_input_usd_per_mtok, &s.api.long_context.output_usd_per_mtok,
          &s.api.cache_write_usd_per_mtok})
        *price *= api;
    s.hosting.usd_per_instance_hour *= machine;
    s.hosting.reserved_usd_per_instance_hour *= machine;
    s.hosting.spot_usd_per_instance_hour *= machine;
    s.fine_tuning.usd_per_instance_hour *= machine;
    const Input& traffic = traffic_input(now);
    const double grown = get(now, traffic) * std::pow(1 + now.traffic.growth_per_month, month);
    set(s, traffic, std::min(grown, traffic.max));
    return s;
}

} // namespace

std::vector<MonthAhead> months_ahead(const Scenario& scenario, bool with_mix) {
    const Prepared prepared = prepare(scenario);
    std::vector<MonthAhead> all;
    for (int month = 0; month < static_cast<int>(scenario.horizon.months); ++month) {
        const Scenario then = at_month(scenario, month);
        const Evaluation e = evaluate(prepared, then);
        all.push_back({.costs = e.costs,
                       .owned_instances = e.fleet ? e.fleet->owned_instances : 0,
                       .discount = discount_after(scenario, month),
                       .mix = with_mix ? mix(prepared, then) : Mix{}});
    }
    return all;
}

double discount_after(const Scenario& scenario, int months) {
    return 1 / std::pow(1 + scenario.horizon.discount_rate_per_year, months / 12.0);
}

double running_usd(const Costs& costs, Option option) {
    double usd = 0;
    const auto items = cost_items();
    for (std::size_t row = 0; row < items.size(); ++row)
        if (items[row].option == option && items[row].id != "purchase")
            usd += costs.item_usd[row];
    return usd;
}

double item_usd(const Costs& costs, Option option, std::string_view id) {
    const auto items = cost_items();
    for (std::size_t row = 0; row < items.size(); ++row)
        if (items[row].option == option && items[row].id == id)
            return costs.item_usd[row];
    return 0;
}

double bill_usd(const Costs& costs, Option option) {
    double usd = 0;
    const auto items = cost_items();
    for (std::size_t row = 0; row < items.size(); ++row)
        if (items[row].option == option && items[row].id != "staff" && !items[row].id.starts_with("api_"))
            usd += costs.item_usd[row];
    return usd;
}

Stock::Stock(const Scenario& scenario)
    : m_owned(scenario.owned), m_decline(scenario.hosting.price_decline_per_year) {}

double Stock::renew(int month, double needed) {
    double usd = 0, held = 0;
    std::erase_if(m_batches, [&](const Batch& batch) {
        const bool ends = month - batch.month >= m_owned.lifetime_months;
        if (ends)
            usd -= batch.count * batch.usd * m_owned.residual_share;
        return ends;
    });
    for (const Batch& batch : m_batches)
        held += batch.count;
    if (needed > held) {
        const double price = m_owned.usd_per_instance * std::pow(1 - m_decline, month / 12.0);
        m_batches.push_back({month, needed - held, price});
        usd += (needed - held) * price;
    }
    return usd;
}

double Stock::value(int month) const {
    double usd = 0;
    for (const Batch& batch : m_batches) {
        const double written_off =
            std::min(1.0, (month - batch.month) / m_owned.lifetime_months) * (1 - m_owned.residual_share);
        usd += batch.count * batch.usd * (1 - written_off);
    }
    return usd;
}

Purse::Purse(const Credits& credits)
    : m_until(credits.until_month), m_left{credits.api_usd, credits.hosting_usd, 0} {}

double Purse::pay(int month, const Costs& costs, Option option) {
    return pay(month, bill_usd(costs, option), option);
}

double Purse::pay(int month, double bill, Option option) {
    double& left = m_left[static_cast<std::size_t>(option)];
    if (m_until > 0 && month >= m_until)
        left = 0;
    const double paid = std::min(left, bill);
    left -= paid;
    m_in_full = paid == bill;
    return paid;
}

} // namespace core
