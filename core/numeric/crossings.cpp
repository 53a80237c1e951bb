// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/crossings.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core {

namespace {

struct Point {
    double x = 0;
    CostPair costs;
    Cheaper state = Cheaper::neither;
};

struct Stretch {
    Point low, high;
    bool straight = false; // the difference of the costs looked linear when this part was cut
};

using Edge = CrossingEdge; // here `above` may be neither, too

// How many crossings are made exact from either end where there are too many to find all.
constexpr std::size_t kept_at_each_end = 64;
// The last change of the cheaper one, by way of a tie or not, and the one before, which tells that it is a
// change.
constexpr std::size_t last_and_before = 4;
// As many open parts are followed to their end whatever the budget: they cannot multiply without passing it.
constexpr std::size_t always_followed = 256;

// What is nearer than this, relatively, is rounding: a fleet that is full to within a 1e-12th is full.
constexpr double rounding = 1e-11;

// The winner where the costs are not equal up to rounding.
Cheaper clear_winner(const Point& point) {
    const auto& [option, against] = point.costs;
    if (option && against && std::abs(*option - *against) <= rounding * std::max(*option, *against))
        return Cheaper::neither;
    return point.state;
}

void take_edges(const std::vector<Point>& points, std::vector<Edge> edges, Crossings& found);

class Search {
  public:
    Search(const std::function<CostPair(double)>& costs, const Domain& domain, const Insight& insight)
        : m_costs(costs), m_domain(domain), m_insight(insight) {
        // Near 0 the doubles never end; a crossing is not asked for more finely than this.
        m_narrowest = domain.whole ? 1 : (domain.max - domain.min) * 1e-40;
    }

    Point at(double x) {
        ++m_evaluations;
        const CostPair pair = m_costs(x);
        m_answered = m_answered || (pair.option && pair.against);
        return {x, pair, cheaper(pair)};
    }

    bool answered() const { return m_answered; }

    std::vector<Point> grid() {
        std::vector<Point> points{at(m_domain.min)};
        for (int i = 1; i <= m_domain.cells; ++i)
            if (const double x = grid_x(i); x > points.back().x)
                points.push_back(at(x));
        return points;
    }

    // The edge nearest to one end, looked for from there on, cell by cell.
    std::optional<Edge> nearest(bool from_right, double reach) {
        const auto near_x = [&](int i) { return grid_x(from_right ? m_domain.cells - i : i); };
        std::vector<Point> points{at(near_x(0))}; // ascending
        std::vector<Edge> edges;
        Crossings found;
        for (int i = 1; i <= m_domain.cells && found.edges.empty(); ++i) {
            const Point near = from_right ? points.front() : points.back();
            const double x = near_x(i);
            if (x == near.x)
                continue;
            if (from_right ? near.x < reach : near.x > reach)
                break;
            const Point far = at(x);
            points.insert(from_right ? points.begin() : points.end(), far);
            if (const Stretch part = from_right ? Stretch{far, near} : Stretch{near, far}; open(part))
                std::ranges::copy(from_end({part}, from_right, last_and_before), std::back_inserter(edges));
            if (!edges.empty() && (i == m_domain.cells || clear_winner(far) != Cheaper::neither))
                take_edges(points, edges, found);
        }
        if (found.edges.empty())
            return {};
        return from_right ? found.edges.back() : found.edges.front();
    }

    // Can `part` hold a change of who is cheaper?
    bool open(const Stretch& part) const {
        const CostPair& low = part.low.costs;
        const CostPair& high = part.high.costs;
        if (part.low.state != part.high.state) {
            const bool clear =
                clear_winner(part.low) == part.low.state && clear_winner(part.high) == part.high.state;
            return clear || !apart(part);
        }
        if (low.option.has_value() != high.option.has_value() ||
            low.against.has_value() != high.against.has_value())
            return coarse(part);
        if (!low.option || !low.against || m_domain.monotone_difference)
            return false;
        const auto [least, most] = std::minmax(*low.option, *high.option);
        const auto [least_against, most_against] = std::minmax(*low.against, *high.against);
        const bool may_meet = part.low.state == Cheaper::option ? most >= least_against
                              : part.low.state == Cheaper::against
                                  ? most_against >= least
                                  : false; // a tie at both ends: equal functions
        return may_meet && !apart(part);
    }

    bool adjacent(const Stretch& part) const {
        if (part.high.x - part.low.x <= m_narrowest)
            return true;
        const double middle = cut(part);
        return middle <= part.low.x || middle >= part.high.x;
    }

