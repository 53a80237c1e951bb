// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/verdict_map.h"

#include "core/decide/mix_cost.h"
#include "core/decide/what_if.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace core {
namespace {

constexpr double no_margin = -std::numeric_limits<double>::infinity(); // nothing is mixed

// The cells of a verdict map, addressed by outer and inner index.
class MapTracer {
  public:
    MapTracer(const Scenario& scenario, const Axis& outer, const Axis& inner, bool x_outside)
        : m_what_if(scenario), m_outer(outer), m_inner(inner), m_x_outside(x_outside) {
        m_map = {.columns = x_outside ? outer.count : inner.count,
                 .rows = x_outside ? inner.count : outer.count};
        const auto cells = static_cast<std::size_t>(outer.count) * static_cast<std::size_t>(inner.count);
        m_map.cheapest.resize(cells);
        m_map.mix_wins.resize(cells);
        m_map.saving_usd_per_month.resize(cells);
        for (int i = 0; i < inner.count; ++i)
            m_inner_values.push_back(inner.at(i));
    }

    // Of each block, for all of its cells.
    void look_at_middles(int block) {
        m_block = block;
        for (int o = 0; o < m_outer.count; o += block) {
            set_outer(o + block / 2);
            for (int i = 0; i < m_inner.count; i += block) {
                const Cell middle = look(i + block / 2);
                m_margins.push_back(middle.margin);
                for (int oo = o; oo < o + block; ++oo)
                    for (int ii = i; ii < i + block; ++ii)
                        put(oo, ii, middle);
            }
        }
    }

    // Those beside a block in which the answer is another.
    std::vector<char> mixed_blocks(int block) const {
        const int outer = m_outer.count / block, inner = m_inner.count / block;
        std::vector<char> mixed(static_cast<std::size_t>(outer * inner));
        const auto of = [&](int o, int i) {
            const std::size_t cell = at(o * block, i * block);
            return std::pair(m_map.mix_wins[cell], m_map.cheapest[cell]);
        };
        for (int o = 0; o < outer; ++o)
            for (int i = 0; i < inner; ++i)
                for (int oo = std::max(0, o - 1); oo <= std::min(o + 1, outer - 1); ++oo)
                    for (int ii = std::max(0, i - 1); ii <= std::min(i + 1, inner - 1); ++ii)
                        if (of(oo, ii) != of(o, i))
                            mixed[static_cast<std::size_t>(o * inner + i)] = 1;
        return mixed;
    }

    // Those about whose middles the mix is the answer somewhere, so that it may be in between.
    std::vector<char> blocks_near_mix(int block) const {
        const int outer = m_outer.count / block, inner = m_inner.count / block;
        std::vector<char> near(static_cast<std::size_t>(outer * inner));
        for (int o = 0; o < outer; ++o)
            for (int i = 0; i < inner; ++i)
                if (m_margins[static_cast<std::size_t>(o * inner + i)] >= least_mix_gain)
                    for (int oo = std::max(0, o - 1); oo <= std::min(o + 1, outer - 1); ++oo)
                        for (int ii = std::max(0, i - 1); ii <= std::min(i + 1, inner - 1); ++ii)
                            near[static_cast<std::size_t>(oo * inner + ii)] = 1;
        return near;
    }

    // Every cell of those blocks. The mix is dear and smooth: what it saves is that of the middles about it.
    void look_at_cells(int block, const std::vector<char>& blocks) {
        const int inner = m_inner.count / block;
        const std::vector<char> near_mix = blocks_near_mix(block);
        for (int o = 0; o < m_outer.count; ++o) {
            const auto row = blocks.begin() + static_cast<std::ptrdiff_t>(o / block) * inner;
            if (std::find(row, row + inner, 1) == row + inner)
                continue;
            m_along.reset();
            m_what_if.set(*m_outer.input, m_outer.at(o));
            const auto near = near_mix.begin() + (row - blocks.begin());
            for (int i = 0; i < m_inner.count; ++i)
                if (row[i / block])
                    put(o, i, cell_of(pure_at(i), near[i / block] ? margin_between(o, i) : no_margin));
        }
    }

    VerdictMap take() { return std::move(m_map); }

