// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_page.h"

#include "ui/look/notice_line.h"
#include "ui/look/theme.h"
#include "ui/report/report_text.h"
#include "ui/words/translate.h"

#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

using paper::font;
using paper::Paragraph;

constexpr double page_gap = 160; // between columns and between bands of the page

const QColor& text_ink() {
    return light_theme().text;
}
const QColor& muted_ink() {
    return light_theme().muted;
}

// What somebody wrote may be a whole book; the page is one.
QString shortened(const std::string& text, qsizetype most) {
    const QString all = to_qt(text).simplified();
    return all.size() <= most ? all : all.left(most - 1).trimmed() + QChar(0x2026);
}

Paragraph line(const QString& text, const QFont& face, const QColor& ink) {
    return {.runs = {{text, face, ink}}};
}

Paragraph heading(const std::string& text, double points) {
    return {.runs = {{to_qt(text), font(points, QFont::DemiBold), text_ink()}},
            .space_before = points * 6,
            .keep_with_next = true};
}

QColor notice_ink(core::Severity severity) {
    return severity == core::Severity::info ? muted_ink() : severity_colour(light_theme(), severity);
}

// Every function below paints where there is a painter, and returns the height that it takes.
struct Page {
    const core::Report& report;
    core::ReportWords words;
    QRectF area;
    double small; // points, of the lower half

    double title(QPainter* painter, double y) const;
    double verdict(QPainter* painter, double y) const;
    double figures(QPainter* painter, double y) const;
    double items(QPainter* painter, QRectF column) const;
    double remarks(QPainter* painter, QRectF column) const;
    double costs(QPainter* painter, double y) const;
    double decisions(QPainter* painter, double y) const;
    double side_by_side(QPainter* painter, double y) const;
    double working(QPainter* painter, double y) const;
    double assumptions(QPainter* painter, double y) const;
    double sources(QPainter* painter, double y) const;

    double upper(QPainter* painter, double y) const;
    double lower(QPainter* painter, double y) const;
    double rule(QPainter* painter, double y) const;
};

double Page::rule(QPainter* painter, double y) const {
    if (painter) {
        painter->setPen(QPen(light_theme().border, 5));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    return 60;
}

double Page::title(QPainter* painter, double y) const {
    const auto name = line(shortened(report.title, 120), font(11, QFont::DemiBold), text_ink());
    auto made = line(QStringLiteral("Rent or Run · %1").arg(to_qt(report.date)), font(7.5), muted_ink());
    made.alignment = Qt::AlignRight;
    constexpr double made_width = 1300;
    lay_out(painter, {area.right() - made_width, y + 30}, made_width, made);
    double used = lay_out(painter, {area.left(), y}, area.width() - made_width - page_gap, name);
    used += 20 + lay_out(painter, {area.left(), y + used + 20}, area.width(),
                         line(shortened(report.question, 300), font(8.5), muted_ink()));
    return used + 80;
}

double Page::verdict(QPainter* painter, double y) const {
    double used = lay_out(painter, {area.left(), y}, area.width(),
                          line(to_qt(report.headline), font(17, QFont::Bold), text_ink()));
    used += lay_out(painter, {area.left(), y + used + 15}, area.width(),
                    line(to_qt(report.detail), font(10), text_ink()));
    return used + 115;
}

double Page::figures(QPainter* painter, double y) const {
    const double count = static_cast<double>(report.figures.size());
    const double width = (area.width() - page_gap * (count - 1)) / count;
    double used = 0, x = area.left();
    for (const auto& figure : report.figures) {
        const QColor ink = figure.option ? text_colour(light_theme(), *figure.option) : text_ink();
        const double value =
            lay_out(painter, {x, y + 70}, width, line(to_qt(figure.value), font(13, QFont::DemiBold), ink));
        used = std::max(used, 70 + value +
                                  lay_out(painter, {x, y + 70 + value}, width,
                                          line(to_qt(figure.caption), font(7.5), muted_ink())));
        if (painter) {
            painter->setPen(
                QPen(figure.option ? colour(light_theme(), *figure.option) : light_theme().border, 18));
            painter->drawLine(QPointF(x, y), QPointF(x + width, y));
        }
        x += width + page_gap;
    }
    return used + 110;
}

double Page::items(QPainter* painter, QRectF column) const {
    const auto& table = report.items;
    const double label_width = column.width() * 0.28;
    const double width =
        (column.width() - label_width) / std::max<double>(1, static_cast<double>(table.columns.size()));
    double y = column.top();
    y += lay_out(painter, column.topLeft(), column.width(), heading(words.items, small + 1)) + 10;
    const auto row = [&](const QString& label, const std::vector<std::string>& cells, int weight, bool head) {
        double height =
            lay_out(painter, {column.left(), y}, label_width,
                    line(label, font(small, weight), weight > QFont::Normal ? text_ink() : muted_ink()));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const QColor ink = head ? text_colour(light_theme(), table.columns[i]) : text_ink();
            auto cell = line(to_qt(cells[i]), font(small, weight), ink);
            cell.alignment = Qt::AlignRight;
            height = std::max(
                height, lay_out(painter, {column.left() + label_width + width * static_cast<double>(i), y},
                                width, cell));
        }
        y += height;
    };
    const auto separator = [&] {
        if (painter) {
            painter->setPen(QPen(light_theme().border, 5));
            painter->drawLine(QPointF(column.left(), y + 10), QPointF(column.right(), y + 10));
        }
        y += 22;
    };
    std::vector<std::string> head;
    for (const auto option : table.columns)
        head.push_back(translate_core("core", core::label(option)));
    row({}, head, QFont::DemiBold, true);
    separator();
    for (const auto& each : table.rows) {
        if (each.total)
            separator();
        row(to_qt(each.label), each.cells, each.total ? QFont::DemiBold : QFont::Normal, false);
    }
    return y - column.top();
}

