// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/cost_samples.h"

#include "ui/charts/data/chart_words.h"

#include <cmath>

namespace ui {

namespace {

constexpr int first_cells = 128;  // of the first look: the smooth curve's points
constexpr int cells_across = 768; // the finest, about a pixel of a large chart

struct Point {
    double x;
    MonthlyCosts y;
};

bool same_step(const MonthlyCosts& a, const MonthlyCosts& b) {
    return a[1] == b[1] && a[2] == b[2];
}

class Sampler {
  public:
    Sampler(const std::function<MonthlyCosts(double)>& costs, core::Range range, Edges edges)
        : m_costs(costs), m_range(range), m_edges(edges),
          m_finest(std::pow(range.high / range.low, 1.0 / cells_across)) {}

    CostSamples run() {
        Point low = at(m_range.low);
        keep(low);
        for (int i = 1; i <= first_cells; ++i) {
            const double share = static_cast<double>(i) / first_cells;
            const double x =
                i == first_cells ? m_range.high : m_range.low * std::pow(m_range.high / m_range.low, share);
            const Point high = at(x);
            search(low, high);
            keep(high);
            low = high;
        }
        return std::move(m_samples);
    }

  private:
    Point at(double x) const { return {x, m_costs(x)}; }

    void keep(const Point& point) {
        m_samples.x.push_back(point.x);
        m_samples.y.push_back(point.y);
    }

    // Keeps a point for every step between two others.
    void search(const Point& low, const Point& high) {
        if (same_step(low.y, high.y))
            return;
        if (high.x / low.x <= m_finest) {
            step(low, high);
            return;
        }
        const Point middle = at(std::sqrt(low.x * high.x));
        search(low, middle);
        search(middle, high);
    }

    void step(Point low, Point high) {
        const double dense = m_finest * m_finest;
        const bool alone = m_edges == Edges::exact && low.x > m_last_step * dense;
        m_last_step = high.x;
        for (int i = 0; alone && i < 64; ++i) {
            const double x = low.x + (high.x - low.x) / 2;
            if (x <= low.x || x >= high.x)
                break;
            const Point middle = at(x);
            (same_step(low.y, middle.y) ? low : high) = middle;
        }
        // The staircase's new cost holds from here on; on the edge itself the old one still does.
        Point edge{alone ? low.x : std::sqrt(low.x * high.x), high.y};
        edge.y[0] = at(edge.x).y[0];
        keep(edge);
    }

    const std::function<MonthlyCosts(double)>& m_costs;
    core::Range m_range;
    Edges m_edges;
    double m_finest;
    double m_last_step = 0;
    CostSamples m_samples;
};

} // namespace

CostSamples sample_costs(const std::function<MonthlyCosts(double)>& costs, core::Range range, Edges edges) {
    return Sampler(costs, range, edges).run();
}

Curve curve_of(const CostSamples& samples, core::Option option) {
    const auto index = static_cast<std::size_t>(option);
    const bool steps = option != core::Option::api;
    Curve curve{.id = QString::fromUtf8(core::id(option)),
                .label = option_label(option),
                .ink = ink_of(option),
                .steps = steps};
    for (std::size_t i = 0; i < samples.x.size(); ++i) {
        const auto& y = samples.y[i][index];
        if (!y || *y <= 0)
            continue;
        const bool last = i + 1 == samples.x.size();
        if (steps && !last && !curve.y.empty() && curve.y.back() == *y)
            continue; // still on the same step
        curve.x.push_back(samples.x[i]);
        curve.y.push_back(*y);
    }
    return curve;
}

} // namespace ui
