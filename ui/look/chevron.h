// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <Qt>

class QColor;
class QPainter;

namespace ui {

// An arrow head of two strokes: what folds, drops down, scrolls or leads on. `half` is half of its wider
// side, in pixels.
void paint_chevron(QPainter& painter, QPointF middle, double half, Qt::ArrowType to, const QColor& colour);

} // namespace ui
