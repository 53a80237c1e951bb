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

// Past the last day of its prices a row has the next ones, where they were announced.
CatalogueApi in_force_on(CatalogueApi row, std::string_view day) {
    if (row.price_valid_until.empty() || day <= row.price_valid_until ||
        row.price_valid_until < row.source.as_of) // said later than that
        return row;
    row.input_usd_per_mtok = row.next_input_usd_per_mtok.value_or(row.input_usd_per_mtok);
    row.output_usd_per_mtok = row.next_output_usd_per_mtok.value_or(row.output_usd_per_mtok);
    if (row.next_cached_input_usd_per_mtok)
        row.cached_input_usd_per_mtok = row.next_cached_input_usd_per_mtok;
    row.source.from += ", from the end of " + row.price_valid_until;
    row.source.as_of = row.price_valid_until; // no day before which it was not known
    return row;
}

Renewed with_api_of_today(const Scenario& scenario, const Catalogue& catalogue, std::string_view day) {
    const CatalogueApi* newest = nullptr;
    for (const CatalogueApi& row : catalogue.apis)
        if (is_named(row, scenario.api.preset) && (!newest || newest->source.as_of < row.source.as_of))
            newest = &row;
    if (!newest)
        return {};
    Scenario renewed = scenario;
    apply(in_force_on(*newest, day), renewed);
    return renewed;
}

// In the term whose price it was: another term is another contract.
Renewed with_instance_of_today(const Scenario& scenario, const Catalogue& catalogue, std::string_view) {
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
    Renewed (*of_today)(const Scenario&, const Catalogue&, std::string_view day);
};
constexpr std::array priced_presets{PricedPreset{"api.preset", with_api_of_today},
                                    PricedPreset{"hosting.instance", with_instance_of_today}};

} // namespace

PricesOfToday prices_of_today(const Scenario& scenario, const Catalogue& catalogue, std::string_view day) {
    PricesOfToday today;
    for (const auto& [preset, of_today] : priced_presets) {
        const Renewed renewed = of_today(scenario, catalogue, day);
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
            if (now == renewed->sources.end() || now->second.as_of <= said->second.as_of ||
                !range_problem(input, value).empty())
                continue;
            auto& found = value == get(scenario, input) ? today.confirmed : today.changed;
            found.push_back({.input = &input, .value = value, .source = now->second});
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
