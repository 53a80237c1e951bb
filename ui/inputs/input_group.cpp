// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/input_group.h"

#include "ui/inputs/tab_order.h"
#include "ui/look/chevron.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include "core/scenario/value_notes.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

GroupHeader::GroupHeader(const QString& title, QWidget* parent) : QAbstractButton(parent) {
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
}

void GroupHeader::set_note(const QString& note) {
    m_note = note;
    setAccessibleDescription(note);
    update();
}

QFont GroupHeader::title_font() const {
    return strong(font());
}

QSize GroupHeader::sizeHint() const {
    const QFontMetrics metrics(title_font());
    return QSize(metrics.horizontalAdvance(text()) + fontMetrics().horizontalAdvance(m_note) +
                     metrics.height() * 3,
                 metrics.height() + 16);
}

void GroupHeader::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colours = palette();
    // A hairline parts the groups; no boxes.
    painter.setPen(QPen(colours.color(QPalette::Mid), 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));

    const double size = fontMetrics().height() * 0.26;
    const QPointF middle(size + 2, height() / 2.0 + 0.5);
    paint_chevron(painter, middle, size, isChecked() ? Qt::DownArrow : Qt::RightArrow,
                  colours.color(underMouse() ? QPalette::Highlight : QPalette::WindowText));

    painter.setPen(colours.color(QPalette::WindowText));
    painter.setFont(title_font());
    const QRect inside = rect().adjusted(static_cast<int>(size * 2 + 10), 1, -2, 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, text());
    painter.setFont(font());
    painter.setPen(colours.color(QPalette::PlaceholderText));
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight, m_note);
    if (hasFocus()) {
        painter.setPen(QPen(colours.color(QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 3, -1, -2), 4, 4);
    }
}

InputGroup::InputGroup(const QString& title, std::vector<const core::Input*> inputs,
                       ScenarioController& controller, QWidget* parent)
    : QWidget(parent), m_inputs(std::move(inputs)), m_controller(controller),
      m_header(new GroupHeader(title)), m_body(new QWidget), m_more(new QPushButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_body);
    auto* rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, spacing::m);
    rows->setSpacing(spacing::s);
    m_header->set_note(QString::number(m_inputs.size()));
    m_more->setObjectName(QStringLiteral("input_group.more"));
    m_more->setFlat(true);
    m_more->hide();
    rows->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        show_rows();
    });
    m_body->hide();
    connect(m_header, &GroupHeader::toggled, this, &InputGroup::update_body);
}

void InputGroup::set_expanded(bool expanded) {
    m_header->setChecked(expanded);
}

void InputGroup::set_folding(Folding folding) {
    m_all = folding.all;
    set_expanded(folding.expanded);
    update_body();
}

void InputGroup::make_rows() {
    if (!m_rows.empty())
        return;
    for (const core::Input* input : m_inputs) {
        m_rows.push_back(make_input_row(*input, m_controller));
        m_rows.back()->show_scenario(m_controller.scenario(), m_controller.baseline());
        static_cast<QVBoxLayout*>(m_body->layout())
            ->insertWidget(static_cast<int>(m_rows.size()) - 1, m_rows.back());
    }
    tab_after(m_header, *m_body);
}

void InputGroup::show_scenario(const core::Scenario& scenario, const core::Scenario& baseline) {
    // A group that a switch of its own turns off says so in its folded line.
    const auto main_switch = std::ranges::find_if(
        m_inputs, [](const core::Input* input) { return input->path.ends_with(".enabled"); });
    if (main_switch != m_inputs.end())
        m_header->set_note((*main_switch)->flag(const_cast<core::Scenario&>(scenario)) ? tr("on")
                                                                                       : tr("off"));
    if (!m_body->isVisibleTo(this))
        return;
    for (InputRow* row : m_rows)
        row->show_scenario(scenario, baseline);
    if (!m_controller.in_gesture()) // nothing moves under a dragging hand
        show_rows();
}

void InputGroup::filter(const QString& words) {
    m_words = words;
    setVisible(words.isEmpty() || std::ranges::any_of(m_inputs, [&](const core::Input* input) {
                   return input_matches(*input, words);
               }));
    update_body();
}

bool InputGroup::reveal(const QString& path) {
    const auto found =
        std::ranges::find_if(m_inputs, [&](const core::Input* input) { return to_qt(input->path) == path; });
    if (found == m_inputs.end())
        return false;
    m_all = m_all || !stands_out(**found);
    set_expanded(true);
    show_rows();
    return true;
}

bool InputGroup::stands_out(const core::Input& input) const {
    const core::Scenario& scenario = m_controller.scenario();
    const auto value = core::value_text(scenario, input);
    if (value != core::value_text(m_controller.baseline(), input) || core::note_of(scenario, input))
        return true; // changed or written about by hand, and marked
    if (input.level == core::Level::usual)
        return core::is_in_force(scenario, input);
    return input.preset.empty() && core::is_in_force(scenario, input) &&
           value != core::value_text(core::Scenario{}, input);
}

void InputGroup::show_rows() {
    int others = 0;
    for (InputRow* row : m_rows) {
        const bool rest = m_words.isEmpty() && !stands_out(row->input());
        others += rest;
        row->setVisible(input_matches(row->input(), m_words) && (!rest || m_all));
    }
    m_more->setVisible(others > 0);
    m_more->setText(m_all ? tr("Fewer") : tr("%n more", nullptr, others));
    m_more->setAccessibleName(QStringLiteral("%1: %2").arg(m_header->text(), m_more->text()));
}

void InputGroup::update_body() {
    const bool open = m_header->isChecked() || !m_words.isEmpty();
    if (open) {
        make_rows();
        for (InputRow* row : m_rows)
            row->show_scenario(m_controller.scenario(), m_controller.baseline());
        show_rows();
    }
    m_body->setVisible(open);
}

} // namespace ui
