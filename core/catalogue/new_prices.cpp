// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue says by now of the prices that a scenario took from it.
#include "core/catalogue/catalogue.h"

#include "core/scenario/inputs.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

// The newest row of a name, each in its own way; empty: the catalogue has none.
using Renewed = std::optional<Scenario>;

Renewed with_api_of_today(const Scenario& scenario, const Catalogue& catalogue) {
    const CatalogueApi* newest = nullptr;
    for (const CatalogueApi& row : catalogue.apis)
        if (is_named(row, scenario.api.preset) && (!newest || newest->source.as_of < row.source.as_of))
            newest = &row;
    if (!newest)
        return {};
    Scenario renewed = scenario;
    apply(*newest, renewed);
    return renewed;
}

// In the term whose price it was: another term is another contract.
Renewed with_instance_of_today(const Scenario& scenario, const Catalogue& catalogue) {
    const auto source = scenario.sources.find(instance_price_input().path);
    const Term term = source == scenario.sources.end() ? Term::on_demand : term_of(source->second);
    const CatalogueInstance* newest = nullptr;
    for (const CatalogueInstance& row : catalogue.instances)
        if (is_named(row, scenario.hosting.instance) && price_usd_per_h(row, term) &&
            (!newest || newest->source.as_of < row.source.as_of))
            newest = &row;
    Renewed renewed = scenario;
    return newest && apply(*newest, catalogue, term, *renewed) ? renewed : std::nullopt;
}

struct PricedPreset {
    std::string_view path;
    Renewed (*of_today)(const Scenario&, const Catalogue&);
};
constexpr std::array priced_presets{PricedPreset{"api.preset", with_api_of_today},
                                    PricedPreset{"hosting.instance", with_instance_of_today}};

} // namespace

PricesOfToday prices_of_today(const Scenario& scenario, const Catalogue& catalogue) {
    PricesOfToday today;
    for (const auto& [preset, of_today] : priced_presets) {
        const Renewed renewed = of_today(scenario, catalogue);
        bool taken_from_it = false;
        for (const Input& input : inputs()) {
            const auto said = scenario.sources.find(input.path);
            if (!input.market_price || input.preset != preset || said == scenario.sources.end())
                continue; // typed by hand, it is the reader's own price
            taken_from_it = true;
            if (!renewed)
                continue;
            const auto now = renewed->sources.find(input.path);
            const double value = get(*renewed, input);
            if (now == renewed->sources.end() || value == get(scenario, input) ||
                now->second.as_of <= said->second.as_of || !range_problem(input, value).empty())
                continue;
            today.changed.push_back({.input = &input, .value = value, .source = now->second});
        }
        if (taken_from_it && !renewed)
            today.gone.push_back(find_input(preset));
    }
    return today;
}

void put(const NewPrice& price, Scenario& scenario) {
    set(scenario, *price.input, price.value);
    scenario.sources.insert_or_assign(std::string(price.input->path), price.source);
}

} // namespace core
