// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix.h"
#include "core/model/cost.h"
#include "core/scenario/inputs.h"
#include "core/text/format.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

// A chart as data: what is drawn, in the values of its axes, with its words in the reader's language. No
// widget, no colour and no pixel; every number is finite, and above 0 on a logarithmic axis.
namespace ui {

// What a thing is drawn in; the theme knows the colour.
enum class Ink { api, rented, owned, hybrid, text, muted, accent, warning };
Ink ink_of(core::Option option);
Ink ink_of(core::Part part);
Ink ink_of_plan(std::size_t plan); // of an option by its index, or of the mix

// A place on an axis that has words instead of a number ("API", "Model size").
struct Category {
    QString label;
    QString note;        // beside or under it: "$2,282", "flips at 14.8 M words/day"
    QString short_note;  // where that has no room: "→ 14.8 M"
    QString reason;      // why it has no bar; empty: it has one
    Ink ink = Ink::text; // of the label
    bool operator==(const Category&) const = default;
};

struct Axis {
    QString name; // "Words a day": for the accessible summary and the CSV's head
    core::Unit unit = core::Unit::none;
    core::Scale scale = core::Scale::linear;
    double min = 0;
    double max = 1;
    QString input;                    // path of the input that runs along it; empty: none
    std::vector<Category> categories; // at 0, 1, 2, ..; not empty: no numbers, the axis spans all of them
    bool shown = true;                // ticks and their texts
    bool days = false;                // hours of a week from Monday 00:00: its days stand there
    bool operator==(const Axis&) const = default;
};

struct Curve {
    QString id;    // series of the CSV: "rented"; a ghost's is that of its curve of today
    QString label; // written beside the curve; empty: none
    Ink ink = Ink::text;
    std::vector<double> x; // ascending
    std::vector<double> y;
    bool steps = false;              // y[i] holds from x[i] to x[i+1]; else straight from point to point
    bool ghost = false;              // of a pinned plan: thin and dotted
    QString plan = {};               // its name, which stands as a label at one of its curves
    std::optional<Ink> fill = {};    // down to the axis
    std::vector<QString> notes = {}; // of each point, for the tooltip; empty: none
    bool operator==(const Curve&) const = default;
};

// Between two curves of the same shape as above, translucent: the model's error.
struct Band {
    Ink ink = Ink::text;
    Curve low, high;
    bool backdrop = false; // no figure: it says of a part of the chart who is cheaper there
    bool operator==(const Band&) const = default;
};

enum class MarkerKind {
    break_even,
    payback,
    change_over, // from one option to another
    now,         // today's values
    pinned,      // those of the pinned scenario
};

// A ring or dot with a label. Where labels are too many, those of the lowest rank stay.
struct Marker {
    MarkerKind kind = MarkerKind::now;
    double x = 0;
    double y = 0;
    QString label;
    int rank = 0;
    Ink ink = Ink::text;
    bool operator==(const Marker&) const = default;
};

enum class LineKind { now, pinned, zero, api_limit };

// Across the whole chart.
struct Line {
    LineKind kind = LineKind::now;
    Qt::Orientation orientation = Qt::Vertical;
    double at = 0;
    QString label;
    Ink ink = Ink::muted;
    bool dashed = false;
    bool operator==(const Line&) const = default;
};

// "You are here": dragging it sets the input along the x axis.
struct Cursor {
    double x = 0;
    QString label;
    std::vector<Marker> dots; // where it cuts the curves
    bool operator==(const Cursor&) const = default;
};

// Along the value axis from `from` to `to`, standing at a category or, on a numeric axis, at `position`.
struct Bar {
    QString id;        // for the CSV: of the cost item; "low" or "high" of an input's range
    QString name;      // of the cost item or the pinned scenario; empty: it is not labelled
    double amount = 0; // the item's; of an input's range the value with the input there
    double position = 0;
    double width = 0.6;
    double from = 0;
    double to = 0;
    Ink ink = Ink::text;
    double tint = 0;    // 0..1: towards the surface, so that segments of one bar differ
    bool ghost = false; // an outline: of the pinned scenario
    bool operator==(const Bar&) const = default;
};

// A grid of cells over both axes, row by row from the lower left; equal steps on the axes' own scales.
struct Cells {
    int columns = 0;
    int rows = 0;
    int block =
        1; // odd: so many by so many cells are one in a table, where a frontier's fineness is not wanted
    struct Cell {
        std::optional<core::Option> cheapest;
        bool mix_wins = false; // the mix is the answer; `cheapest` is then the best option beside it
        float strength = 0;    // 0..1: how clear it is
        bool operator==(const Cell&) const = default;
    };
    QList<Cell> cells; // shared: they are many, and stay while only what stands on them moves
    // Where neighbours differ, as pieces of cell edges.
    struct Edge {
        double x1, y1, x2, y2;
        bool operator==(const Edge&) const = default;
    };
    std::vector<Edge> frontier;
    std::vector<Edge> ghost_frontier; // of the pinned plans
    bool operator==(const Cells&) const = default;
};

// Words within an area, about a place: "API cheaper".
struct AreaLabel {
    double x = 0;
    double y = 0;
    QString text;
    Ink ink = Ink::text;
    bool operator==(const AreaLabel&) const = default;
};

struct ChartData {
    QString title;
    QString subtitle;
    Axis x, y;
    std::vector<Curve> curves;
    std::vector<Band> bands;
    std::vector<Marker> markers;
    std::vector<Line> lines;
    std::optional<Cursor> cursor;
    std::vector<Bar> bars;
    Qt::Orientation bar_orientation = Qt::Vertical; // horizontal: categories stand on the y axis
    Cells cells;
    std::optional<Marker> here; // on a map: a click or drag sets the inputs of both axes
    std::vector<AreaLabel> area_labels;
    QString empty_reason; // not empty: there is nothing to draw, and this says why
    QString summary;      // the chart in two sentences, for those who do not see it

    // The dot of today among the markers, which are led by it.
    bool has_now() const { return !markers.empty() && markers.front().kind == MarkerKind::now; }
    bool operator==(const ChartData&) const = default;
};

} // namespace ui
