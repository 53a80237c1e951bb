// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/sorted_need.h"

#include "core/numeric/round.h"

#include <algorithm>
#include <utility>

namespace core {

Cut cut(const HourKind& hour, double from, double to) {
    const double all = std::max(0.0, std::min(to, hour.load) - from);
    const double dear = std::max(0.0, std::min(to, hour.dear) - from);
    return {.carried = all, .usd = dear * hour.dear_usd + (all - dear) * hour.cheap_usd};
}

SortedNeed::SortedNeed(std::span<const HourKind> hours, double unit_requests_per_s, double hourly_usd)
    : m_hours(hours), m_unit(unit_requests_per_s), m_hourly_usd(hourly_usd) {
    m_events.reserve(2 * hours.size());
    for (std::size_t kind = 0; kind < hours.size(); ++kind) {
        if (hours[kind].load <= 0)
            continue;
        if (hours[kind].dear > 0 && hours[kind].dear < hours[kind].load)
            m_events.push_back({whole_up(hours[kind].dear / m_unit), kind});
        m_events.push_back({whole_up(hours[kind].load / m_unit), kind});
    }
    if (!std::ranges::is_sorted(m_events, {}, &Event::slice))
        std::ranges::sort(m_events, {}, &Event::slice);
}

SortedNeed::Run::Run(const SortedNeed& need) : m_need(need), m_seen(need.m_hours.size()) {
    for (std::size_t kind = 0; kind < need.m_hours.size(); ++kind)
        if (need.m_hours[kind].load > 0)
            add_full(kind, 1);
}

void SortedNeed::Run::take(const HourKind& hour, const Cut& each, double sign, Slice& into) const {
    const double weight = sign * hour.hours;
    into.carried += weight * each.carried;
    into.tokens_usd += weight * each.usd;
    into.hourly_usd += weight * std::min(each.usd, m_need.m_hourly_usd);
    into.hours += weight;
}

// Of an hour that stays what it is through a whole slice, the one that is now at.
void SortedNeed::Run::add_full(std::size_t kind, double sign) {
    const HourKind& hour = m_need.m_hours[kind];
    const bool is_dear = whole_up(hour.dear / m_need.m_unit) >= m_slice;
    take(hour, {.carried = m_need.m_unit, .usd = m_need.m_unit * (is_dear ? hour.dear_usd : hour.cheap_usd)},
         sign, m_full);
    m_full_kinds += sign > 0 ? 1 : -1;
    if (m_full_kinds == 0)
        m_full = {}; // what is left of large sums, where a unit is far larger than the load
}

bool SortedNeed::Run::next() {
    const auto& events = m_need.m_events;
    if (m_at == events.size())
        return false;
    first = m_slice;
    count = events[m_at].slice - m_slice;
    if (count > 0) {
        slice = m_full;
        m_slice = events[m_at].slice;
        return true;
    }
    count = 1;
    const std::size_t begin = m_at;
    while (m_at < events.size() && events[m_at].slice == m_slice)
        ++m_at;
    const double unit = m_need.m_unit;
    Slice changing;
    for (std::size_t at = begin; at < m_at; ++at) {
        if (std::exchange(m_seen[events[at].kind], m_slice) == m_slice)
            continue; // it changes twice in this one
        const HourKind& hour = m_need.m_hours[events[at].kind];
        add_full(events[at].kind, -1);
        take(hour, cut(hour, (m_slice - 1) * unit, m_slice * unit), 1, changing);
    }
    slice = {.carried = m_full.carried + changing.carried,
             .tokens_usd = m_full.tokens_usd + changing.tokens_usd,
             .hourly_usd = m_full.hourly_usd + changing.hourly_usd,
             .hours = m_full.hours + changing.hours};
    ++m_slice;
    for (std::size_t at = begin; at < m_at; ++at) {
        const std::size_t kind = events[at].kind;
        if (std::exchange(m_seen[kind], -m_slice) != -m_slice && // once, too
            whole_up(m_need.m_hours[kind].load / unit) >= m_slice)
            add_full(kind, 1);
    }
    return true;
}

} // namespace core
