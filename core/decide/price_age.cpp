// SPDX-License-Identifier: GPL-3.0-or-later
// How old the prices are that are in force.
#include "core/decide/notices.h"

#include "core/scenario/inputs.h"
#include "core/text/dates.h"

#include <algorithm>

namespace core {
namespace {

constexpr int api_stale_after_days = 30, machine_stale_after_days = 60; // core/README.md section 7

// The API's row whose prices are in force; null where they are the reader's own, or a file's of another day.
const CatalogueApi* api_in_force(const Scenario& s, const Catalogue& catalogue) {
    const auto source = s.sources.find("api.output_usd_per_mtok");
    if (source == s.sources.end())
        return nullptr;
    const auto found = std::ranges::find_if(catalogue.apis, [&](const CatalogueApi& row) {
        return is_named(row, s.api.preset) && row.source == source->second &&
               row.input_usd_per_mtok == s.api.input_usd_per_mtok &&
               row.output_usd_per_mtok == s.api.output_usd_per_mtok;
    });
    return found == catalogue.apis.end() ? nullptr : &*found;
}

} // namespace

bool is_price_in_force(const Scenario& s, std::string_view path) {
    const Input* input = find_input(path);
    return input && input->market_price && is_in_force(s, *input);
}

std::optional<OldestPrice> oldest_price(const Scenario& s) {
    std::optional<OldestPrice> oldest;
    for (const auto& [path, source] : s.sources) {
        const auto day = iso_date(source.as_of);
        if (day && is_price_in_force(s, path) && (!oldest || *day < *iso_date(oldest->as_of)))
            oldest = {path, source.as_of};
    }
    return oldest;
}

// For what is the furthest beyond its limit: a list of a dozen says no more. A price that has
// ended is past any limit.
std::optional<notice::StalePrice> stale_price(const Scenario& s, const Catalogue& catalogue,
                                              std::string_view today) {
    const auto now = iso_date(today);
    if (!now)
        return {};
    const auto days_since = [&](std::string_view day) {
        return static_cast<int>((*now - *iso_date(day)).count());
    };
    const CatalogueApi* row = api_in_force(s, catalogue);
    const auto reached = [&](const std::string& day, int after) {
        return iso_date(day) && days_since(day) >= after;
    };
    const bool has_ended =
        row && reached(row->price_valid_until, 1) && row->price_valid_until >= row->source.as_of;
    if (row && (has_ended || reached(row->withdrawn_on, 0))) {
        notice::StalePrice ended{.input = "api.output_usd_per_mtok",
                                 .as_of = row->source.as_of,
                                 .days = days_since(row->source.as_of)};
        if (has_ended) {
            ended.valid_until = row->price_valid_until;
            ended.next_input_usd_per_mtok = row->next_input_usd_per_mtok;
            ended.next_output_usd_per_mtok = row->next_output_usd_per_mtok;
        } else {
            ended.withdrawn_on = row->withdrawn_on;
        }
        return ended;
    }
    std::optional<notice::StalePrice> worst;
    int worst_beyond = 0;
    for (const auto& [path, source] : s.sources) {
        if (!iso_date(source.as_of) || !is_price_in_force(s, path))
            continue;
        const int days = days_since(source.as_of);
        const int beyond =
            days - (path.starts_with("api.") ? api_stale_after_days : machine_stale_after_days);
        if (beyond > worst_beyond) {
            worst_beyond = beyond;
            worst = notice::StalePrice{.input = path, .as_of = source.as_of, .days = days};
        }
    }
    return worst;
}

} // namespace core
