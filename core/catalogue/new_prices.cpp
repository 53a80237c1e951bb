// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue says by now of the prices that a scenario took from it.
#include "core/catalogue/catalogue.h"
#include "core/catalogue/catalogue_extras.h"

#include "core/scenario/inputs.h"
#include "core/scenario/value_notes.h"
#include "core/text/dates.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

// The newest row of a name, each in its own way; empty: the catalogue has none.
using Renewed = std::optional<Scenario>;

std::string day_after(std::string_view day) {
    const auto date = iso_date(day);
    return date ? iso_text(*date + std::chrono::days{1}) : std::string(day);
}

// Past the last day of its prices a row has the next ones, where they were announced.
CatalogueApi in_force_on(CatalogueApi row, std::string_view day) {
    if (row.price_valid_until.empty() || day <= row.price_valid_until ||
        row.price_valid_until < row.source.as_of) // said later than that
        return row;
    row.input_usd_per_mtok = row.next_input_usd_per_mtok.value_or(row.input_usd_per_mtok);
    row.output_usd_per_mtok = row.next_output_usd_per_mtok.value_or(row.output_usd_per_mtok);
    if (row.next_cached_input_usd_per_mtok)
        row.cached_input_usd_per_mtok = row.next_cached_input_usd_per_mtok;
    // Said on an earlier day, but a price of its first day on: later than any source of the price before it.
    row.source.as_of = day_after(row.price_valid_until);
    row.source.from += ", announced for " + row.source.as_of;
    return row;
}

Renewed with_api_of_today(const Scenario& scenario, const Catalogue& catalogue, std::string_view day) {
    const CatalogueApi* newest = newest_named(catalogue.apis, scenario.api.preset);
    if (!newest)
        return {};
    Scenario renewed = scenario;
    apply(in_force_on(*newest, day), renewed);
    return renewed;
}

constexpr std::string_view spot_price = "hosting.spot_usd_per_instance_hour";
constexpr std::string_view reserved_price = "hosting.reserved_usd_per_instance_hour";

// In the term whose price it was: another term is another contract.
Renewed with_instance_of_today(const Scenario& scenario, const Catalogue& catalogue, std::string_view) {
    const Term term = term_of(scenario);
    const CatalogueInstance* newest = newest_in_term(catalogue, scenario.hosting.instance, term);
    Renewed renewed = scenario;
    if (!newest || !apply(*newest, catalogue, term, *renewed))
        return std::nullopt;
    if (term != Term::spot && newest->spot_usd_per_h) { // a row brings none beside its own term
        Source source = newest->source;
        source.from += term_note(Term::spot);
        renewed->hosting.spot_usd_per_instance_hour = *newest->spot_usd_per_h;
        renewed->sources.insert_or_assign(std::string(spot_price), source);
    }
    return renewed;
}

struct PricedPreset {
    std::string_view path;
    Renewed (*of_today)(const Scenario&, const Catalogue&, std::string_view day);
};
constexpr std::array priced_presets{PricedPreset{"api.preset", with_api_of_today},
                                    PricedPreset{"hosting.instance", with_instance_of_today}};

bool is_of_tier(const Input& input) {
    return input.only_with == "api.long_context";
}

// Null: it has none.
const Source* source_of(const Scenario& scenario, std::string_view path) {
    const auto found = scenario.sources.find(path);
    return found == scenario.sources.end() ? nullptr : &found->second;
}

struct PriceOfTier {
    std::string_view tier, below; // what a long request pays, and where there is no tier
};
constexpr std::array prices_of_tier{
    PriceOfTier{"api.long_context.input_usd_per_mtok", "api.input_usd_per_mtok"},
    PriceOfTier{"api.long_context.cached_input_usd_per_mtok", "api.cached_input_usd_per_mtok"},
    PriceOfTier{"api.long_context.output_usd_per_mtok", "api.output_usd_per_mtok"}};

