// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

// The week's need cut into slices of one unit of machines: what the n-th unit carries in which hours, and
// what it saves of the API's bill (core/README.md section 6, "The mix").
namespace core {

// Hours of the day or week in which the same is asked for at the same price.
struct HourKind {
    double load = 0;     // requests/s
    double dear = 0;     // of it, what costs more at the API; own machines take that first
    double dear_usd = 0; // a month, of a request/s in one such hour
    double cheap_usd = 0;
    double hours = 0; // how many of the day or week
};

// Requests/s of a kind of hours that lie between two levels, and what they cost at the API in one such hour.
struct Cut {
    double carried = 0;
    double usd = 0;
};
Cut cut(const HourKind& hour, double from, double to);

// The n-th unit, over all hours.
struct Slice {
    double carried = 0;    // requests/s, summed over the hours
    double tokens_usd = 0; // at the API
    double hourly_usd = 0; // in each hour the cheaper of the API and a unit-hour
    double hours = 0;      // in which it has anything to do
};

class SortedNeed {
  public:
    // `hourly_usd` is that of one unit in one hour, all month; infinite where none is to be had by the hour.
    SortedNeed(std::span<const HourKind> hours, double unit_requests_per_s, double hourly_usd);

    // From the first unit on, as long as there is a load: units alike, `count` of them, the first being the
    // `first`-th. At most four calls a kind of hours, however many units there are.
    template <class Visit>
    void each(Visit visit) const {
        Run run(*this);
        while (run.next())
            visit(run.first, run.count, run.slice);
    }

    // Units of the whole need.
    double units() const { return m_events.empty() ? 0 : m_events.back().slice; }

  private:
    // Where a kind of hours changes: the end of its dear load, and the end of its load.
    struct Event {
        double slice = 0; // in which that is, from 1
        std::size_t kind = 0;
    };
    struct Run {
        explicit Run(const SortedNeed& need);
        bool next();
        double first = 0, count = 0;
        Slice slice;

      private:
        void take(const HourKind& hour, const Cut& each, double sign, Slice& into) const;
        void add_full(std::size_t kind, double sign);
        const SortedNeed& m_need;
        std::size_t m_at = 0;
        double m_slice = 1;
        Slice m_full;               // of hours that are not in between
        int m_full_kinds = 0;       // of these
        std::vector<double> m_seen; // kind by kind, the last slice in which it changed
    };

    std::span<const HourKind> m_hours;
    double m_unit;
    double m_hourly_usd;
    std::vector<Event> m_events; // in the order of slices
};

} // namespace core
