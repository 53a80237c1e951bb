// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_tooltip.h"

#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// Of the point whose value holds there.
QString note_of(const Curve& curve, double x) {
    const auto after = std::ranges::upper_bound(curve.x, x);
    const auto i = static_cast<std::size_t>(after - curve.x.begin());
    return i == 0 || i > curve.notes.size() || curve.notes[i - 1].isEmpty()
               ? QString()
               : QStringLiteral(", ") + curve.notes[i - 1];
}

QString at_category(const ChartData& data, const Axis& axis, double position) {
    const double index = std::round(position);
    if (index < 0 || index >= static_cast<double>(axis.categories.size()))
        return {};
    const auto& category = axis.categories[static_cast<std::size_t>(index)];
    QStringList lines{QStringLiteral("%1 %2").arg(
        category.label, category.reason.isEmpty() ? category.note : category.reason)};
    for (auto bar = data.bars.rbegin(); bar != data.bars.rend(); ++bar) // as they stand, the topmost first
        if (bar->position == index && !bar->name.isEmpty())
            lines += bar_label(*bar, data.y.unit);
    return lines.join(QLatin1Char('\n'));
}

QString at_cell(const ChartData& data, double x, double y) {
    const auto& grid = data.cells;
    const auto index = [](double share, int count) {
        return std::clamp(static_cast<int>(std::floor(share * count)), 0, count - 1);
    };
    const int column = index(share_of(data.x, x), grid.columns), row = index(share_of(data.y, y), grid.rows);
    const auto& cell = grid.cells[static_cast<qsizetype>(row * grid.columns + column)];
    return QStringLiteral("%1, %2\n%3")
        .arg(number_text(x, data.x.unit), number_text(y, data.y.unit),
             cell.cheapest ? Charts::tr("%1 cheaper").arg(answer_label(cell)) : answer_label(cell));
}

} // namespace

std::optional<double> curve_value(const Curve& curve, const ChartData& data, double x) {
    if (curve.x.empty() || x < curve.x.front() || x > curve.x.back())
        return {};
    const auto after = std::ranges::lower_bound(curve.x, x);
    const auto i = static_cast<std::size_t>(after - curve.x.begin());
    if (i == 0)
        return curve.y.front();
    if (curve.steps || curve.x[i] == curve.x[i - 1])
        return curve.y[i - 1];
    // Straight as drawn, on the axes' own scales.
    const double from = share_of(data.x, curve.x[i - 1]), to = share_of(data.x, curve.x[i]);
    const double along = (share_of(data.x, x) - from) / (to - from);
    const double low = share_of(data.y, curve.y[i - 1]), high = share_of(data.y, curve.y[i]);
    const double share = low + (high - low) * along;
    return data.y.scale == core::Scale::log ? data.y.min * std::pow(data.y.max / data.y.min, share)
                                            : data.y.min + (data.y.max - data.y.min) * share;
}

QString chart_tooltip(const ChartData& data, double x, double y) {
    if (!data.empty_reason.isEmpty())
        return {};
    if (!data.cells.cells.empty())
        return at_cell(data, x, y);
    if (!data.x.categories.empty())
        return at_category(data, data.x, x);
    QStringList lines;
    if (!data.y.categories.empty()) { // all of them: a small chart shows few, and without their flip values
        for (const auto& category : data.y.categories)
            lines += QStringLiteral("%1: %2").arg(category.label, category.note);
        return lines.join(QLatin1Char('\n'));
    }
    for (const auto& curve : data.curves)
        if (const auto value = curve_value(curve, data, x); value && !curve.ghost)
            lines += (curve.label.isEmpty()
                          ? number_text(*value, data.y.unit)
                          : QStringLiteral("%1 %2").arg(curve.label, number_text(*value, data.y.unit))) +
                     note_of(curve, x);
    if (lines.isEmpty())
        return {};
    lines.prepend(number_text(x, data.x.unit));
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