    // The part's pieces, in order: cut closely around a known step, or around the likely zero of a straight
    // part, which ends the search in a few cuts instead of one per bit; else in the middle.
    int split(const Stretch& part, Stretch (&pieces)[3]) {
        const double a = difference(part.low), b = difference(part.high);
        const double width = part.high.x - part.low.x;
        const bool narrow = !m_domain.whole && (!m_domain.log || part.high.x < 2 * part.low.x) &&
                            width > 8 * margin_at(part.high.x);
        bool straight_now = part.straight;
        if (m_insight.step_between && narrow) {
            const auto step = m_insight.step_between(part.low.x, part.high.x);
            if (step && cut_around(*step, part, pieces))
                return 3;
            straight_now = !step;
        }
        if (straight_now && narrow && a * b < 0 &&
            cut_around(part.low.x + width * (a / (a - b)), part, pieces))
            return 3;
        const Point middle = at(cut(part));
        const double share = (middle.x - part.low.x) / width;
        const bool straight = std::abs(difference(middle) - (a + (b - a) * share)) < 0.05 * std::abs(b - a);
        pieces[0] = {part.low, middle, straight};
        pieces[1] = {middle, part.high, straight};
        return 2;
    }

    // All parts side by side, level by level, until the budget is spent; what is still open is left in
    // `parts`.
    void sweep(std::vector<Stretch>& parts, std::vector<Edge>& edges) {
        std::vector<Stretch> next;
        while (!parts.empty() && (m_evaluations < m_domain.budget || parts.size() <= always_followed)) {
            next.clear();
            for (const Stretch& part : parts) {
                if (adjacent(part)) {
                    add(part, edges);
                    continue;
                }
                Stretch pieces[3];
                const int count = split(part, pieces);
                std::copy_if(pieces, pieces + count, std::back_inserter(next),
                             [this](const Stretch& piece) { return open(piece); });
            }
            parts.swap(next);
        }
    }

    // The same depth first from one end, until enough edges are exact.
    std::vector<Edge> from_end(std::vector<Stretch> stack, bool from_right, std::size_t enough) {
        if (!from_right)
            std::reverse(stack.begin(), stack.end());
        std::vector<Edge> edges;
        const int last_evaluation = m_evaluations + m_domain.budget;
        while (!stack.empty() && edges.size() < enough && m_evaluations < last_evaluation) {
            const Stretch part = stack.back();
            stack.pop_back();
            if (adjacent(part)) {
                add(part, edges);
                continue;
            }
            Stretch pieces[3];
            const int count = split(part, pieces);
            for (int i = 0; i < count; ++i) {
                const Stretch& piece = pieces[from_right ? i : count - 1 - i];
                if (open(piece))
                    stack.push_back(piece);
            }
        }
        return edges;
    }

    // From just above an edge to the next point of the grid at which `winner` is the cheaper one.
    Stretch after(const Edge& edge, const std::vector<Point>& points, Cheaper winner) {
        const Point low = at(m_domain.whole ? edge.at : std::nextafter(edge.at, m_domain.max));
        const auto high = std::ranges::find_if(
            points, [&](const Point& point) { return point.x > low.x && point.state == winner; });
        return {low, high == points.end() ? points.back() : *high};
    }

    // One edge of a part with different winners at its ends.
    Edge any_edge(Stretch part) {
        while (!adjacent(part)) {
            const Point middle = at(cut(part));
            (middle.state == part.high.state ? part.high : part.low) = middle;
        }
        return edge_of(part);
    }

  private:
    double grid_x(int i) const {
        if (i <= 0 || i >= m_domain.cells)
            return i <= 0 ? m_domain.min : m_domain.max;
        const double share = static_cast<double>(i) / m_domain.cells;
        const double x = m_domain.log ? m_domain.min * std::pow(m_domain.max / m_domain.min, share)
                                      : m_domain.min + (m_domain.max - m_domain.min) * share;
        return std::min(m_domain.whole ? std::round(x) : x, m_domain.max);
    }

    bool apart(const Stretch& part) const {
        return m_insight.apart && m_insight.apart(part.low.x, part.low.costs, part.high.x, part.high.costs);
    }

    // Where an answer appears or ends without changing who is cheaper, the search stops this early.
    bool coarse(const Stretch& part) const {
        return m_domain.log ? part.high.x > part.low.x * 1.0005
                            : part.high.x - part.low.x > (m_domain.max - m_domain.min) / 65536;
    }

    // What a place that was computed may be off by: some of its last digits.
    static double margin_at(double x) { return 16e-16 * std::abs(x) + 1e-300; }

    // False: too near an end.
    bool cut_around(double x, const Stretch& part, Stretch (&pieces)[3]) {
        const double margin = margin_at(x);
        if (x - margin <= part.low.x || x + margin >= part.high.x)
            return false;
        const Point before = at(x - margin), after = at(x + margin);
        pieces[0] = {part.low, before};
        pieces[1] = {before, after};
        pieces[2] = {after, part.high};
        return true;
    }