  private:
    struct Cell {
        std::optional<Option> cheapest;
        bool mix_wins = false;
        double saving_usd = 0;
        double margin = no_margin; // MixCost's
    };

    void set_outer(int outer) {
        m_along.reset();
        m_what_if.set(*m_outer.input, m_outer.at(outer));
        if (m_inner.input == &traffic_input(m_what_if.scenario()))
            m_along.emplace(m_what_if);
    }

    Costs pure_at(int inner) {
        return m_what_if.costs_at(*m_inner.input, m_inner_values[static_cast<std::size_t>(inner)]);
    }

    Cell look(int inner) {
        if (m_along) {
            const auto there = m_along->at(m_inner_values[static_cast<std::size_t>(inner)]);
            return cell_of(there.pure, there.mix.margin.value_or(no_margin));
        }
        const Costs pure = pure_at(inner);
        const MixCost mix = mix_cost(m_what_if.prepared(), m_what_if.scenario(), pure);
        return cell_of(pure, mix.margin.value_or(no_margin));
    }

    static Cell cell_of(const Costs& costs, double margin) {
        Cell cell{.cheapest = cheapest_option(costs), .mix_wins = margin >= least_mix_gain, .margin = margin};
        if (cell.cheapest && cell.mix_wins)
            cell.saving_usd = margin * *costs[*cell.cheapest];
        else if (const auto next = cell.cheapest ? cheapest_option(costs, cell.cheapest) : std::nullopt)
            cell.saving_usd = *costs[*next] - *costs[*cell.cheapest];
        return cell;
    }

    // In between the middles of the blocks, in parts; the nearest one's where another has none.
    double margin_between(int outer, int inner) const {
        const int rows = m_outer.count / m_block, columns = m_inner.count / m_block;
        const auto place = [&](int cell, int count) {
            const int middle = m_block / 2;
            const double at = static_cast<double>(cell - middle) / m_block;
            return std::clamp(at, 0.0, static_cast<double>(count - 1));
        };
        const double y = place(outer, rows), x = place(inner, columns);
        const auto of = [&](double row, double column) {
            return m_margins[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
                             static_cast<std::size_t>(column)];
        };
        const double y0 = std::floor(y), x0 = std::floor(x), y1 = std::ceil(y), x1 = std::ceil(x);
        const double low = of(y0, x0) + (of(y0, x1) - of(y0, x0)) * (x - x0);
        const double high = of(y1, x0) + (of(y1, x1) - of(y1, x0)) * (x - x0);
        const double margin = low + (high - low) * (y - y0);
        return std::isfinite(margin) ? margin : of(std::round(y), std::round(x));
    }

    std::size_t at(int outer, int inner) const {
        return static_cast<std::size_t>(m_x_outside ? inner * m_map.columns + outer
                                                    : outer * m_map.columns + inner);
    }

    void put(int outer, int inner, const Cell& cell) {
        m_map.cheapest[at(outer, inner)] = cell.cheapest;
        m_map.mix_wins[at(outer, inner)] = cell.mix_wins;
        m_map.saving_usd_per_month[at(outer, inner)] = cell.saving_usd;
    }

    WhatIf m_what_if;
    std::optional<MixAlongTraffic> m_along; // where the inner input is the traffic
    const Axis &m_outer, &m_inner;
    bool m_x_outside;
    std::vector<double> m_inner_values;
    int m_block = 1;
    std::vector<double> m_margins; // of the blocks' middles, row by row of the outer input
    VerdictMap m_map;
};

} // namespace

VerdictMap verdict_map(const Scenario& scenario, const Axis& x, const Axis& y, int block) {
    assert(x.is_sound() && y.is_sound() && x.input != y.input);
    assert(block % 2 == 1 && x.count % block == 0 && y.count % block == 0);
    // The input that prepare() depends on goes outside, so that it is called once a row or column.
    const bool x_outside = x.input->changes_prepared && !y.input->changes_prepared;
    MapTracer tracer(scenario, x_outside ? x : y, x_outside ? y : x, x_outside);
    tracer.look_at_middles(block);
    if (block > 1) {
        const std::vector<char> mixed = tracer.mixed_blocks(block);
        tracer.look_at_cells(block, mixed);
    }
    return tracer.take();
}

} // namespace core
