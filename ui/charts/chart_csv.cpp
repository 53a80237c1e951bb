// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_csv.h"

#include "ui/charts/axis_range.h"
#include "ui/charts/chart_words.h"
#include "ui/translate.h"

#include "core/format.h"

namespace ui {

namespace {

QByteArray quoted(const QString& text) {
    auto bytes = text.toUtf8();
    if (bytes.contains(',') || bytes.contains('"') || bytes.contains('\n'))
        bytes = '"' + bytes.replace('"', "\"\"") + '"';
    return bytes;
}

QByteArray row(const QStringList& cells) {
    QByteArray line;
    for (const auto& cell : cells)
        line += (line.isEmpty() ? "" : ",") + quoted(cell);
    return line + '\n';
}

QString number(double value) {
    return to_qt(core::shortest(value));
}

QString head(const Axis& axis) {
    const auto unit = to_qt(core::unit_words(axis.unit));
    if (!unit.isEmpty())
        return QStringLiteral("%1 (%2)").arg(axis.name, unit);
    const bool money = axis.unit == core::Unit::usd;
    return money ? QStringLiteral("%1 (USD)").arg(axis.name) : axis.name;
}

void add_curve(QByteArray& table, const QString& series, const Curve& curve) {
    for (std::size_t i = 0; i < curve.x.size(); ++i)
        table += row({series, number(curve.x[i]), number(curve.y[i])});
}

QByteArray curves(const ChartData& data) {
    auto table = row({Charts::tr("Series"), head(data.x), head(data.y)});
    for (const auto& curve : data.curves)
        add_curve(table, curve.id, curve);
    for (const auto& band : data.bands) {
        add_curve(table, band.low.id + QStringLiteral("_low"), band.low);
        add_curve(table, band.high.id + QStringLiteral("_high"), band.high);
    }
    for (const auto& marker : data.markers)
        table += row({marker.label, number(marker.x), number(marker.y)});
    return table;
}

QByteArray bars(const ChartData& data) {
    const bool upright = data.bar_orientation == Qt::Vertical;
    const auto& places = upright ? data.x : data.y;
    const auto& values = upright ? data.y : data.x;
    auto table = row({places.name, Charts::tr("Item"), Charts::tr("From"), head(values)});
    for (const auto& bar : data.bars) {
        const auto index = static_cast<std::size_t>(bar.position);
        const auto place =
            index < places.categories.size() ? places.categories[index].label : number(bar.position);
        table += row({place, bar.id, number(bar.from), number(bar.to)});
    }
    for (const auto& category : places.categories)
        table += row({category.label, QString(), QString(),
                      category.reason.isEmpty() ? category.note : category.reason});
    return table;
}

QByteArray cells(const ChartData& data) {
    auto table = row({head(data.x), head(data.y), Charts::tr("Cheapest")});
    const auto& grid = data.cells;
    for (int r = 0; r < grid.rows; ++r)
        for (int c = 0; c < grid.columns; ++c) {
            const auto& cell = grid.cells[static_cast<std::size_t>(r * grid.columns + c)];
            table += row({number(value_at(data.x, (c + 0.5) / grid.columns)),
                          number(value_at(data.y, (r + 0.5) / grid.rows)),
                          cell.cheapest ? to_qt(core::id(*cell.cheapest)) : QString()});
        }
    return table;
}

} // namespace

QByteArray chart_csv(const ChartData& data) {
    if (!data.cells.cells.empty())
        return cells(data);
    if (!data.bars.empty())
        return bars(data);
    return curves(data);
}

} // namespace ui
