// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"
#include "ui/charts/draw/label_layout.h"
#include "ui/charts/draw/text_meter.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"

#include <QFont>
#include <QMarginsF>
#include <QPen>
#include <QRectF>

#include <map>
#include <utility>

class QPainter;

// What QCustomPlot does not draw: bars, maps, rings, lines and every label, onto any painter. Each function
// draws its kind of thing and nothing where the chart has none.
namespace ui {

// Where along the width each curve's label stood when last drawn, so that it does not hop about during a
// drag: by the curve's id and whether it is a ghost.
using LabelPlaces = std::map<std::pair<QString, bool>, double>;

// Where all else stood when the chart was last drawn as a whole, for what has moved since.
struct DrawnMarks {
    std::optional<LabelLayout> layout; // without what stands for now
    std::optional<Marker> now;
    std::optional<QRectF> now_label;
};

struct Canvas {
    const ChartData& data;
    const Theme& theme;
    const TextMeter& text; // of ticks and labels
    const TextMeter& strong_text;
    QRectF widget; // all there is
    QRectF plot;   // where the axes meet; labels of categories stand outside
    DrawnMarks& drawn;
    LabelPlaces* places = nullptr;

    double px(double x) const;
    double py(double y) const;
    QPointF at(double x, double y) const { return {px(x), py(y)}; }
};

QColor ink(const Theme& theme, Ink which);
QColor text_ink(const Theme& theme, Ink which);
QPen curve_pen(const Theme& theme, const Curve& curve);

QFont chart_font(const QFont& base); // of ticks and labels

// In one column: some may be too thin for words, which are then listed over it.
bool has_many_items(const ChartData& data);

// Between the x axis and its labels: the first of them clears the y axis' lowest, which reaches half a line
// below the corner.
double x_label_gap(const TextMeter& text);

// Room around the plot for ticks, categories and the cursor's tag, in a picture of that size.
QMarginsF plot_margins(const ChartData& data, const TextMeter& text, const TextMeter& strong_text,
                       QSizeF size);

void paint_cells(QPainter& painter, const Canvas& canvas);   // under the curves
void paint_columns(QPainter& painter, const Canvas& canvas); // vertical bars with their categories
void paint_rows(QPainter& painter, const Canvas& canvas);    // horizontal ones
void paint_marks(QPainter& painter, const Canvas& canvas);   // over the curves
// Of the cursor's words: above the plot and beside the y axis' labels.
QRectF cursor_tag(const Canvas& canvas);
// What stands for the values of now, over all else, so that it can move alone: the cursor, the place on a
// map, the dot of today.
void paint_moving(QPainter& painter, const Canvas& canvas);
void paint_empty(QPainter& painter, const Canvas& canvas);

} // namespace ui
