// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

#include <vector>

class QPainter;

// Text on paper: paragraphs of several inks, and paragraphs in columns. Lengths are tenths of a point, so
// that a font of 7.5 points has a whole size of 75.
namespace ui::paper {

QFont font(double points, int weight = QFont::Normal);

struct Run {
    QString text;
    QFont font;
    QColor colour;
};

struct Paragraph {
    std::vector<Run> runs;
    double space_before = 0; // not at the top of a column
    bool keep_with_next = false;
    Qt::Alignment alignment = Qt::AlignLeft;
};

// Paints the paragraph into a column of that width, or only measures it where there is no painter. Returns
// its height without the space before.
double lay_out(QPainter* painter, QPointF top_left, double width, const Paragraph& paragraph);

// The same for several in columns that end at about the same height. Returns the height of the highest.
double lay_out_columns(QPainter* painter, QPointF top_left, double width, int columns, double gap,
                       const std::vector<Paragraph>& paragraphs);

} // namespace ui::paper
