// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chart_grid.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QResizeEvent>
#include <QStyle>
#include <QTimer>

#include <algorithm>

namespace ui {

namespace {

constexpr int gap = spacing::l;

} // namespace

ChartGrid::ChartGrid(QWidget* parent)
    : QScrollArea(parent), m_page(new QWidget), m_layout(new QGridLayout(m_page)) {
    setObjectName(QStringLiteral("chart_grid"));
    m_page->setObjectName(QStringLiteral("chart_page"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_layout->setContentsMargins(gap, gap, gap, gap);
    m_layout->setSpacing(gap);
    setWidget(m_page);
}

void ChartGrid::add_chart(QWidget* chart) {
    m_charts.push_back(chart);
    chart->setParent(m_page);
    m_columns = 0;
    arrange();
}

void ChartGrid::toggle_enlarged(int index) {
    if (index < 0 || index >= count())
        return;
    m_enlarged = m_enlarged == index ? std::nullopt : std::optional(index);
    m_columns = 0;
    arrange();
    emit charts_asked_for();
}

void ChartGrid::show_all() {
    if (!m_enlarged)
        return;
    m_enlarged.reset();
    m_columns = 0;
    arrange();
    emit charts_asked_for();
}

int ChartGrid::in_hand() const {
    const QWidget* focused = window()->focusWidget();
    for (int i = 0; i < count(); ++i) {
        const QWidget* chart = m_charts[static_cast<std::size_t>(i)];
        if (focused && (chart == focused || chart->isAncestorOf(focused)))
            return i;
    }
    return m_enlarged.value_or(0);
}

// What a chart needs to be readable, in letters: it grows with the text.
QSize ChartGrid::smallest_card() const {
    const int letter = fontMetrics().height();
    return QSize(letter * 17, letter * 14);
}

// Three in a row: with less room the inputs beside give way first.
QSize ChartGrid::sizeHint() const {
    return QSize(3 * (smallest_card().width() + gap) + gap, 2 * (smallest_card().height() + gap) + gap);
}

int ChartGrid::least_width() const {
    return smallest_card().width() + 2 * gap + style()->pixelMetric(QStyle::PM_ScrollBarExtent);
}

int ChartGrid::column_count() const {
    if (m_enlarged)
        return 1;
    const int fit = (viewport()->width() - gap) / (smallest_card().width() + gap);
    int columns = std::clamp(fit, 1, std::min(3, std::max(1, count())));
    // Rows of the same length: four charts are two by two, not three and one.
    while (columns > 1 && count() % columns != 0 &&
           (count() + columns - 1) / columns == (count() + columns - 2) / (columns - 1))
        --columns;
    return columns;
}

// A card is never wider than what is seen of the page: there is no scrolling sideways. Nor is it higher while
// it can still be read: one chart is seen whole.
void ChartGrid::fit_cards() {
    const QSize wanted = smallest_card();
    const int least = fontMetrics().height() * 9;
    const QSize smallest(std::clamp(viewport()->width() - 2 * gap, 0, wanted.width()),
                         std::clamp(viewport()->height() - 2 * gap, least, wanted.height()));
    for (QWidget* chart : m_charts)
        chart->setMinimumSize(smallest);
}

void ChartGrid::arrange() {
    fit_cards();
    const int columns = column_count();
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (QWidget* chart : m_charts)
        m_layout->removeWidget(chart);
    for (int column = 0; column < m_layout->columnCount(); ++column)
        m_layout->setColumnStretch(column, 0);
    for (int row = 0; row < m_layout->rowCount(); ++row)
        m_layout->setRowStretch(row, 0);
    int place = 0;
    for (int i = 0; i < count(); ++i) {
        QWidget* chart = m_charts[static_cast<std::size_t>(i)];
        const bool shown = !m_enlarged || *m_enlarged == i;
        chart->setVisible(shown);
        if (!shown)
            continue;
        const int row = place / columns, column = place % columns;
        m_layout->addWidget(chart, row, column);
        m_layout->setRowStretch(row, 1);
        m_layout->setColumnStretch(column, 1);
        ++place;
    }
    // Once more when the scroll area has settled: it resizes the page while the page is being laid out, and
    // the layout then keeps the rows of the height before.
    QTimer::singleShot(0, m_page, [this] {
        m_layout->invalidate();
        m_layout->activate();
    });
}

void ChartGrid::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    arrange();
}

bool ChartGrid::event(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        m_columns = 0;
        arrange();
    }
    return QScrollArea::event(event);
}

} // namespace ui
