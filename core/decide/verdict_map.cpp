// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/verdict_map.h"

#include "core/decide/what_if.h"

#include <algorithm>
#include <cassert>

namespace core {
namespace {

// The cells of a verdict map, addressed by outer and inner index.
class MapTracer {
  public:
    MapTracer(const Scenario& scenario, const Axis& outer, const Axis& inner, bool x_outside)
        : m_what_if(scenario), m_outer(outer), m_inner(inner), m_x_outside(x_outside) {
        m_map = {.columns = x_outside ? outer.count : inner.count,
                 .rows = x_outside ? inner.count : outer.count};
        const auto cells = static_cast<std::size_t>(outer.count) * static_cast<std::size_t>(inner.count);
        m_map.cheapest.resize(cells);
        m_map.saving_usd_per_month.resize(cells);
        for (int i = 0; i < inner.count; ++i)
            m_inner_values.push_back(inner.at(i));
    }

    // Of each block, for all of its cells.
    void look_at_middles(int block) {
        for (int o = 0; o < m_outer.count; o += block) {
            m_what_if.set(*m_outer.input, m_outer.at(o + block / 2));
            for (int i = 0; i < m_inner.count; i += block) {
                const Cell middle = look(i + block / 2);
                for (int oo = o; oo < o + block; ++oo)
                    for (int ii = i; ii < i + block; ++ii)
                        put(oo, ii, middle);
            }
        }
    }

    // Those beside a block in which another option is the cheapest.
    std::vector<char> mixed_blocks(int block) const {
        const int outer = m_outer.count / block, inner = m_inner.count / block;
        std::vector<char> mixed(static_cast<std::size_t>(outer * inner));
        const auto of = [&](int o, int i) { return m_map.cheapest[at(o * block, i * block)]; };
        for (int o = 0; o < outer; ++o)
            for (int i = 0; i < inner; ++i)
                for (int oo = std::max(0, o - 1); oo <= std::min(o + 1, outer - 1); ++oo)
                    for (int ii = std::max(0, i - 1); ii <= std::min(i + 1, inner - 1); ++ii)
                        if (of(oo, ii) != of(o, i))
                            mixed[static_cast<std::size_t>(o * inner + i)] = 1;
        return mixed;
    }

    // Every cell of those blocks.
    void look_at_cells(int block, const std::vector<char>& blocks) {
        const int inner = m_inner.count / block;
        for (int o = 0; o < m_outer.count; ++o) {
            const auto row = blocks.begin() + static_cast<std::ptrdiff_t>(o / block) * inner;
            if (std::find(row, row + inner, 1) == row + inner)
                continue;
            m_what_if.set(*m_outer.input, m_outer.at(o));
            for (int i = 0; i < m_inner.count; ++i)
                if (row[i / block])
                    put(o, i, look(i));
        }
    }

    VerdictMap take() { return std::move(m_map); }

  private:
    struct Cell {
        std::optional<Option> cheapest;
        double saving_usd = 0;
    };

    Cell look(int inner) {
        const Costs costs =
            m_what_if.costs_at(*m_inner.input, m_inner_values[static_cast<std::size_t>(inner)]);
        Cell cell{.cheapest = cheapest_option(costs)};
        if (const auto next = cell.cheapest ? cheapest_option(costs, cell.cheapest) : std::nullopt)
            cell.saving_usd = *costs[*next] - *costs[*cell.cheapest];
        return cell;
    }

    std::size_t at(int outer, int inner) const {
        return static_cast<std::size_t>(m_x_outside ? inner * m_map.columns + outer
                                                    : outer * m_map.columns + inner);
    }

    void put(int outer, int inner, const Cell& cell) {
        m_map.cheapest[at(outer, inner)] = cell.cheapest;
        m_map.saving_usd_per_month[at(outer, inner)] = cell.saving_usd;
    }

    WhatIf m_what_if;
    const Axis &m_outer, &m_inner;
    bool m_x_outside;
    std::vector<double> m_inner_values;
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
