// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/switch_month.h"

#include "core/text/format.h"

#include <cmath>

namespace core {
namespace {

constexpr double least_difference = 1e-9; // of the cost: less is rounding of two sums
constexpr double least_told = 0.01;       // of the cost

// Of `to` alone, from month s on. Empty: no answer in one of the months.
std::optional<double> cost_from(const Scenario& scenario, const std::vector<MonthAhead>& ahead, Option to,
                                std::size_t s) {
    Purse purse(scenario.credits);
    Stock stock(scenario);
    double usd = 0;
    for (std::size_t m = s; m < ahead.size(); ++m) {
        const MonthAhead& now = ahead[m];
        const int month = static_cast<int>(m);
        if (!now.costs[to])
            return {};
        double paid = running_usd(now.costs, to) - purse.pay(month, now.costs, to);
        if (m == s)
            paid += scenario.team.migration_usd;
        if (to == Option::owned)
            paid += stock.renew(month, now.owned_instances);
        usd += paid * now.discount;
    }
    const int months = static_cast<int>(ahead.size());
    if (to == Option::owned && scenario.owned.value_at_end == ValueAtEnd::book)
        usd -= stock.value(months) * discount_after(scenario, months);
    return usd;
}

} // namespace

std::vector<std::optional<double>> switch_costs(const Scenario& scenario,
                                                const std::vector<MonthAhead>& ahead, Option to) {
    std::vector<std::optional<double>> all;
    Purse purse(scenario.credits);
    double api_usd = 0; // in the months before
    bool api_answers = true;
    for (std::size_t s = 0; s <= ahead.size(); ++s) {
        const auto then = api_answers ? cost_from(scenario, ahead, to, s) : std::nullopt;
        all.push_back(then ? std::optional(api_usd + *then) : std::nullopt);
        if (s == ahead.size() || !api_answers)
            continue;
        const Costs& costs = ahead[s].costs;
        api_answers = costs[Option::api].has_value();
        if (api_answers)
            api_usd +=
                (running_usd(costs, Option::api) - purse.pay(static_cast<int>(s), costs, Option::api)) *
                ahead[s].discount;
    }
    return all;
}

std::optional<Switch> best_switch(const Scenario& scenario, const std::vector<MonthAhead>& ahead) {
    const auto least = [](std::optional<double>& so_far, const std::optional<double>& usd) {
        const bool less = usd && (!so_far || *usd < *so_far);
        if (less)
            so_far = usd;
        return less;
    };
    std::optional<double> throughout, switching;
    Switch best{.months = static_cast<int>(ahead.size())};
    for (const Option to : {Option::rented, Option::owned}) {
        const auto costs = switch_costs(scenario, ahead, to);
        least(throughout, costs.front());
        least(throughout, costs.back());
        for (std::size_t s = 1; s + 1 < costs.size(); ++s)
            if (least(switching, costs[s])) {
                best.to = to;
                best.month = static_cast<int>(s);
            }
    }
    if (!switching || !throughout ||
        *throughout - *switching <= least_difference * (std::abs(*throughout) + std::abs(*switching)))
        return {};
    best.cost_usd = *switching;
    best.api_usd = *switching - *cost_from(scenario, ahead, best.to, static_cast<std::size_t>(best.month));
    best.saving_usd = *throughout - *switching;
    return best;
}

std::string switch_text(const Switch& found, Translate translate) {
    const auto pattern =
        found.to == Option::rented
            ? QT_TRANSLATE_NOOP("core",
                                "Over %1 it is cheapest to stay with the API for %2, then to rent GPUs: "
                                "%3 less than one option throughout.")
            : QT_TRANSLATE_NOOP("core", "Over %1 it is cheapest to stay with the API for %2, then to buy own "
                                        "hardware: %3 less than one option throughout.");
    return fill(translate("core", pattern),
                {format(found.months, Unit::months, translate), format(found.month, Unit::months, translate),
                 format(found.saving_usd, Unit::usd, translate)});
}

bool is_worth_telling(const Switch& found) {
    return found.saving_usd >= least_told * std::abs(found.cost_usd + found.saving_usd);
}

} // namespace core