// Whose word it is that there is a tier or none: of what the scenario took from a row, the first that has a
// source. Null: the reader's own, as where a row's tier was switched off.
const Source* word_on_tier(const Scenario& scenario) {
    const bool has_tier = scenario.api.has_long_context;
    const Source* of_tier = nullptr;
    const Source* below = nullptr;
    for (const PriceOfTier& price : prices_of_tier) {
        of_tier = of_tier ? of_tier : source_of(scenario, price.tier);
        below = below ? below : source_of(scenario, price.below);
    }
    if (has_tier)
        return of_tier;
    return of_tier ? nullptr : below;
}

// A tier that the row has since, or has no more.
void add_tier(const Scenario& scenario, const Scenario& renewed, PricesOfToday& today) {
    const bool is_there = renewed.api.has_long_context;
    const Source* said = word_on_tier(scenario);
    const Source* now = source_of(renewed, "api.output_usd_per_mtok");
    if (is_there == scenario.api.has_long_context || !said || !now || now->as_of <= said->as_of)
        return;
    NewPrice change{.source = *now, .tier = NewPrice::Tier{is_there, renewed.api.long_context}};
    for (const PriceOfTier& price : prices_of_tier) {
        const Input &tier = *find_input(price.tier), &below = *find_input(price.below);
        if (is_there && !range_problem(tier, get(renewed, tier)).empty())
            return;
        const double of_row = get(source_of(scenario, price.below) ? renewed : scenario, below);
        if (change.input && change.was != change.value)
            continue;
        change.input = &tier;
        change.was = get(scenario, is_there ? below : tier);
        change.value = is_there ? get(renewed, tier) : of_row;
    }
    (change.was == change.value ? today.confirmed : today.changed).push_back(std::move(change));
}

std::string_view row_with_price(const Input& input) {
    return input.preset.empty() ? input.price_of : input.preset;
}

// A year's price is renewed by a year's, not by that of three.
bool is_of_the_same_term(const Input& input, const Source& said, const Source& now) {
    return input.path != reserved_price || noted_term(said) == noted_term(now);
}

bool is_taken_from_row(const Scenario& scenario, const Input& input) {
    return is_of_tier(input) ? scenario.api.has_long_context : input.market_price;
}

} // namespace

PricesOfToday prices_of_today(const Scenario& scenario, const Catalogue& catalogue, std::string_view day) {
    PricesOfToday today;
    for (const auto& [preset, of_today] : priced_presets) {
        const Renewed renewed = of_today(scenario, catalogue, day);
        bool taken_from_it = false;
        for (const Input& input : inputs()) {
            const auto said = scenario.sources.find(input.path);
            if (!is_taken_from_row(scenario, input) || row_with_price(input) != preset ||
                said == scenario.sources.end() || own_source(scenario, input))
                continue; // typed by hand, or with a source of the reader's, it is the reader's own price
            taken_from_it = true;
            if (!renewed)
                continue;
            const auto now = renewed->sources.find(input.path);
            const double value = get(*renewed, input);
            if (now == renewed->sources.end() || now->second.as_of <= said->second.as_of ||
                !is_of_the_same_term(input, said->second, now->second) ||
                !range_problem(input, value).empty())
                continue;
            const double was = get(scenario, input);
            auto& found = value == was ? today.confirmed : today.changed;
            found.push_back({.input = &input, .was = was, .value = value, .source = now->second});
        }
        if (renewed)
            add_tier(scenario, *renewed, today);
        if (taken_from_it && !renewed)
            today.gone.push_back(find_input(preset));
    }
    return today;
}

void put(const NewPrice& price, Scenario& scenario) {
    if (!price.tier) {
        set(scenario, *price.input, price.value);
        scenario.sources.insert_or_assign(std::string(price.input->path), price.source);
        return;
    }
    scenario.api.has_long_context = price.tier->is_there;
    scenario.api.long_context = price.tier->prices;
    for (const Input& input : inputs())
        if (is_of_tier(input)) {
            scenario.sources.erase(std::string(input.path));
            if (price.tier->is_there)
                scenario.sources.emplace(input.path, price.source);
        }
}

} // namespace core