double Page::remarks(QPainter* painter, QRectF column) const {
    std::vector<Paragraph> all;
    if (!report.notices.empty())
        all.push_back(heading(words.notices, small + 1));
    for (const auto& notice : report.notices)
        all.push_back(
            {.runs = {{QStringLiteral("•  "), font(small, QFont::Bold), notice_ink(notice.severity)},
                      {to_qt(notice.text), font(small), text_ink()}},
             .space_before = 15});
    if (!report.notes.empty()) {
        all.push_back(line(shortened(report.notes, 800), font(small), muted_ink()));
        all.back().space_before = 60;
    }
    return lay_out_columns(painter, column.topLeft(), column.width(), 1, 0, all);
}

double Page::costs(QPainter* painter, double y) const {
    const double left = area.width() * (report.items.columns.size() > 2 ? 0.5 : 0.42);
    const double table = items(painter, {area.left(), y, left, 0});
    const double beside =
        remarks(painter, {area.left() + left + page_gap * 1.5, y, area.width() - left - page_gap * 1.5, 0});
    return std::max(table, beside) + 90;
}

// The latest first, and no more than a page has room for; the other formats have all.
double Page::decisions(QPainter* painter, double y) const {
    if (report.decisions.empty())
        return 0;
    constexpr std::size_t most = 4;
    std::vector<Paragraph> all;
    for (auto each = report.decisions.rbegin(); each != report.decisions.rend() && all.size() < most;
         ++each) {
        Paragraph one{
            .runs = {{to_qt(each->on) + QStringLiteral("  "), font(small, QFont::DemiBold), text_ink()},
                     {shortened(each->text, 400), font(small), text_ink()}}};
        if (!each->answer.empty())
            one.runs.push_back(
                {QStringLiteral("  ") + shortened(each->answer, 200), font(small), muted_ink()});
        one.space_before = 15;
        all.push_back(std::move(one));
    }
    const double used =
        lay_out(painter, {area.left(), y}, area.width(), heading(words.decisions, small + 1)) + 20;
    return used + lay_out_columns(painter, {area.left(), y + used}, area.width(), 2, page_gap, all) + 70;
}

// What each plan comes to, and beside it, where few plans leave the room, in which inputs they differ. As
// many of both as a page has room for; the other formats have all.
double Page::side_by_side(QPainter* painter, double y) const {
    if (!report.side_by_side)
        return 0;
    constexpr std::size_t most_columns = 6, most_rows = 20, few_columns = 4;
    const core::ComparisonTable& plans = *report.side_by_side;
    const std::size_t columns = std::min(plans.head.size(), most_columns);
    const bool halves = columns <= few_columns;
    const double used =
        lay_out(painter, {area.left(), y}, area.width(), heading(words.side_by_side, small + 1)) + 10;
    const auto table = [&](const std::vector<std::vector<std::string>>& rows, QRectF place) {
        const double label_width = place.width() * 0.34, gap = page_gap * 0.3;
        const double width = (place.width() - label_width) / static_cast<double>(columns - 1) - gap;
        double height = 0;
        const auto row = [&](const std::vector<std::string>& cells, int weight) {
            double highest = 0;
            for (std::size_t i = 0; i < columns; ++i) {
                auto cell =
                    line(shortened(cells[i], 60), font(small, weight), i == 0 ? muted_ink() : text_ink());
                cell.alignment = i == 0 ? Qt::AlignLeft : Qt::AlignRight;
                const double left =
                    i == 0 ? 0 : label_width + gap + (width + gap) * static_cast<double>(i - 1);
                highest = std::max(highest, lay_out(painter, {place.left() + left, place.top() + height},
                                                    i == 0 ? label_width : width, cell));
            }
            height += highest;
        };
        row(plans.head, QFont::DemiBold);
        for (std::size_t i = 0; i < std::min(rows.size(), most_rows); ++i)
            row(rows[i], QFont::Normal);
        return height;
    };
    const double width = halves ? (area.width() - page_gap) / 2 : area.width();
    double height = table(plans.results, {area.left(), y + used, width, 0});
    if (halves && !plans.inputs.empty())
        height = std::max(height, table(plans.inputs, {area.left() + width + page_gap, y + used, width, 0}));
    return used + height + 70;
}

