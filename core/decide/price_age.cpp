// SPDX-License-Identifier: GPL-3.0-or-later
// How old the prices are that are in force.
#include "core/decide/price_age.h"

#include "core/decide/notices.h"

#include "core/scenario/inputs.h"
#include "core/scenario/value_notes.h"
#include "core/text/dates.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace core {
namespace {

constexpr std::string_view api_price = "api.output_usd_per_mtok"; // what the API's others are told by

// From one day to another; 0 where one is none.
int days_between(std::string_view from, std::string_view to) {
    const auto first = iso_date(from), last = iso_date(to);
    return first && last ? static_cast<int>((*last - *first).count()) : 0;
}

// The API's row whose prices are in force; null where they are the reader's own, or a file's of another day.
const CatalogueApi* api_in_force(const Scenario& s, const Catalogue& catalogue) {
    const auto source = s.sources.find(api_price);
    if (source == s.sources.end())
        return nullptr;
    const auto found = std::ranges::find_if(catalogue.apis, [&](const CatalogueApi& row) {
        return is_named(row, s.api.preset) && row.source == source->second &&
               row.input_usd_per_mtok == s.api.input_usd_per_mtok &&
               row.output_usd_per_mtok == s.api.output_usd_per_mtok;
    });
    return found == catalogue.apis.end() ? nullptr : &*found;
}

// The reader's own stands before that of a list.
const Source& source_in_force(const Scenario& s, std::string_view path, const Source& of_row) {
    const Input* input = find_input(path);
    const Source* own = input ? own_source(s, *input) : nullptr;
    return own ? *own : of_row;
}

using Priced = std::pair<std::string, Source>;

// Of equal age the prices that a choice brings are told before those beside them, the reserved one say.
std::vector<Priced> prices_with_a_day(const Scenario& s) {
    std::vector<Priced> prices;
    for (const auto& [path, of_row] : s.sources) {
        const Source& source = source_in_force(s, path, of_row);
        if (iso_date(source.as_of) && is_price_in_force(s, path))
            prices.emplace_back(path, source);
    }
    std::stable_partition(prices.begin(), prices.end(),
                          [](const Priced& price) { return !find_input(price.first)->preset.empty(); });
    return prices;
}

} // namespace

bool is_price_in_force(const Scenario& s, std::string_view path) {
    const Input* input = find_input(path);
    return input && input->market_price && is_in_force(s, *input);
}

std::optional<OldestPrice> oldest_price(const Scenario& s) {
    std::optional<OldestPrice> oldest;
    for (const auto& [path, source] : prices_with_a_day(s))
        if (!oldest || *iso_date(source.as_of) < *iso_date(oldest->as_of))
            oldest = {path, source.as_of};
    return oldest;
}

Scenario with_confirmed_days(Scenario s, const Catalogue& catalogue, std::string_view today) {
    for (const NewPrice& price : prices_of_today(s, catalogue, today).confirmed)
        put(price, s);
    return s;
}

std::optional<notice::StalePrice> withdrawal(const Scenario& s, const Catalogue& catalogue,
                                             std::string_view today) {
    const CatalogueApi* row = newest_named(catalogue.apis, s.api.preset);
    if (!row || !iso_date(row->withdrawn_on) || !iso_date(today) || !s.sources.contains(api_price))
        return {};
    return notice::StalePrice{.severity = row->withdrawn_on <= today ? Severity::warning : Severity::info,
                              .input = std::string(api_price),
                              .as_of = row->source.as_of,
                              .days = days_between(row->source.as_of, today),
                              .withdrawn_on = row->withdrawn_on};
}

// For what is the furthest beyond its limit: a list of a dozen says no more. A price that has
// ended is past any limit.
std::optional<notice::StalePrice> stale_price(const Scenario& scenario, const Catalogue& catalogue,
                                              std::string_view today) {
    if (!iso_date(today))
        return {};
    const CatalogueApi* row = api_in_force(scenario, catalogue);
    if (row && iso_date(row->price_valid_until) && row->price_valid_until < today &&
        row->price_valid_until >= row->source.as_of)
        return notice::StalePrice{.input = std::string(api_price),
                                  .as_of = row->source.as_of,
                                  .days = days_between(row->source.as_of, today),
                                  .valid_until = row->price_valid_until,
                                  .next_input_usd_per_mtok = row->next_input_usd_per_mtok,
                                  .next_output_usd_per_mtok = row->next_output_usd_per_mtok};
    const Scenario s = with_confirmed_days(scenario, catalogue, today);
    std::optional<notice::StalePrice> worst;
    int worst_beyond = 0;
    for (const auto& [path, source] : prices_with_a_day(s)) {
        const int days = days_between(source.as_of, today);
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
