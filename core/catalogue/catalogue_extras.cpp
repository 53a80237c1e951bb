// SPDX-License-Identifier: GPL-3.0-or-later
// What a catalogue's API asks besides its prices of tokens.
#include "core/catalogue/catalogue_extras.h"

#include "core/scenario/inputs.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace core {
namespace {

constexpr std::array<std::string_view, 7> days{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

std::optional<std::size_t> day_of(std::string_view name) {
    const auto* found = std::ranges::find(days, name);
    if (found == days.end())
        return {};
    return static_cast<std::size_t>(found - days.begin());
}

// "A-B"; a part alone is both ends.
std::pair<std::string_view, std::string_view> ends_of(std::string_view span) {
    const auto dash = span.find('-');
    return {span.substr(0, dash), dash == std::string_view::npos ? span : span.substr(dash + 1)};
}

std::optional<int> hour_of(std::string_view text) {
    int hour = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), hour);
    if (error != std::errc() || end != text.data() + text.size() || hour < 0 || hour > 24)
        return {};
    return hour;
}

} // namespace

std::string_view term_note(Term term) {
    switch (term) {
    case Term::on_demand:
        break;
    case Term::spot:
        return ", spot";
    case Term::reserved_1y:
        return ", reserved for a year";
    case Term::reserved_3y:
        return ", reserved for three years";
    }
    return "";
}

Term noted_term(const Source& price) {
    for (const Term term : all_terms)
        if (!term_note(term).empty() && price.from.ends_with(term_note(term)))
            return term;
    return Term::on_demand;
}

std::vector<double> hours_of_week(std::string_view text) {
    const auto blank = text.find(' ');
    if (blank == std::string_view::npos)
        return {};
    const auto [first_day, last_day] = ends_of(text.substr(0, blank));
    const auto first = day_of(first_day), last = day_of(last_day);
    if (!first || !last)
        return {};
    std::vector<double> hours;
    for (std::size_t at = blank + 1; at < text.size();) {
        const auto comma = std::min(text.find(',', at), text.size());
        auto span = text.substr(at, comma - at);
        span.remove_prefix(std::min(span.find_first_not_of(' '), span.size()));
        const auto [from, to] = ends_of(span);
        const auto begin = hour_of(from), end = hour_of(to);
        if (!begin || !end)
            return {};
        for (std::size_t day = *first; day <= *last; ++day)
            for (int hour = *begin; hour < *end; ++hour)
                hours.push_back(static_cast<double>(24 * day) + hour);
        at = comma + 1;
    }
    std::ranges::sort(hours);
    hours.erase(std::unique(hours.begin(), hours.end()), hours.end());
    return hours;
}

void bring_extras(const CatalogueApi& row, Scenario& scenario) {
    const Api usual;
    Api& api = scenario.api;
    const auto said = [&](std::string_view path, bool is_known) {
        if (is_known)
            scenario.sources[std::string(path)] = row.source;
        else
            scenario.sources.erase(std::string(path));
    };
    api.cache_write_usd_per_mtok = row.cache_write_usd_per_mtok.value_or(usual.cache_write_usd_per_mtok);
    said("api.cache_write_usd_per_mtok", row.cache_write_usd_per_mtok.has_value());
    const bool has_batch = row.batch_output_usd_per_mtok && row.output_usd_per_mtok > 0;
    api.deferred_price_factor = has_batch
                                    ? std::min(1.0, *row.batch_output_usd_per_mtok / row.output_usd_per_mtok)
                                    : usual.deferred_price_factor;
    said("api.deferred_price_factor", has_batch);
    api.tokens_factor =
        clamped(*find_input("api.tokens_factor"), row.tokens_factor.value_or(usual.tokens_factor));
    said("api.tokens_factor", row.tokens_factor.has_value());
    api.other_hours = {};
    if (row.peak_output_usd_per_mtok && row.output_usd_per_mtok > 0)
        api.other_hours = {.hours = hours_of_week(row.peak_hours_utc),
                           .price_factor = clamped(*find_input("api.other_hours.price_factor"),
                                                   *row.peak_output_usd_per_mtok / row.output_usd_per_mtok)};
    api.has_other_hours = !api.other_hours.hours.empty();
    said("api.other_hours.price_factor", api.has_other_hours);
}

void bring_extras(const CatalogueInstance& row, Term term, Scenario& scenario) {
    const auto bring = [&](const char* path, Term other, bool is_asked) {
        const auto usd = is_asked ? price_usd_per_h(row, other) : std::nullopt;
        set(scenario, *find_input(path), usd.value_or(0));
        scenario.sources.erase(path); // another machine's, or its own of another day
        if (!usd)
            return;
        Source source = row.source;
        source.from += term_note(other);
        scenario.sources.emplace(path, std::move(source));
    };
    bring("hosting.on_demand_usd_per_instance_hour", Term::on_demand, term != Term::on_demand);
    bring("hosting.reserved_usd_per_instance_hour",
          row.reserved_1y_usd_per_h ? Term::reserved_1y : Term::reserved_3y, !is_for_years(term));
    bring("hosting.spot_usd_per_instance_hour", Term::spot, term != Term::spot);
}

} // namespace core