    static double difference(const Point& point) {
        return point.costs.option && point.costs.against ? *point.costs.option - *point.costs.against : NAN;
    }

    double cut(const Stretch& part) const {
        const double a = part.low.x, b = part.high.x;
        const double middle = m_domain.log && b > 2 * a ? std::sqrt(a) * std::sqrt(b) : a + (b - a) / 2;
        return m_domain.whole ? std::floor(middle) : middle;
    }

    Edge edge_of(const Stretch& part) const {
        return {m_domain.whole ? part.high.x : part.low.x, part.high.state};
    }

    void add(const Stretch& part, std::vector<Edge>& edges) const {
        if (part.low.state != part.high.state)
            edges.push_back(edge_of(part));
    }

    const std::function<CostPair(double)>& m_costs;
    const Domain& m_domain;
    const Insight& m_insight;
    double m_narrowest = 0;
    int m_evaluations = 0;
    bool m_answered = false;
};

// Beyond the budget the last change that the grid shows may have been missed. The last part of the grid over
// which the winner changes, ties left out; empty: it never does.
std::optional<Stretch> last_change(const std::vector<Point>& points) {
    const Point* high = nullptr;
    for (std::size_t i = points.size(); i-- > 0;) {
        const Cheaper winner = clear_winner(points[i]);
        if (winner == Cheaper::neither)
            continue;
        if (high && winner != high->state)
            return Stretch{points[i], *high};
        high = &points[i];
    }
    return {};
}

// The edges in order, without those that change nothing but from or to a tie, and without pairs that are
// rounding.
void take_edges(const std::vector<Point>& points, std::vector<Edge> edges, Crossings& found) {
    std::ranges::sort(edges, {}, &Edge::at);
    edges.insert(edges.begin(), {points.front().x, clear_winner(points.front())});
    found.edges.clear();
    found.last = Cheaper::neither;
    for (const Edge& edge : edges) {
        if (edge.above == Cheaper::neither || edge.above == found.last)
            continue;
        if (!found.edges.empty() && edge.at - found.edges.back().at <= rounding * std::abs(edge.at))
            found.edges.pop_back();
        else if (found.last != Cheaper::neither)
            found.edges.push_back(edge);
        found.last = edge.above;
    }
    const auto wins = [&](Cheaper state) {
        return found.last == state ||
               std::ranges::any_of(points, [=](const Point& p) { return clear_winner(p) == state; }) ||
               std::ranges::any_of(found.edges, [=](const Edge& e) { return e.above == state; });
    };
    found.option_wins = wins(Cheaper::option);
    found.against_wins = wins(Cheaper::against);
}

} // namespace

Cheaper cheaper(const CostPair& costs) {
    if (costs.option && costs.against)
        return *costs.option < *costs.against   ? Cheaper::option
               : *costs.against < *costs.option ? Cheaper::against
                                                : Cheaper::neither;
    return costs.option ? Cheaper::option : costs.against ? Cheaper::against : Cheaper::neither;
}

Crossings find_crossings(const std::function<CostPair(double)>& costs, const Domain& domain,
                         const Insight& insight) {
    assert(domain.min <= domain.max && (!domain.log || domain.min > 0) && domain.cells > 0);
    Search search(costs, domain, insight);
    const std::vector<Point> points = search.grid();
    std::vector<Stretch> parts;
    for (std::size_t i = 1; i < points.size(); ++i)
        if (const Stretch part{points[i - 1], points[i]}; search.open(part))
            parts.push_back(part);

    Crossings found;
    std::vector<Edge> edges;
    if (domain.last_only)
        edges = search.from_end(std::exchange(parts, {}), true, last_and_before);
    else
        search.sweep(parts, edges);
    if (!parts.empty()) {
        found.complete = false;
        for (const bool from_right : {false, true})
            std::ranges::copy(search.from_end(parts, from_right, kept_at_each_end),
                              std::back_inserter(edges));
    }
    take_edges(points, edges, found);

    if (auto change = last_change(points); change && found.last != change->high.state) {
        found.complete = false;
        const auto above = std::ranges::max_element(edges, {}, &Edge::at);
        if (above != edges.end() && above->at >= change->low.x)
            change = search.after(*above, points, change->high.state);
        edges.push_back(search.any_edge(*change));
        take_edges(points, edges, found);
    }
    found.answered = search.answered();
    return found;
}

std::optional<CrossingEdge> nearest_crossing(const std::function<CostPair(double)>& costs,
                                             const Domain& domain, bool from_right, double reach) {
    assert(domain.min <= domain.max && (!domain.log || domain.min > 0) && domain.cells > 0);
    const Insight none;
    return Search(costs, domain, none).nearest(from_right, reach);
}

} // namespace core
