// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/price_changes.h"

#include "core/catalogue/catalogue_fields.h"
#include "core/text/format.h"

#include <map>

namespace core {

namespace {

std::string prices_text(const CatalogueApi& row) {
    const auto part = [](double usd, std::string_view of) {
        return format_exact(usd, Unit::usd_per_mtok) + ' ' + std::string(of);
    };
    std::string text = part(row.input_usd_per_mtok, "input");
    if (row.cached_input_usd_per_mtok)
        text += ", " + part(*row.cached_input_usd_per_mtok, "cached");
    text += ", " + part(row.output_usd_per_mtok, "output");
    if (row.long_context)
        text += "; above " + format(row.long_context->above_tokens, Unit::tokens) + ' ' +
                part(row.long_context->input_usd_per_mtok, "input") + ", " +
                part(row.long_context->output_usd_per_mtok, "output");
    return text;
}

// The list's row with what it leaves open as the catalogue has it.
CatalogueApi completed(const CatalogueApi& row, const CatalogueApi& known) {
    CatalogueApi result = known;
    result.input_usd_per_mtok = row.input_usd_per_mtok;
    result.output_usd_per_mtok = row.output_usd_per_mtok;
    if (row.cached_input_usd_per_mtok)
        result.cached_input_usd_per_mtok = row.cached_input_usd_per_mtok;
    if (row.max_input_tokens)
        result.max_input_tokens = row.max_input_tokens;
    if (row.long_context)
        result.long_context = row.long_context;
    // What was said of the old price is not said of this one.
    result.batch_input_usd_per_mtok = row.batch_input_usd_per_mtok;
    result.batch_output_usd_per_mtok = row.batch_output_usd_per_mtok;
    result.cache_write_usd_per_mtok = row.cache_write_usd_per_mtok;
    result.price_valid_until = row.price_valid_until;
    result.withdrawn_on = row.withdrawn_on;
    result.next_input_usd_per_mtok = row.next_input_usd_per_mtok;
    result.next_cached_input_usd_per_mtok = row.next_cached_input_usd_per_mtok;
    result.next_output_usd_per_mtok = row.next_output_usd_per_mtok;
    result.peak_input_usd_per_mtok = row.peak_input_usd_per_mtok;
    result.peak_cached_input_usd_per_mtok = row.peak_cached_input_usd_per_mtok;
    result.peak_output_usd_per_mtok = row.peak_output_usd_per_mtok;
    result.peak_hours_utc = row.peak_hours_utc;
    result.source = row.source;
    return result;
}

} // namespace

PriceChanges price_changes(const Catalogue& list, const Catalogue& catalogue) {
    std::map<std::string, const CatalogueApi*> newest;
    for (const CatalogueApi& row : catalogue.apis) {
        const CatalogueApi*& known = newest[identity(row)];
        if (!known || known->source.as_of < row.source.as_of)
            known = &row;
    }
    PriceChanges found;
    for (const CatalogueApi& row : list.apis) {
        const auto known = newest.find(identity(row));
        if (known == newest.end()) {
            found.added.apis.push_back(row);
            continue;
        }
        CatalogueApi renewed = completed(row, *known->second);
        const std::string was = prices_text(*known->second), is = prices_text(renewed);
        if (was == is) {
            ++found.same;
            if (known->second->source.as_of < row.source.as_of) {
                found.confirmed.apis.push_back(*known->second);
                found.confirmed.apis.back().source = row.source;
            }
            continue;
        }
        found.changes.push_back({.name = renewed.provider + ' ' + renewed.name, .was = was, .is = is});
        found.changed.apis.push_back(std::move(renewed));
    }
    return found;
}

} // namespace core
