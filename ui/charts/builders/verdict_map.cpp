// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/builders.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include "core/decide/verdict_map.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int block = 5; // of cells, see core::verdict_map(): a frontier is to be read to a pixel or two
constexpr int columns = 60 * block;
constexpr int rows = 40 * block;

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
qsizetype cell_at(int column, int row) {
    return row * columns + column;
}

// Who wins in a cell: the index of the option, or the mix's; else nobody.
using Owner = unsigned char;
constexpr Owner nobody = core::plan_count;
Owner owner_of(const std::optional<core::Option>& cheapest, bool mix_wins) {
    if (mix_wins)
        return core::mix_plan;
    return cheapest ? static_cast<Owner>(*cheapest) : nobody;
}

// Neighbouring pieces of one straight edge are one line.
std::vector<Cells::Edge> frontier_of(const core::VerdictMap& map, const Axis& x, const Axis& y) {
    std::vector<Cells::Edge> frontier;
    std::vector<Owner> owner(map.cheapest.size()); // each cell is looked at four times
    for (std::size_t i = 0; i < owner.size(); ++i)
        owner[i] = owner_of(map.cheapest[i], map.mix_wins[i] != 0);
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
        columns, rows, [&](int c, int r) { return owner[at(c - 1, r)] != owner[at(c, r)]; },
        [&](int c, int from, int to) {
            frontier.push_back({place_x(c), place_y(from), place_x(c), place_y(to)});
        });
    edges(
        rows, columns, [&](int r, int c) { return owner[at(c, r - 1)] != owner[at(c, r)]; },
        [&](int r, int from, int to) {
            frontier.push_back({place_x(from), place_y(r), place_x(to), place_y(r)});
        });
    return frontier;
}

Cells cells_of(const core::VerdictMap& map, const Axis& x, const Axis& y) {
    Cells cells{.columns = columns, .rows = rows, .block = block};
    // Half of the blocks are paler than the middle tone, half are darker: a map of small savings is as
    // readable as one of large ones.
    std::vector<double> savings;
    for (int r = block / 2; r < rows; r += block)
        for (int c = block / 2; c < columns; c += block)
            savings.push_back(map.saving_usd_per_month[at(c, r)]);
    const auto middle = savings.begin() + static_cast<std::ptrdiff_t>(savings.size() / 2);
    std::ranges::nth_element(savings, middle);
    const double typical = std::max(*middle, 1e-9);
    cells.cells.resize(std::ssize(map.cheapest));
    Cells::Cell* cell = cells.cells.data();
    double saving = 0;
    float strength = 0.5F; // nothing to compare with: neither close nor clear
    for (std::size_t i = 0; i < map.cheapest.size(); ++i) {
        if (map.saving_usd_per_month[i] != saving) { // of the cells of a block mostly the same
            saving = map.saving_usd_per_month[i];
            strength = saving > 0 ? static_cast<float>(saving / (saving + typical)) : 0.5F;
        }
        *cell++ = {.cheapest = map.cheapest[i], .mix_wins = map.mix_wins[i] != 0, .strength = strength};
    }
    cells.frontier = frontier_of(map, x, y);
    return cells;
}

// A name stands in the middle of its area: in the block furthest from any other's.
std::vector<AreaLabel> names_of(const Cells& cells, const Axis& x, const Axis& y) {
    constexpr int across = columns / block, up = rows / block;
    std::vector<Owner> owners; // of the blocks
    owners.reserve(static_cast<std::size_t>(across) * up);
    for (int r = 0; r < up; ++r)
        for (int c = 0; c < across; ++c) {
            const auto& middle = cells.cells[cell_at(c * block + block / 2, r * block + block / 2)];
            owners.push_back(owner_of(middle.cheapest, middle.mix_wins));
        }
    const auto owner = [&](int c, int r) { return owners[static_cast<std::size_t>(r * across + c)]; };
    std::vector<int> depth(static_cast<std::size_t>(across) * up, 0);
    const auto depth_at = [&](int c, int r) -> int& {
        return depth[static_cast<std::size_t>(r * across + c)];
    };
    // A chamfer distance in two passes; beyond the map counts as another's.
    const auto pass = [&](int c, int r, int dc, int dr) {
        const auto near = [&](int cc, int rr) {
            const bool inside = cc >= 0 && cc < across && rr >= 0 && rr < up;
            return inside && owner(cc, rr) == owner(c, r) ? depth_at(cc, rr) : 0;
        };
        return 1 + std::min(near(c + dc, r), near(c, r + dr));
    };
    for (int r = 0; r < up; ++r)
        for (int c = 0; c < across; ++c)
            depth_at(c, r) = pass(c, r, -1, -1);
    for (int r = up; r-- > 0;)
        for (int c = across; c-- > 0;)
            depth_at(c, r) = std::min(depth_at(c, r), pass(c, r, 1, 1));
    std::vector<AreaLabel> names;
    for (std::size_t plan = 0; plan < core::plan_count; ++plan) {
        int best = 2; // thinner areas have no room for a word
        AreaLabel label{.text = plan_label(plan), .ink = ink_of_plan(plan)};
        for (int r = 0; r < up; ++r)
            for (int c = 0; c < across; ++c)
                if (owner(c, r) == static_cast<Owner>(plan) && depth_at(c, r) > best) {
                    best = depth_at(c, r);
                    label.x = value_at(x, (c + 0.5) / across);
                    label.y = value_at(y, (r + 0.5) / up);
                }
        if (best > 2)
            names.push_back(label);
    }
    return names;
}

