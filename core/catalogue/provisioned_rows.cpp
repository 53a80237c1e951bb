// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/provisioned_rows.h"

#include "core/scenario/inputs.h"

#include <algorithm>

namespace core {

std::string name_of(const CatalogueProvisioned& row) {
    return row.provider + ' ' + row.model;
}

const CatalogueProvisioned* provisioned_of(const Scenario& scenario, const Catalogue& catalogue) {
    const CatalogueApi* api = newest_named(catalogue.apis, scenario.api.preset);
    if (!api)
        return nullptr;
    const auto row = std::ranges::find(catalogue.provisioned, api->model, &CatalogueProvisioned::model);
    return row == catalogue.provisioned.end() ? nullptr : &*row;
}

void apply(const CatalogueProvisioned& row, Scenario& scenario) {
    Api& api = scenario.api;
    api.has_provisioned = true;
    api.provisioned = {};
    Source source = row.source;
    source.from = name_of(row) + ", " + row.unit + ": " + source.from;
    const auto put = [&](std::string_view path, double value, bool is_stated) {
        const Input& input = *find_input(path);
        set(scenario, input, value == 0 && !input.zero_means.empty() ? 0 : clamped(input, value));
        if (is_stated)
            scenario.sources.insert_or_assign(std::string(path), source);
        else
            scenario.sources.erase(std::string(path));
    };
    const auto as_its_price = [&](double usd_per_mtok) {
        return api.input_usd_per_mtok > 0 ? usd_per_mtok / api.input_usd_per_mtok : 1;
    };
    put("api.provisioned.usd_per_unit_month", row.usd_per_unit_month.value_or(0),
        row.usd_per_unit_month.has_value());
    put("api.provisioned.input_tokens_per_minute_per_unit", row.input_tokens_per_minute_per_unit, true);
    put("api.provisioned.output_weight", row.output_weight.value_or(as_its_price(api.output_usd_per_mtok)),
        row.output_weight.has_value());
    put("api.provisioned.cached_weight",
        row.cached_weight.value_or(as_its_price(api.cached_input_usd_per_mtok)),
        row.cached_weight.has_value());
    put("api.provisioned.min_units", row.min_units.value_or(1), row.min_units.has_value());
    put("api.provisioned.step", row.step.value_or(1), row.step.has_value());
}

void pick(const CatalogueApi& row, const Catalogue& catalogue, Scenario& scenario) {
    const bool is_on = scenario.api.has_provisioned;
    const std::string before = scenario.api.preset;
    apply(row, scenario);
    if (is_on && scenario.api.preset != before)
        apply_provisioned("true", catalogue, scenario);
}

bool apply_provisioned(std::string_view name, const Catalogue& catalogue, Scenario& scenario) {
    const auto named = std::ranges::find(catalogue.provisioned, name, name_of);
    const CatalogueProvisioned* row = named != catalogue.provisioned.end() ? &*named
                                      : name == "true" && !scenario.api.has_provisioned
                                          ? provisioned_of(scenario, catalogue)
                                          : nullptr;
    if (row)
        apply(*row, scenario);
    return row != nullptr;
}

} // namespace core