double Page::working(QPainter* painter, double y) const {
    std::vector<Paragraph> all;
    for (const auto& section : report.working) {
        all.push_back(heading(section.title, small));
        for (const auto& each : section.lines)
            all.push_back({.runs = {{to_qt(each.label) + QStringLiteral("  "), font(small), muted_ink()},
                                    {to_qt(each.text), font(small), text_ink()}}});
    }
    const double used =
        lay_out(painter, {area.left(), y}, area.width(), heading(words.working, small + 1)) + 20;
    return used + lay_out_columns(painter, {area.left(), y + used}, area.width(), 2, page_gap, all) + 70;
}

double Page::assumptions(QPainter* painter, double y) const {
    std::vector<Paragraph> all;
    for (const auto& each : report.assumptions) {
        Paragraph one{.runs = {{to_qt(each.label) + QStringLiteral("  "), font(small), muted_ink()},
                               {shortened(each.value, 60), font(small), text_ink()}}};
        if (each.source > 0)
            one.runs.push_back({QStringLiteral("\u00a0[%1]").arg(each.source), font(small - 1), muted_ink()});
        if (!each.note.empty())
            one.runs.push_back(
                {QStringLiteral("  ") + shortened(each.note, 80), font(small - 1), muted_ink()});
        all.push_back(std::move(one));
    }
    const double used =
        lay_out(painter, {area.left(), y}, area.width(), heading(words.assumptions, small + 1)) + 20;
    return used + lay_out_columns(painter, {area.left(), y + used}, area.width(), 4, page_gap * 0.6, all) +
           50;
}

double Page::sources(QPainter* painter, double y) const {
    std::vector<Paragraph> all;
    for (std::size_t i = 0; i < report.sources.size(); ++i) {
        const auto& source = report.sources[i];
        QString text = QStringLiteral("[%1] %2").arg(i + 1).arg(shortened(source.from, 180));
        if (!source.as_of.empty())
            text += QStringLiteral(", %1").arg(to_qt(source.as_of));
        all.push_back(line(text, font(small - 1), muted_ink()));
    }
    return lay_out_columns(painter, {area.left(), y}, area.width(), 2, page_gap, all);
}

double Page::upper(QPainter* painter, double y) const {
    double used = title(painter, y);
    used += rule(painter, y + used);
    used += verdict(painter, y + used);
    return used + figures(painter, y + used);
}

double Page::lower(QPainter* painter, double y) const {
    double used = costs(painter, y);
    used += decisions(painter, y + used);
    used += side_by_side(painter, y + used);
    used += rule(painter, y + used);
    used += working(painter, y + used);
    used += rule(painter, y + used);
    used += assumptions(painter, y + used);
    return used + sources(painter, y + used);
}

} // namespace

double paint_report(QPainter& painter, const QRectF& area, const core::Report& report, int charts,
                    const DrawChart& draw_chart) {
    constexpr double largest_type = 7, smallest_type = 3;
    constexpr double highest_chart = 2400, lowest_chart = 1350;
    Page page{
        .report = report, .words = core::report_words(translate_core), .area = area, .small = largest_type};
    const double above = page.upper(nullptr, 0);
    double below = page.lower(nullptr, 0);
    const auto room = [&] { return area.height() - above - below - page_gap; };
    while (page.small > smallest_type && room() < lowest_chart) {
        page.small -= 0.25;
        below = page.lower(nullptr, 0);
    }

    double y = area.top() + page.upper(&painter, area.top());
    const int height = static_cast<int>(std::clamp(room(), 0.0, highest_chart));
    const double width = (area.width() - page_gap * (charts - 1)) / std::max(1, charts);
    for (int chart = 0; chart < charts && height > 0; ++chart)
        draw_chart(painter, chart,
                   QRectF(area.left() + chart * (width + page_gap), y, width, height).toRect());
    y += height + page_gap;
    return y + page.lower(&painter, y);
}

} // namespace ui
