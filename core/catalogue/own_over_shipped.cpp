// SPDX-License-Identifier: GPL-3.0-or-later
// The user's rows in place of the shipped ones that they stand over.
#include "core/catalogue/machine_sizes.h"
#include "core/catalogue/own_catalogue.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace core {

namespace {

// The day of the newest row about each thing.
template <class Row>
std::map<std::string, std::string> newest_days(const std::vector<Row>& rows) {
    std::map<std::string, std::string> days;
    for (const Row& row : rows) {
        const auto [day, is_first] = days.emplace(identity(row), row.source.as_of);
        if (!is_first)
            day->second = std::max(day->second, row.source.as_of);
    }
    return days;
}

template <class Row>
void append(const Row& own, std::vector<Row>& rows) {
    rows.push_back(own);
    if constexpr (requires { own.derived; }) { // a copy of a derived machine is the user's like any other
        rows.back().derived = false;
        rows.back().own = true;
    }
}

// What a list says ages as the shipped rows do: the later one holds. What was typed, or stands in a file that
// somebody wrote, does not.
template <class Row>
bool is_in_force(const Row& own, const std::map<std::string, std::string>& shipped_days) {
    const auto shipped = shipped_days.find(identity(own));
    return shipped == shipped_days.end() || own.source.as_of >= shipped->second ||
           !own.source.from.starts_with(imported_from);
}

Catalogue in_force(const Catalogue& own, const Catalogue& shipped) {
    Catalogue kept;
    for_each_own_kind([&](std::string_view, auto member, auto) {
        const auto days = newest_days(shipped.*member);
        std::ranges::copy_if(own.*member, std::back_inserter(kept.*member),
                             [&](const auto& row) { return is_in_force(row, days); });
    });
    return kept;
}

// The shipped rows that no row of the user's stands over; where these are wanted, too, each in the place of
// the first that it stands over, and what is new behind all.
template <class Row>
std::vector<Row> laid_over(const std::vector<Row>& own, const std::vector<Row>& shipped, bool with_own) {
    const auto own_days = newest_days(own), shipped_days = newest_days(shipped);
    std::multimap<std::string, const Row*> to_place;
    for (const Row& row : own)
        to_place.emplace(identity(row), &row);
    std::vector<Row> rows;
    rows.reserve(own.size() + shipped.size());
    for (const Row& row : shipped) {
        const std::string name = identity(row);
        const auto mine = own_days.find(name);
        if (mine == own_days.end() ||
            (row.source.as_of < mine->second && row.source.as_of < shipped_days.at(name))) {
            rows.push_back(row);
            continue;
        }
        const auto [first, last] = to_place.equal_range(name);
        for (auto each = first; with_own && each != last; ++each)
            append(*each->second, rows);
        to_place.erase(first, last);
    }
    for (const Row& row : own)
        if (with_own && to_place.contains(identity(row)))
            append(row, rows);
    return rows;
}

} // namespace

void put_own_rows(const Catalogue& own, Catalogue& shipped) {
    const Catalogue kept = in_force(own, shipped);
    for_each_own_kind([&](std::string_view, auto member, auto) {
        shipped.*member = laid_over(kept.*member, shipped.*member, true);
    });
    derive_from_own(kept.instances, shipped.instances);
}

Catalogue shipped_beside(const Catalogue& own, const Catalogue& shipped) {
    const Catalogue kept = in_force(own, shipped);
    Catalogue beside;
    for_each_own_kind([&](std::string_view, auto member, auto) {
        beside.*member = laid_over(kept.*member, shipped.*member, false);
    });
    derive_from_own(kept.instances, beside.instances);
    return beside;
}

} // namespace core
