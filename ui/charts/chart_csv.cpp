// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_csv.h"

#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include "core/files/csv.h"
#include "core/text/format.h"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {

namespace {

QByteArray row(const QStringList& cells) {
    std::vector<std::string> utf8;
    for (const auto& cell : cells)
        utf8.push_back(cell.toStdString());
    return QByteArray::fromStdString(core::csv_row(utf8));
}

QString number(double value) {
    return to_qt(core::shortest(value));
}

// "USD/h", "words/day", "B"; empty where the number alone says it.
QString unit_of(core::Unit unit) {
    const auto words = to_qt(core::unit_words(unit));
    const auto one = to_qt(core::format_short(1, unit)); // in dollars, as the numbers are
    if (one.startsWith(QLatin1Char('$')))
        return QStringLiteral("USD") + words;
    if (one.endsWith(QLatin1Char('%'))) // of 1, not of 100
        return Charts::tr("share") + words;
    if (unit == core::Unit::params_b)
        return QStringLiteral("B");
    return unit == core::Unit::tokens_m ? QStringLiteral("M ") + words : words;
}

QString head(const Axis& axis) {
    const auto unit = unit_of(axis.unit);
    const bool is_said = unit.isEmpty() || unit.startsWith(axis.name, Qt::CaseInsensitive); // Month (months)
    return is_said ? axis.name : QStringLiteral("%1 (%2)").arg(axis.name, unit);
}

// What was pinned stands beside what is: "rented, Plan A".
QString beside(const QString& what, const QString& pinned_name) {
    return pinned_name.isEmpty() ? what : QStringLiteral("%1, %2").arg(what, pinned_name);
}

void add_curve(QByteArray& table, const QString& series, const Curve& curve) {
    for (std::size_t i = 0; i < curve.x.size(); ++i)
        table += row({series, number(curve.x[i]), number(curve.y[i])});
}

QString series(const Curve& curve) {
    return curve.ghost ? beside(curve.id, curve.plan) : curve.id;
}

QString series(const Marker& marker) {
    return marker.kind == MarkerKind::break_even ? QStringLiteral("break_even") : marker.label;
}

QByteArray curves(const ChartData& data) {
    auto table = row({Charts::tr("Series"), head(data.x), head(data.y)});
    for (const auto& curve : data.curves)
        add_curve(table, series(curve), curve);
    for (const auto& band : data.bands) {
        if (band.backdrop)
            continue;
        add_curve(table, band.low.id + QStringLiteral("_low"), band.low);
        add_curve(table, band.high.id + QStringLiteral("_high"), band.high);
    }
    for (const auto& marker : data.markers) {
        if (marker.kind == MarkerKind::pinned && marker.label.isEmpty())
            continue; // where the pinned curve's own traffic is
        table += row({series(marker), number(marker.x), number(marker.y)});
    }
    for (const auto& line : data.lines)
        if (line.kind == LineKind::api_limit)
            table += row({line.label, number(line.at), QString()});
    return table;
}

// A row per option and item with its own amount, so that a sum over an option is its cost. What is pinned is
// an option of its own.
QByteArray stacked_bars(const ChartData& data) {
    auto table = row({data.x.name, Charts::tr("Item"), head(data.y)});
    for (std::size_t place = 0; place < data.x.categories.size(); ++place) {
        const auto& option = data.x.categories[place];
        bool any = false;
        for (const auto& bar : data.bars) {
            if (bar.position != static_cast<double>(place))
                continue;
            any = any || !bar.ghost;
            table += bar.ghost
                         ? row({beside(option.label, bar.name), QStringLiteral("total"), number(bar.amount)})
                         : row({option.label, bar.id, number(bar.amount)});
        }
        if (!any) // no answer, and why; or nothing to pay
            table += option.reason.isEmpty() ? row({option.label, QStringLiteral("total"), number(0)})
                                             : row({option.label, option.reason, QString()});
    }
    return table;
}

// Empty where that end changes nothing or has no answer.
QString value_at_end(const ChartData& data, std::size_t place, const QString& id) {
    for (const auto& bar : data.bars)
        if (bar.position == static_cast<double>(place) && bar.id == id)
            return number(bar.amount);
    return {};
}

// The present value, then a row per input and end of its range.
QByteArray tornado(const ChartData& data) {
    auto table = row({data.y.name, Charts::tr("Value"), head(data.x), Charts::tr("Flip")});
    for (const auto& line : data.lines)
        if (line.kind == LineKind::now)
            table += row({QString(), QStringLiteral("now"), number(line.at), QString()});
    for (std::size_t place = 0; place < data.y.categories.size(); ++place) {
        const auto& input = data.y.categories[place];
        for (const auto& end : {QStringLiteral("low"), QStringLiteral("high")}) {
            table += row({input.label, end, value_at_end(data, place, end), input.note});
        }
    }
    return table;
}

// A row per bar; what is pinned is an input of its own.
QByteArray plain_bars(const ChartData& data) {
    auto table = row({data.y.name, head(data.x)});
    for (const auto& bar : data.bars) {
        const auto& category = data.y.categories[static_cast<std::size_t>(bar.position)];
        table += row({beside(category.label, bar.name), number(bar.amount)});
    }
    return table;
}

QByteArray horizontal_bars(const ChartData& data) {
    const bool from_now =
        std::ranges::any_of(data.lines, [](const Line& line) { return line.kind == LineKind::now; });
    return from_now ? tornado(data) : plain_bars(data);
}

QByteArray cells(const ChartData& data) {
    auto table = row({head(data.x), head(data.y), Charts::tr("Cheapest")});
    const auto& grid = data.cells;
    for (int r = grid.block / 2; r < grid.rows; r += grid.block)
        for (int c = grid.block / 2; c < grid.columns; c += grid.block) {
            const auto& cell = grid.cells[static_cast<qsizetype>(r * grid.columns + c)];
            table += row({number(value_at(data.x, (c + 0.5) / grid.columns)),
                          number(value_at(data.y, (r + 0.5) / grid.rows)),
                          cell.mix_wins   ? QStringLiteral("mix")
                          : cell.cheapest ? to_qt(core::id(*cell.cheapest))
                                          : QString()});
        }
    return table;
}

} // namespace

QByteArray chart_csv(const ChartData& data) {
    if (!data.cells.cells.empty())
        return cells(data);
    if (!data.bars.empty())
        return data.bar_orientation == Qt::Vertical ? stacked_bars(data) : horizontal_bars(data);
    return curves(data);
}

QString chart_table(const ChartData& data) {
    const std::string csv = chart_csv(data).toStdString();
    core::FileProblems problems(1);
    core::CsvReader reader(csv, problems);
    QString table;
    const auto add_row = [&](const auto& cell_of) {
        for (std::size_t column = 0; column < reader.header().size(); ++column) {
            QString cell = to_qt(cell_of(column));
            cell.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
            table += (column > 0 ? QStringLiteral("\t") : QString()) + cell;
        }
        table += QLatin1Char('\n');
    };
    add_row([&](std::size_t column) { return reader.header()[column]; });
    while (reader.next())
        add_row([&](std::size_t column) { return reader.text_at(column); });
    return table;
}

} // namespace ui
