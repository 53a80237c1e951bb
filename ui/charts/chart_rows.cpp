// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_rows.h"

#include "ui/charts/chart_tooltip.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/charts/draw/axis_ticks.h"
#include "ui/words/translate.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ui {

namespace {

const QString no_figure = QStringLiteral("–");

constexpr double wide_chart = 900, usual_chart = 500;

// As many marks as a chart of that width has.
std::vector<Tick> marks_of(const Axis& axis, double chart_width) {
    constexpr double mark_width = 70;
    return axis_ticks(axis, chart_width, [](const QString&) { return mark_width; });
}

QString named_beside(const QString& what, const QString& plan) {
    return plan.isEmpty() ? what : QStringLiteral("%1, %2").arg(what, plan);
}

QString option_or_label(const ChartData& data, const Curve& curve) {
    for (const core::Option option : {core::Option::api, core::Option::rented, core::Option::owned})
        if (curve.id == to_qt(core::id(option)))
            return option_label(option);
    if (curve.id == QLatin1String("mix"))
        return Charts::tr("Mix");
    return curve.label.isEmpty() || curve.ghost ? data.y.name : curve.label;
}

// The pieces of one line are one column.
struct Column {
    QString head;
    std::vector<const Curve*> curves = {};
    const Band* band = nullptr;
};

std::vector<Column> columns_of(const ChartData& data) {
    std::vector<Column> columns;
    for (const Curve& curve : data.curves) {
        const QString head = named_beside(option_or_label(data, curve), curve.ghost ? curve.plan : QString());
        const auto there = std::ranges::find(columns, head, &Column::head);
        if (there == columns.end())
            columns.push_back({.head = head, .curves = {&curve}});
        else
            there->curves.push_back(&curve);
    }
    for (const Band& band : data.bands)
        if (!band.backdrop)
            columns.push_back(
                {.head = Charts::tr("%1, how far the model may be off").arg(option_or_label(data, band.low)),
                 .band = &band});
    return columns;
}

QString cell_of(const Column& column, const ChartData& data, double x) {
    if (column.band) {
        const auto low = curve_value(column.band->low, data, x),
                   high = curve_value(column.band->high, data, x);
        return low && high ? Charts::tr("%1 to %2")
                                 .arg(number_text(*low, data.y.unit), number_text(*high, data.y.unit))
                           : no_figure;
    }
    for (const Curve* curve : column.curves)
        if (const auto value = curve_value(*curve, data, x))
            return number_text(*value, data.y.unit);
    return no_figure;
}

QString marker_words(const Marker& marker) {
    switch (marker.kind) {
    case MarkerKind::break_even:
        return Charts::tr("break-even");
    case MarkerKind::now:
        return Charts::tr("now");
    default:
        return marker.label;
    }
}

void add_note(std::map<double, QStringList>& places, double x, const QString& note) {
    QStringList& notes = places[x];
    if (!note.isEmpty() && !notes.contains(note))
        notes << note;
}

// Where the table has a row, and what is marked there.
std::map<double, QStringList> places_of(const ChartData& data) {
    std::map<double, QStringList> places;
    for (const Tick& tick : marks_of(data.x, wide_chart))
        add_note(places, tick.at, {});
    for (const Marker& marker : data.markers)
        if (marker.kind != MarkerKind::pinned || !marker.label.isEmpty())
            add_note(places, marker.x, marker_words(marker));
    for (const Line& line : data.lines)
        if (line.orientation == Qt::Vertical && line.kind == LineKind::api_limit)
            add_note(places, line.at, line.label);
    if (data.cursor)
        add_note(places, data.cursor->x, Charts::tr("now"));
    std::erase_if(places,
                  [&](const auto& place) { return place.first < data.x.min || place.first > data.x.max; });
    return places;
}

void add_curves(TableWords& words, const ChartData& data) {
    const auto columns = columns_of(data);
    words.head << data.x.name;
    for (const Column& column : columns)
        words.head << column.head;
    words.head << Charts::tr("What is there");
    for (const auto& [x, notes] : places_of(data)) {
        QStringList row{number_text(x, data.x.unit)};
        for (const Column& column : columns)
            row << cell_of(column, data, x);
        words.rows.push_back(row << notes.join(QStringLiteral(", ")));
    }
}

// Where nothing is written on the bars, their id says what they are a part of.
QString bar_name(const Bar& bar) {
    for (const core::Part part : core::all_parts)
        if (bar.name.isEmpty() && bar.id == to_qt(core::id(part)))
            return core_text(core::label(part));
    return bar.name;
}

// Hour by hour: a row a part.
void add_hours(TableWords& words, const ChartData& data) {
    words.head << data.x.name << Charts::tr("Item") << data.y.name;
    std::vector<const Bar*> bars;
    bars.reserve(data.bars.size());
    for (const Bar& bar : data.bars)
        bars.push_back(&bar);
    std::ranges::stable_sort(bars, {}, [](const Bar* bar) { return bar->position; });
    for (const Bar* bar : bars)
        words.rows.push_back({number_text(std::floor(bar->position), data.x.unit), bar_name(*bar),
                              number_text(bar->amount, data.y.unit)});
}

// A row an item, the topmost first, then what the column comes to, or why it has none.
void add_columns(TableWords& words, const ChartData& data) {
    words.head << data.x.name << Charts::tr("Item") << data.y.name;
    for (std::size_t place = 0; place < data.x.categories.size(); ++place) {
        const Category& category = data.x.categories[place];
        for (auto bar = data.bars.rbegin(); bar != data.bars.rend(); ++bar)
            if (bar->position == static_cast<double>(place))
                words.rows.push_back({category.label,
                                      bar->ghost ? named_beside(Charts::tr("in all"), bar->name) : bar->name,
                                      number_text(bar->amount, data.y.unit)});
        words.rows.push_back({category.label, Charts::tr("in all"),
                              category.reason.isEmpty() ? category.note : category.reason});
    }
}

// An input's two ends, or one amount a row.
void add_rows(TableWords& words, const ChartData& data) {
    const bool two_ends = std::ranges::any_of(data.bars, [](const Bar& bar) { return bar.id == "low"; }) ||
                          std::ranges::any_of(data.bars, [](const Bar& bar) { return bar.id == "high"; });
    const auto amount = [&](std::size_t place, const QString& id) {
        for (const Bar& bar : data.bars)
            if (bar.position == static_cast<double>(place) && !bar.ghost && (id.isEmpty() || bar.id == id))
                return number_text(bar.amount, data.x.unit);
        return no_figure;
    };
    words.head << data.y.name;
    if (two_ends)
        words.head << Charts::tr("%1 at its low end").arg(data.x.name)
                   << Charts::tr("%1 at its high end").arg(data.x.name);
    else
        words.head << data.x.name;
    words.head << Charts::tr("What is there");
    for (std::size_t place = 0; place < data.y.categories.size(); ++place) {
        const Category& category = data.y.categories[place];
        QStringList row{category.label};
        if (two_ends)
            row << amount(place, QStringLiteral("low")) << amount(place, QStringLiteral("high"));
        else
            row << amount(place, {});
        words.rows.push_back(row << (category.reason.isEmpty() ? category.note : category.reason));
    }
}

// A row a mark of the upright axis, the highest first as on the map, a column a mark of the other.
void add_map(TableWords& words, const ChartData& data) {
    const auto across = marks_of(data.x, usual_chart), up = marks_of(data.y, usual_chart);
    const auto cell = [&](double x, double y) {
        const Cells& grid = data.cells;
        const auto index = [](double share, int count) {
            return std::clamp(static_cast<int>(std::floor(share * count)), 0, count - 1);
        };
        const auto row = index(share_of(data.y, y), grid.rows),
                   column = index(share_of(data.x, x), grid.columns);
        const auto& found = grid.cells[static_cast<qsizetype>(row) * grid.columns + column];
        return answer_label(found);
    };
    words.head << Charts::tr("%1, by %2").arg(data.y.name, data.x.name);
    for (const Tick& x : across)
        words.head << number_text(x.at, data.x.unit);
    for (auto y = up.rbegin(); y != up.rend(); ++y) {
        QStringList row{number_text(y->at, data.y.unit)};
        for (const Tick& x : across)
            row << cell(x.at, y->at);
        words.rows.push_back(row);
    }
}

} // namespace

TableWords chart_rows(const ChartData& data) {
    TableWords words{.title = data.title, .summary = data.summary, .head = {}, .rows = {}};
    if (!data.empty_reason.isEmpty())
        return words;
    if (!data.cells.cells.empty())
        add_map(words, data);
    else if (data.bars.empty())
        add_curves(words, data);
    else if (data.bar_orientation == Qt::Vertical)
        data.x.categories.empty() ? add_hours(words, data) : add_columns(words, data);
    else
        add_rows(words, data);
    return words;
}

} // namespace ui
