// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_text.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui::paper {

namespace {

// How the paragraphs fall into columns no higher than `most`: the first paragraph of each column. Empty where
// they do not.
std::vector<std::size_t> column_starts(const std::vector<Paragraph>& paragraphs,
                                       const std::vector<double>& heights, int columns, double most) {
    std::vector<std::size_t> starts{0};
    double used = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const double space = used > 0 ? paragraphs[i].space_before : 0;
        // A heading needs room for the line under it.
        double needed = space + heights[i];
        for (std::size_t next = i; paragraphs[next].keep_with_next && next + 1 < paragraphs.size(); ++next)
            needed += paragraphs[next + 1].space_before + heights[next + 1];
        if (used > 0 && used + needed > most) {
            starts.push_back(i);
            used = heights[i];
        } else {
            used += space + heights[i];
        }
        if (used > most || static_cast<int>(starts.size()) > columns)
            return {};
    }
    return starts;
}

} // namespace

QFont font(double points, int weight) {
    QFont made = QApplication::font();
    made.setPixelSize(static_cast<int>(std::lround(points * 10)));
    made.setWeight(static_cast<QFont::Weight>(weight));
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

double lay_out(QPainter* painter, QPointF top_left, double width, const Paragraph& paragraph) {
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const Run& run : paragraph.runs) {
        QTextCharFormat format;
        format.setFont(run.font);
        format.setForeground(run.colour);
        formats.append({static_cast<int>(text.size()), static_cast<int>(run.text.size()), format});
        text += run.text;
    }
    if (text.isEmpty())
        return 0;
    QTextLayout layout(text, paragraph.runs.front().font);
    layout.setFormats(formats);
    QTextOption option(paragraph.alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height() * 1.06;
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, top_left);
    return height;
}

double lay_out_columns(QPainter* painter, QPointF top_left, double width, int columns, double gap,
                       const std::vector<Paragraph>& paragraphs) {
    const double column_width = (width - gap * (columns - 1)) / columns;
    std::vector<double> heights;
    double sum = 0, highest = 0;
    for (const Paragraph& paragraph : paragraphs) {
        heights.push_back(lay_out(nullptr, {}, column_width, paragraph));
        sum += heights.back() + paragraph.space_before;
        highest = std::max(highest, heights.back());
    }
    // The lowest height that takes them all; a hundredth of it is finer than any line.
    double most = std::max(highest, sum / columns * 0.9);
    std::vector<std::size_t> starts;
    while ((starts = column_starts(paragraphs, heights, columns, most)).empty() && !paragraphs.empty())
        most *= 1.01;

    double used = 0, deepest = 0;
    std::size_t column = 0;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        if (column + 1 < starts.size() && starts[column + 1] == i) {
            ++column;
            used = 0;
        }
        used += used > 0 ? paragraphs[i].space_before : 0;
        const QPointF place(top_left.x() + static_cast<double>(column) * (column_width + gap),
                            top_left.y() + used);
        if (painter)
            lay_out(painter, place, column_width, paragraphs[i]);
        used += heights[i];
        deepest = std::max(deepest, used);
    }
    return deepest;
}

} // namespace ui::paper
