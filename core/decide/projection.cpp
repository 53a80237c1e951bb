// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/projection.h"

#include "core/model/evaluate.h"
#include "core/scenario/inputs.h"

#include <algorithm>
#include <cmath>
#include <string_view>

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

// A month of the option; own machines without `purchase`, whose place buying takes.
double running_usd(const Costs& costs, Option option) {
    double usd = 0;
    const auto items = cost_items();
    for (std::size_t row = 0; row < items.size(); ++row)
        if (items[row].option == option && items[row].id != "purchase")
            usd += costs.item_usd[row];
    return usd;
}

struct Batch {
    int month = 0; // bought in
    double count = 0;
    double usd = 0; // each
};

// The machines that are owned, and what buying and giving them up costs.
class Stock {
  public:
    explicit Stock(const Owned& owned, double price_decline_per_year)
        : m_owned(owned), m_decline(price_decline_per_year) {}

    // Paid at the start of the month so that `needed` machines are there; may be negative.
    double renew(int month, double needed) {
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

    // By the books, at the start of the month.
    double value(int month) const {
        double usd = 0;
        for (const Batch& batch : m_batches) {
            const double written_off =
                std::min(1.0, (month - batch.month) / m_owned.lifetime_months) * (1 - m_owned.residual_share);
            usd += batch.count * batch.usd * (1 - written_off);
        }
        return usd;
    }

  private:
    const Owned& m_owned;
    double m_decline;
    std::vector<Batch> m_batches;
};

// What credits are left, month by month.
class Purse {
  public:
    explicit Purse(const Credits& credits)
        : m_until(credits.until_month), m_left{credits.api_usd, credits.hosting_usd, 0} {}

    // What they pay of the option's month, people and what another provider bills aside.
    double pay(int month, const Costs& costs, Option option) {
        double bill = 0;
        const auto items = cost_items();
        for (std::size_t row = 0; row < items.size(); ++row)
            if (items[row].option == option && items[row].id != "staff" && !items[row].id.starts_with("api_"))
                bill += costs.item_usd[row];
        double& left = m_left[static_cast<std::size_t>(option)];
        if (m_until > 0 && month >= m_until)
            left = 0;
        const double paid = std::min(left, bill);
        left -= paid;
        m_in_full = paid == bill;
        return paid;
    }
    bool paid_in_full() const { return m_in_full; } // the last bill

  private:
    double m_until;
    std::array<double, option_count> m_left;
    bool m_in_full = false;
};

// Whose credits the change of the cheapest option is owed to: those that end in this month.
void note_change(Projection& result, int month, const Costs& before, const Costs& now) {
    const auto was = cheapest_option(before), is = cheapest_option(now);
    if (result.credits_change || !was || !is || was == is)
        return;
    for (const Option option : {Option::api, Option::rented})
        if (const auto& end = result.credits_end_month[static_cast<std::size_t>(option)];
            end && (month == *end || month == *end + 1)) // the first may be paid in part
            result.credits_change = {.month = month, .credited = option, .before = *was, .after = *is};
}

std::optional<int> payback(const std::vector<double>& option, const std::vector<double>& api) {
    if (option.empty() || api.empty())
        return {};
    std::size_t from = option.size();
    while (from > 0 && option[from - 1] < api[from - 1])
        --from;
    return from < option.size() ? std::optional(static_cast<int>(from)) : std::nullopt;
}

} // namespace

Projection projection(const Scenario& scenario) {
    Projection result{.months = static_cast<int>(scenario.horizon.months)};
    const Prepared prepared = prepare(scenario);
    Stock stock(scenario.owned, scenario.hosting.price_decline_per_year);
    const double rate = 1 + scenario.horizon.discount_rate_per_year;
    std::vector<double> owned_net; // cumulative, less what the machines are worth then
    Purse purse(scenario.credits);
    Costs month_before; // after credits

    for (int month = 0; month < result.months; ++month) {
        const Evaluation e = evaluate(prepared, at_month(scenario, month));
        Costs after_credits = e.costs;
        for (const Option option : all_options) {
            if (!e.costs[option])
                continue;
            const double credit = purse.pay(month, e.costs, option);
            *after_credits.monthly_usd[static_cast<std::size_t>(option)] -= credit;
            const double given = option == Option::api      ? scenario.credits.api_usd
                                 : option == Option::rented ? scenario.credits.hosting_usd
                                                            : 0;
            auto& end = result.credits_end_month[static_cast<std::size_t>(option)];
            if (given > 0 && !end && !purse.paid_in_full())
                end = month;
            double usd = running_usd(e.costs, option) - credit;
            double once = option == Option::owned ? stock.renew(month, e.fleet->owned_instances) : 0;
            if (option != Option::api && month == 0)
                once += scenario.team.migration_usd;
            usd += once;
            if (month == 0)
                result.at_start_usd[static_cast<std::size_t>(option)] = once;
            auto& cumulative = result.cumulative_usd[static_cast<std::size_t>(option)];
            if (cumulative.empty())
                cumulative.push_back(0);
            cumulative.push_back(cumulative.back() + usd / std::pow(rate, month / 12.0));
            result.monthly_usd[static_cast<std::size_t>(option)].push_back(usd);
            if (option == Option::owned) {
                if (owned_net.empty())
                    owned_net.push_back(0);
                owned_net.push_back(cumulative.back() -
                                    stock.value(month + 1) / std::pow(rate, (month + 1) / 12.0));
            }
        }
        if (month > 0)
            note_change(result, month, month_before, after_credits);
        month_before = after_credits;
    }
    result.owned_payback_month_with_value =
        payback(owned_net, result.cumulative_usd[static_cast<std::size_t>(Option::api)]);
    result.owned_value_at_end_usd = stock.value(result.months) / std::pow(rate, result.months / 12.0);
    for (const Option option : {Option::rented, Option::owned})
        result.payback_month[static_cast<std::size_t>(option)] =
            payback(result.cumulative_usd[static_cast<std::size_t>(option)],
                    result.cumulative_usd[static_cast<std::size_t>(Option::api)]);
    return result;
}

OverHorizon over_horizon(const Projection& projection, const Owned& owned) {
    OverHorizon result;
    for (const Option option : all_options) {
        const auto i = static_cast<std::size_t>(option);
        if (projection.cumulative_usd[i].size() != static_cast<std::size_t>(projection.months) + 1)
            continue;
        auto& usd = result.cost_usd[i];
        usd = projection.cumulative_usd[i].back();
        if (option == Option::owned && owned.value_at_end == ValueAtEnd::book)
            *usd -= projection.owned_value_at_end_usd;
        if (!result.cheapest || *usd < *result.cost_usd[static_cast<std::size_t>(*result.cheapest)])
            result.cheapest = option;
    }
    return result;
}

} // namespace core