QStringList shares_of(const Cells& cells) {
    std::array<int, core::plan_count> counts{};
    for (const Cells::Cell& cell : cells.cells)
        if (const Owner owner = owner_of(cell.cheapest, cell.mix_wins); owner != nobody)
            ++counts[owner];
    QStringList shares;
    for (std::size_t plan = 0; plan < core::plan_count; ++plan)
        if (counts[plan] > 0)
            shares += QStringLiteral("%1 %2").arg(
                plan_label(plan),
                short_text(static_cast<double>(counts[plan]) / (columns * rows), core::Unit::share));
    return shares;
}

// What a map is made from: of the two inputs that it is over, only which they are.
struct MapKey {
    core::Scenario figures;
    const core::Input* second = nullptr;
    core::Range x, y;
    bool operator==(const MapKey&) const = default;
};

MapKey map_key(const core::Scenario& scenario, const core::Input& second, const ChartData& data) {
    MapKey key{.figures = core::figures_of(scenario),
               .second = &second,
               .x = {data.x.min, data.x.max},
               .y = {data.y.min, data.y.max}};
    core::set(key.figures, core::traffic_input(scenario), data.x.min);
    core::set(key.figures, second, data.y.min);
    return key;
}

Axis spanning(const core::Input& input, core::Range range) {
    return {.scale = input.scale, .min = range.low, .max = range.high};
}

core::VerdictMap map_of(const MapKey& key) {
    const core::Input& words = core::traffic_input(key.figures);
    return core::verdict_map(key.figures, middles(words, spanning(words, key.x), columns),
                             middles(*key.second, spanning(*key.second, key.y), rows), block);
}

struct MapParts {
    Cells cells;
    std::vector<AreaLabel> names;
    QStringList shares; // of the map, by who wins
};

MapParts map_parts_made(const MapKey& key) {
    const Axis x = spanning(core::traffic_input(key.figures), key.x), y = spanning(*key.second, key.y);
    MapParts parts{.cells = cells_of(map_of(key), x, y), .names = {}, .shares = {}};
    parts.names = names_of(parts.cells, x, y);
    parts.shares = shares_of(parts.cells);
    return parts;
}

std::vector<Cells::Edge> map_frontier_made(const MapKey& key) {
    return frontier_of(map_of(key), spanning(core::traffic_input(key.figures), key.x),
                       spanning(*key.second, key.y));
}

// Where the frontier ran, and where that scenario stood.
void add_pinned(ChartData& data, const ChartContext& context, std::size_t which, const core::Input& words,
                const core::Input& second) {
    const PinnedPlan& plan = context.pins[which];
    const auto pinned = counted_like(plan.snapshot->scenario, context.snapshot->scenario);
    const auto frontier = context.part(1 + which, map_key(pinned, second, data), &map_frontier_made);
    if (frontier != data.cells.frontier)
        data.cells.ghost_frontier.insert(data.cells.ghost_frontier.end(), frontier.begin(), frontier.end());
    const double x = core::get(pinned, words), y = core::get(pinned, second);
    if (x < data.x.min || x > data.x.max || y < data.y.min || y > data.y.max)
        return;
    if (x != core::get(context.snapshot->scenario, words) ||
        y != core::get(context.snapshot->scenario, second))
        data.markers.push_back({.kind = MarkerKind::pinned, .x = x, .y = y, .label = plan.name});
}

} // namespace

ChartData verdict_over_inputs(const ChartContext& context) {
    const auto& words = core::traffic_input(context.snapshot->scenario);
    const auto* second = core::find_input(context.options.map_input);
    if (!second || second->kind != core::InputKind::number || second == &words)
        second = &core::model_size_input();
    const double now = core::get(context.snapshot->scenario, *second);

    ChartData data;
    data.title = Charts::tr("Who wins where");
    data.x = axis_of(words, traffic_of(context.snapshot->scenario));
    data.y = axis_of(*second, now);
    data.subtitle = (context.on_paper ? Charts::tr("%1 and %2") : Charts::tr("%1 and %2; click to go there"))
                        .arg(data.x.name, data.y.name.toLower());
    auto parts = context.part(0, map_key(context.snapshot->scenario, *second, data), &map_parts_made);
    data.cells = std::move(parts.cells);
    data.area_labels = std::move(parts.names);
    for (std::size_t which = 0; which < context.pins.size(); ++which)
        add_pinned(data, context, which, words, *second);
    // An input at 0 that has no 0 on its axis stands at the edge.
    data.here = Marker{.x = std::clamp(traffic_of(context.snapshot->scenario), data.x.min, data.x.max),
                       .y = std::clamp(now, data.y.min, data.y.max)};
    data.summary = Charts::tr("The cheapest option over %1 and %2, share of the map: %3.")
                       .arg(data.x.name, data.y.name, parts.shares.join(QStringLiteral(", ")));
    return data;
}

} // namespace ui
