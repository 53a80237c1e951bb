// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QRect>
#include <QRectF>

#include <functional>

class QPainter;

namespace ui {

// Draws a chart in its place on the page, in tenths of a point.
using DrawChart = std::function<void(QPainter& painter, int chart, QRect place)>;

// The brief on one page, `page` being what is inside its margins, in tenths of a point. Returns where it
// ends, which is within `page`: long notes and names are cut, type and charts shrink.
double paint_report(QPainter& painter, const QRectF& page, const core::Report& report, int charts,
                    const DrawChart& draw_chart);

} // namespace ui
