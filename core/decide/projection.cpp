// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/projection.h"

#include <algorithm>
#include <utility>

namespace core {
namespace {

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

// A month of the mix, credits and what is bought aside.
struct MixMonth {
    double running_usd = 0;
    double api_bill_usd = 0, machines_bill_usd = 0; // of these, what the API and who rents machines out bill
    double owned_instances = 0;
    bool has_machines = false;
};

MixMonth pure_month(const MonthAhead& now, Option option) {
    const double bill = bill_usd(now.costs, option);
    return {.running_usd = running_usd(now.costs, option),
            .api_bill_usd = option == Option::api ? bill : 0,
            .machines_bill_usd = option == Option::rented ? bill : 0,
            .owned_instances = option == Option::owned ? now.owned_instances : 0,
            .has_machines = option != Option::api};
}

MixMonth month_of(const MonthAhead& now) {
    const Mix& mix = now.mix;
    if (mix.pure)
        return pure_month(now, *mix.pure);
    MixMonth month{.running_usd = mix.monthly_usd};
    double once = 0, left_to_api = 0;
    for (const MixPart& part : mix.parts) {
        const bool at_api = part.part == Part::tokens || part.part == Part::provisioned;
        if (part.part == Part::once)
            once = part.usd;
        else if (at_api)
            month.api_bill_usd += part.usd;
        else if (part.part == Part::owned)
            month.owned_instances = part.machines;
        else
            month.machines_bill_usd += part.usd;
        month.has_machines = month.has_machines || (!at_api && part.machines > 0);
        left_to_api += part.part == Part::tokens ? part.usd : 0;
    }
    // Of what is paid once, people are nobody's bill; what then is not the API's is fine-tuning on machines.
    const bool stands_by = mix.stack.with_api;
    const double api_once =
        (stands_by || left_to_api > 0 ? item_usd(now.costs, Option::api, "fixed_fee") : 0) +
        (stands_by ? item_usd(now.costs, Option::api, "fine_tuning") : 0);
    const double people = (stands_by ? item_usd(now.costs, Option::api, "staff") : 0) +
                          (month.has_machines ? item_usd(now.costs, Option::rented, "staff") : 0);
    month.api_bill_usd += api_once;
    month.machines_bill_usd += std::max(0.0, once - api_once - people);
    if (now.owned_instances > 0) // bought, not written off
        month.running_usd -=
            month.owned_instances * item_usd(now.costs, Option::owned, "purchase") / now.owned_instances;
    return month;
}

void project_mix(Projection& result, const Scenario& scenario, const std::vector<MonthAhead>& ahead) {
    Stock stock(scenario);
    Purse purse(scenario.credits);
    bool migrated = false;
    std::vector<double>& cumulative = result.cumulative_usd[mix_plan];
    cumulative.push_back(0);
    for (int month = 0; month < result.months; ++month) {
        const MonthAhead& now = ahead[static_cast<std::size_t>(month)];
        const MixMonth paid = month_of(now);
        double once = stock.renew(month, paid.owned_instances);
        if (paid.has_machines && !std::exchange(migrated, true))
            once += scenario.team.migration_usd;
        if (month == 0)
            result.at_start_usd[mix_plan] = once;
        const double credit = purse.pay(month, paid.api_bill_usd, Option::api) +
                              purse.pay(month, paid.machines_bill_usd, Option::rented);
        result.monthly_usd[mix_plan].push_back(paid.running_usd - credit + once);
        cumulative.push_back(cumulative.back() + result.monthly_usd[mix_plan].back() * now.discount);
    }
    result.payback_month[mix_plan] = payback(cumulative, result.cumulative_usd[0]);
}

} // namespace

Projection projection(const Scenario& scenario) {
    return projection(scenario, months_ahead(scenario));
}

Projection projection(const Scenario& scenario, const std::vector<MonthAhead>& ahead) {
    Projection result{.months = static_cast<int>(ahead.size())};
    Stock stock(scenario);
    std::vector<double> owned_net; // cumulative, less what the machines are worth then
    Purse purse(scenario.credits);
    Costs month_before; // after credits

    for (int month = 0; month < result.months; ++month) {
        const MonthAhead& now = ahead[static_cast<std::size_t>(month)];
        Costs after_credits = now.costs;
        for (const Option option : all_options) {
            if (!now.costs[option])
                continue;
            const double credit = purse.pay(month, now.costs, option);
            *after_credits.monthly_usd[static_cast<std::size_t>(option)] -= credit;
            const double given = option == Option::api      ? scenario.credits.api_usd
                                 : option == Option::rented ? scenario.credits.hosting_usd
                                                            : 0;
            auto& end = result.credits_end_month[static_cast<std::size_t>(option)];
            if (given > 0 && !end && !purse.paid_in_full())
                end = month;
            double usd = running_usd(now.costs, option) - credit;
            double once = option == Option::owned ? stock.renew(month, now.owned_instances) : 0;
            if (option != Option::api && month == 0)
                once += scenario.team.migration_usd;
            usd += once;
            if (month == 0)
                result.at_start_usd[static_cast<std::size_t>(option)] = once;
            auto& cumulative = result.cumulative_usd[static_cast<std::size_t>(option)];
            if (cumulative.empty())
                cumulative.push_back(0);
            cumulative.push_back(cumulative.back() + usd * now.discount);
            result.monthly_usd[static_cast<std::size_t>(option)].push_back(usd);
            if (option == Option::owned) {
                if (owned_net.empty())
                    owned_net.push_back(0);
                owned_net.push_back(cumulative.back() -
                                    stock.value(month + 1) * discount_after(scenario, month + 1));
            }
        }
        if (month > 0)
            note_change(result, month, month_before, after_credits);
        month_before = after_credits;
    }
    result.owned_payback_month_with_value =
        payback(owned_net, result.cumulative_usd[static_cast<std::size_t>(Option::api)]);
    result.owned_value_at_end_usd = stock.value(result.months) * discount_after(scenario, result.months);
    for (const Option option : {Option::rented, Option::owned})
        result.payback_month[static_cast<std::size_t>(option)] =
            payback(result.cumulative_usd[static_cast<std::size_t>(option)],
                    result.cumulative_usd[static_cast<std::size_t>(Option::api)]);
    if (!ahead.empty() && std::ranges::all_of(ahead, [](const MonthAhead& now) { return now.mix.answered; }))
        project_mix(result, scenario, ahead);
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
