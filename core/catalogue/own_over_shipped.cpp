// SPDX-License-Identifier: GPL-3.0-or-later
// The user's rows in place of the shipped ones that they stand over.
#include "core/catalogue/machine_sizes.h"
#include "core/catalogue/own_catalogue.h"

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
    for_each_own_kind([&](std::string_view, auto member, auto) {
        shipped.*member = laid_over(own.*member, shipped.*member, true);
    });
    derive_from_own(own.instances, shipped.instances);
}

Catalogue shipped_beside(const Catalogue& own, const Catalogue& shipped) {
    Catalogue beside;
    for_each_own_kind([&](std::string_view, auto member, auto) {
        beside.*member = laid_over(own.*member, shipped.*member, false);
    });
    derive_from_own(own.instances, beside.instances);
    return beside;
}

} // namespace core
