// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_range.h"
#include "ui/charts/builders.h"
#include "ui/charts/chart_words.h"
#include "ui/translate.h"

#include "core/sweep.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int columns = 60;
constexpr int rows = 40;

// Core asks for the middles of the outermost cells, the axis spans their outer edges.
core::Axis middles(const core::Input& input, const Axis& axis, int count) {
    const double half = 0.5 / count;
    return {&input, value_at(axis, half), value_at(axis, 1 - half), count};
}

Axis axis_of(const core::Input& input, double now) {
    const auto range = input_range(input, now);
    return {.name = input_label(input),
            .unit = input.unit,
            .scale = input.scale,
            .min = range.low,
            .max = range.high,
            .input = to_qt(input.path)};
}

std::size_t at(int column, int row) {
    return static_cast<std::size_t>(row * columns + column);
}

Cells cells_of(const core::VerdictMap& map, const Axis& x, const Axis& y) {
    Cells cells{.columns = columns, .rows = rows};
    // Half of the cells are paler than the middle tone, half are darker: a map of small savings is as
    // readable as one of large ones.
    auto savings = map.saving_usd_per_month;
    const auto middle = savings.begin() + static_cast<std::ptrdiff_t>(savings.size() / 2);
    std::ranges::nth_element(savings, middle);
    const double typical = std::max(*middle, 1e-9);
    for (std::size_t i = 0; i < map.cheapest.size(); ++i) {
        const double saving = map.saving_usd_per_month[i];
        cells.cells.push_back(
            {.cheapest = map.cheapest[i],
             // Nothing to compare with: neither close nor clear.
             .strength = saving > 0 ? static_cast<float>(saving / (saving + typical)) : 0.5F});
    }
    // Neighbouring pieces of one straight edge are one line.
    const auto edges = [&](int lines, int along, const auto& differs, const auto& add) {
        for (int line = 1; line < lines; ++line)
            for (int from = 0; from < along; ++from) {
                int to = from;
                while (to < along && differs(line, to))
                    ++to;
                if (to > from)
                    add(line, from, to);
                from = to;
            }
    };
    const auto place_x = [&](int c) { return value_at(x, static_cast<double>(c) / columns); };
    const auto place_y = [&](int r) { return value_at(y, static_cast<double>(r) / rows); };
    edges(
        columns, rows, [&](int c, int r) { return map.cheapest[at(c - 1, r)] != map.cheapest[at(c, r)]; },
        [&](int c, int from, int to) {
            cells.frontier.push_back({place_x(c), place_y(from), place_x(c), place_y(to)});
        });
    edges(
        rows, columns, [&](int r, int c) { return map.cheapest[at(c, r - 1)] != map.cheapest[at(c, r)]; },
        [&](int r, int from, int to) {
            cells.frontier.push_back({place_x(from), place_y(r), place_x(to), place_y(r)});
        });
    return cells;
}

// An option's name stands in the middle of its area: in the cell furthest from any other's.
void add_names(ChartData& data) {
    const auto& cells = data.cells.cells;
    std::vector<int> depth(cells.size(), 0);
    // A chamfer distance in two passes; beyond the map counts as another's.
    const auto pass = [&](int c, int r, int dc, int dr) {
        const auto near = [&](int cc, int rr) {
            const bool inside = cc >= 0 && cc < columns && rr >= 0 && rr < rows;
            return inside && cells[at(cc, rr)].cheapest == cells[at(c, r)].cheapest ? depth[at(cc, rr)] : 0;
        };
        return 1 + std::min(near(c + dc, r), near(c, r + dr));
    };
    for (int r = 0; r < rows; ++r)
        for (int c = 0; c < columns; ++c)
            depth[at(c, r)] = pass(c, r, -1, -1);
    for (int r = rows; r-- > 0;)
        for (int c = columns; c-- > 0;)
            depth[at(c, r)] = std::min(depth[at(c, r)], pass(c, r, 1, 1));
    for (const auto option : core::all_options) {
        int best = 2; // thinner areas have no room for a word
        AreaLabel label{.text = option_label(option), .ink = ink_of(option)};
        for (int r = 0; r < rows; ++r)
            for (int c = 0; c < columns; ++c)
                if (cells[at(c, r)].cheapest == option && depth[at(c, r)] > best) {
                    best = depth[at(c, r)];
                    label.x = value_at(data.x, (c + 0.5) / columns);
                    label.y = value_at(data.y, (r + 0.5) / rows);
                }
        if (best > 2)
            data.area_labels.push_back(label);
    }
}

} // namespace

ChartData verdict_over_inputs(const ChartContext& context) {
    const auto& words = *core::find_input("traffic.words_per_day");
    const auto* second = core::find_input(context.options.map_input);
    if (!second || second->kind != core::InputKind::number || second == &words)
        second = core::find_input("model.total_params_b");
    const double now = core::get(context.scenario, *second);

    ChartData data;
    data.title = Charts::tr("Who wins where");
    data.x = axis_of(words, context.scenario.traffic.words_per_day);
    data.y = axis_of(*second, now);
    data.subtitle = (context.on_paper ? Charts::tr("%1 and %2") : Charts::tr("%1 and %2; click to go there"))
                        .arg(data.x.name, data.y.name.toLower());
    data.cells = cells_of(
        core::verdict_map(context.scenario, middles(words, data.x, columns), middles(*second, data.y, rows)),
        data.x, data.y);
    add_names(data);
    // An input at 0 that has no 0 on its axis stands at the edge.
    data.here = Marker{.x = std::clamp(context.scenario.traffic.words_per_day, data.x.min, data.x.max),
                       .y = std::clamp(now, data.y.min, data.y.max)};
    QStringList shares;
    for (const auto option : core::all_options) {
        const auto count = std::ranges::count_if(
            data.cells.cells, [&](const Cells::Cell& cell) { return cell.cheapest == option; });
        if (count > 0)
            shares += QStringLiteral("%1 %2").arg(
                option_label(option),
                short_text(static_cast<double>(count) / (columns * rows), core::Unit::share));
    }
    data.summary = Charts::tr("The cheapest option over %1 and %2, share of the map: %3.")
                       .arg(data.x.name, data.y.name, shares.join(QStringLiteral(", ")));
    return data;
}

} // namespace ui
