// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the catalogue by the name that a scenario keeps of them.
#include "core/catalogue/catalogue.h"

#include "core/catalogue/provisioned_rows.h"
#include "core/scenario/inputs.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

// A scenario with a row in it; `as_of` is the row's.
struct Picked {
    Scenario scenario;
    std::string as_of;
};

// The scenario with each row of that name in it.
std::vector<Picked> with_models(const Scenario& scenario, const Catalogue& catalogue) {
    std::vector<Picked> all;
    for (const CatalogueModel& row : catalogue.models)
        if (row.name == scenario.model.preset)
            apply(row, all.emplace_back(Picked{scenario, row.source.as_of}).scenario);
    return all;
}

std::vector<Picked> with_instances(const Scenario& scenario, const Catalogue& catalogue) {
    std::vector<Picked> all;
    for (const CatalogueInstance& row : catalogue.instances) {
        if (!is_named(row, scenario.hosting.instance))
            continue;
        for (const Term term : all_terms)
            if (Scenario picked = scenario; apply(row, catalogue, term, picked))
                all.push_back({std::move(picked), row.source.as_of});
    }
    return all;
}

std::vector<Picked> with_apis(const Scenario& scenario, const Catalogue& catalogue) {
    std::vector<Picked> all;
    for (const CatalogueApi& row : catalogue.apis)
        if (is_named(row, scenario.api.preset))
            apply(row, all.emplace_back(Picked{scenario, row.source.as_of}).scenario);
    return all;
}

// Of those that a preset's name stands for; what it brings beside them is the reader's own to choose.
std::vector<const Input*> differing_inputs(const Scenario& a, const Scenario& b) {
    std::vector<const Input*> differing;
    for (const Input& input : inputs())
        if (!input.preset.empty() && value_text(a, input) != value_text(b, input))
            differing.push_back(&input);
    return differing;
}

constexpr std::string_view before_term = ", ";

// "AWS p5.48xlarge" in "3 years", or "3_years" as the input has it: its newest row with a price for that.
bool pick_in_term(std::string_view name, std::string_view in_term, const Catalogue& catalogue,
                  Scenario& scenario) {
    const auto& choices = find_input("hosting.term")->choices;
    return std::ranges::any_of(all_terms, [&](Term term) {
        if (in_term != term_name(term) && in_term != choices[static_cast<std::size_t>(term)])
            return false;
        const auto* row = newest_in_term(catalogue, name, term);
        return row && pick(*row, catalogue, term, scenario);
    });
}

std::vector<std::string> sorted_once(std::vector<std::string> names) {
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

} // namespace

Scenario with_preset_values(const Scenario& scenario, const Catalogue& catalogue) {
    Scenario result = scenario;
    for (const auto rows : {with_models, with_instances, with_apis}) {
        auto candidates = rows(scenario, catalogue);
        // Of equals the newest, and on demand before a reservation.
        std::ranges::stable_sort(candidates, std::ranges::greater{}, &Picked::as_of);
        const Picked* closest = nullptr;
        std::vector<const Input*> differing;
        for (const Picked& candidate : candidates)
            if (auto inputs = differing_inputs(scenario, candidate.scenario);
                !closest || inputs.size() < differing.size()) {
                closest = &candidate;
                differing = std::move(inputs);
            }
        for (const Input* input : differing) {
            const std::string path(input->path);
            if (scenario.sources.contains(path))
                continue;
            // A file from before an input was known says nothing of it: nobody changed that by hand.
            if (input->presence == Presence::only_if_set &&
                value_text(scenario, *input) == value_text(Scenario{}, *input))
                continue;
            if (!set_from_text(result, path, value_text(closest->scenario, *input)).empty())
                continue; // the row has what no input takes
            if (const auto source = closest->scenario.sources.find(path);
                source != closest->scenario.sources.end())
                result.sources.insert(*source);
        }
    }
    return result;
}

const CatalogueInstance* newest_in_term(const Catalogue& catalogue, std::string_view name, Term term) {
    return newest_named(catalogue.instances, name,
                        [term](const CatalogueInstance& each) { return price_usd_per_h(each, term); });
}

std::vector<std::string> preset_names(std::string_view path, const Catalogue& catalogue) {
    std::vector<std::string> names;
    if (path == "model.preset")
        for (const CatalogueModel& row : catalogue.models)
            names.push_back(row.name);
    if (path == "hosting.instance")
        for (const CatalogueInstance& row : catalogue.instances)
            names.push_back(row.provider + ' ' + row.name);
    if (path == "api.preset")
        for (const CatalogueApi& row : catalogue.apis)
            names.push_back(row.provider + ' ' + row.name);
    return sorted_once(std::move(names));
}

std::vector<std::string> names_with_terms(const Catalogue& catalogue) {
    std::vector<std::string> names;
    for (const CatalogueInstance& row : catalogue.instances)
        for (const Term term : all_terms)
            if (price_usd_per_h(row, term))
                names.push_back(row.provider + ' ' + row.name + std::string(before_term) + term_name(term));
    return sorted_once(std::move(names));
}

bool apply_named(std::string_view path, std::string_view name, const Catalogue& catalogue,
                 Scenario& scenario) {
    const auto rest_after = [name](const std::string& provider) {
        return name.starts_with(provider + ' ') ? name.substr(provider.size() + 1) : std::string_view();
    };
    if (path == "model.preset") {
        const CatalogueModel* row = find_model(catalogue, name);
        if (row)
            apply(*row, scenario);
        return row != nullptr;
    }
    if (path == "hosting.instance") {
        if (const auto* row = newest_named(catalogue.instances, name))
            return std::ranges::any_of(all_terms,
                                       [&](Term term) { return pick(*row, catalogue, term, scenario); });
        const auto comma = name.rfind(before_term);
        return comma != name.npos &&
               pick_in_term(name.substr(0, comma), name.substr(comma + before_term.size()), catalogue,
                            scenario);
    }
    if (path == "hosting.term")
        return pick_in_term(scenario.hosting.instance, name, catalogue, scenario);
    if (path == "api.provisioned")
        return apply_provisioned(name, catalogue, scenario);
    if (path != "api.preset")
        return false;
    for (const CatalogueApi& each : catalogue.apis)
        if (const auto model = rest_after(each.provider); model == each.name || model == each.model) {
            pick(*find_api(catalogue, each.provider, model), catalogue, scenario);
            return true;
        }
    return false;
}

} // namespace core
