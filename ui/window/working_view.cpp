// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/working_view.h"

#include "ui/look/fonts.h"
#include "ui/look/style.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

// Empties a layout of widgets and stretches.
void clear(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

WorkingRow::WorkingRow(QWidget* parent) : QWidget(parent), m_label(new QLabel), m_text(new QLabel) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::s, spacing::xs, spacing::s, spacing::xs);
    layout->setSpacing(0);
    layout->addWidget(m_label);
    layout->addWidget(m_text);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* label : {m_label, m_text}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
}

void WorkingRow::show_line(const core::WorkingLine& line) {
    const QString text = to_qt(line.text);
    if (m_text->text() == text)
        return;
    setObjectName(QStringLiteral("working.") + to_qt(line.id));
    m_label->setText(to_qt(line.label));
    m_text->setText(text);
    setAccessibleName(to_qt(line.label) + QStringLiteral(": ") + text);
}

QString WorkingRow::text() const {
    return m_text->text();
}

void WorkingRow::set_highlighted(bool highlighted) {
    m_highlighted = highlighted;
    update();
}

void WorkingRow::paintEvent(QPaintEvent*) {
    if (!m_highlighted)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor wash = palette().color(QPalette::Highlight);
    wash.setAlphaF(0.12F);
    painter.setBrush(wash);
    painter.setPen(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner_radius, corner_radius);
}

WorkingView::WorkingView(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(tr("The working"))), m_scroll(new QScrollArea) {
    setObjectName(QStringLiteral("working_view"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("edge", Qt::LeftEdge);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, spacing::m, 0, 0); // the border
    auto* head = new QHBoxLayout;
    head->setContentsMargins(spacing::l, 0, spacing::s, 0);
    auto* close = new QToolButton;
    close->setText(QStringLiteral("×"));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the working"));
    m_scroll->setAccessibleName(tr("The working"));
    close->setToolTip(tr("Close (F2)"));
    connect(close, &QToolButton::clicked, this, &WorkingView::close_requested);
    head->addWidget(m_title, 1);
    head->addWidget(close);
    layout->addLayout(head);
    auto* lines = new QWidget;
    lines->setObjectName(QStringLiteral("working_lines"));
    m_layout = new QVBoxLayout(lines);
    m_layout->setContentsMargins(spacing::s, 0, spacing::s, spacing::l);
    m_layout->setSpacing(0);
    m_scroll->setWidget(lines);
    m_scroll->setWidgetResizable(true);
    make_surface(*m_scroll);
    // A panel that opens has just made its rows: they find their places, and the page its height, a turn
    // later.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &WorkingView::show_highlighted);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_scroll, 1);
    fit();
}

bool WorkingView::fit_beside(int room) {
    m_room = room;
    return fit();
}

bool WorkingView::fit() {
    const int letter = fontMetrics().averageCharWidth();
    const int usual = letter * 48, least = letter * 34;
    const bool beside = m_room >= least;
    setMinimumWidth(beside ? std::min(m_room, usual) : letter * 24);
    setMaximumWidth(beside ? minimumWidth() : QWIDGETSIZE_MAX);
    QSizePolicy policy = sizePolicy();
    policy.setHorizontalStretch(beside ? 0 : 3);
    setSizePolicy(policy);
    for (QLabel* heading : m_headings)
        heading->setFont(strong(font()));
    m_title->setFont(strong(scaled(font(), main_text)));
    return beside;
}

bool WorkingView::event(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        fit();
    return QWidget::event(event);
}

void WorkingView::show_snapshot(const core::SnapshotPtr& snapshot) {
    m_snapshot = snapshot;
    m_stale = true;
    if (isVisible())
        update_lines();
}

void WorkingView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    update_lines();
}

void WorkingView::update_lines() {
    if (!m_stale)
        return;
    m_stale = false;
    std::vector<core::WorkingLine> lines = core::working(*m_snapshot, translate_core);
    const bool same_rows =
        std::ranges::equal(lines, m_lines, {}, &core::WorkingLine::id, &core::WorkingLine::id);
    m_lines = std::move(lines);
    if (!same_rows)
        rebuild();
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_rows[i]->show_line(m_lines[i]);
}

void WorkingView::rebuild() {
    clear(*m_layout);
    m_rows.clear();
    m_headings.clear();
    std::string_view section;
    for (const core::WorkingLine& line : m_lines) {
        if (line.section != section) {
            section = line.section;
            auto* heading = new QLabel(to_qt(core::section_title(section, translate_core)));
            heading->setFont(strong(font()));
            heading->setContentsMargins(spacing::s, spacing::l, spacing::s, spacing::xs);
            m_layout->addWidget(heading);
            m_headings.push_back(heading);
        }
        m_rows.push_back(new WorkingRow);
        m_layout->addWidget(m_rows.back());
    }
    m_layout->addStretch(1);
}

void WorkingView::point_out(const QString& id) {
    update_lines();
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        m_rows[i]->set_highlighted(to_qt(m_lines[i].id) == id);
    show_highlighted();
}

void WorkingView::show_highlighted() {
    const auto row = std::ranges::find_if(m_rows, &WorkingRow::is_highlighted);
    if (row != m_rows.end())
        m_scroll->ensureWidgetVisible(*row, 0, height() / 3);
}

} // namespace ui
