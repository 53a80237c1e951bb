// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/input_row.h"

#include "ui/inputs/note_mark.h"
#include "ui/inputs/reset_mark.h"
#include "ui/inputs/traffic_words.h"
#include "ui/inputs/value_rows.h"
#include "ui/look/measured_label.h"
#include "ui/words/translate.h"

#include "core/report/report_assumptions.h"
#include "core/report/shown_input.h"
#include "core/scenario/value_notes.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolTip>
#include <QVBoxLayout>

namespace ui {

namespace {

// A tooltip is no page; the dialog has all of it.
QString for_tool_tip(const std::string& text) {
    constexpr qsizetype most = 600;
    const QString all = to_qt(text).simplified();
    return all.size() <= most ? all : all.left(most).trimmed() + QChar(0x2026);
}

} // namespace

InputRow::InputRow(const core::Input& input, ScenarioController& controller, QWidget* parent)
    : QWidget(parent), m_input(input), m_controller(controller), m_layout(new QVBoxLayout(this)),
      m_head(new QHBoxLayout), m_name(new MeasuredLabel(label_of(input))), m_mark(new ResetMark) {
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_head->setSpacing(4);
    m_layout->addLayout(m_head);
    m_head->addWidget(m_name);
    m_head->addWidget(m_mark);
    m_head->addStretch(1);
    // A long name (another language, a large font) breaks instead of widening the whole panel.
    m_name->setWordWrap(true);
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_mark->hide();
    m_mark->setObjectName(to_qt(input.path) + QStringLiteral(".reset"));
    connect(m_mark, &ResetMark::clicked, this, [this] { m_controller.reset(to_qt(m_input.path)); });
}

void InputRow::keep_room_for_mark() {
    QSizePolicy policy = m_mark->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_mark->setSizePolicy(policy);
}

void InputRow::show_scenario(const core::Scenario& scenario, const core::Scenario& baseline) {
    show_value(scenario);
    if (m_input.remark)
        show_remark(to_qt(m_input.remark(scenario, translate_core)));
    show_note(scenario);
    const std::string before = core::value_text(baseline, m_input);
    const bool differs = core::value_text(scenario, m_input) != before;
    if (differs != m_mark->isVisibleTo(this))
        m_mark->setVisible(differs);
    if (!differs || before == m_marked)
        return;
    m_marked = before;
    const QString value = to_qt(core::shown_value(baseline, m_input, translate_core));
    m_mark->setToolTip(tr("Was %1. Click to put it back.").arg(value));
    m_mark->setAccessibleName(tr("Put %1 back to %2").arg(label_of(m_input), value));
}

void InputRow::show_note(const core::Scenario& scenario) {
    const core::ValueNote* note = core::note_of(scenario, m_input);
    if (!note && !m_note)
        return;
    if (!m_note) {
        m_note = new NoteMark;
        m_note->setObjectName(to_qt(m_input.path) + QStringLiteral(".note"));
        m_note->setAccessibleName(tr("Note on %1").arg(label_of(m_input)));
        m_head->insertWidget(m_head->indexOf(m_mark) + 1, m_note);
        connect(m_note, &NoteMark::clicked, this,
                [this] { emit m_controller.note_wanted(to_qt(m_input.path)); });
    }
    m_note->setVisible(note);
    if (note)
        m_note->set_of_another(!core::is_of_present_value(scenario, m_input, *note));
}

void InputRow::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill_menu(*menu);
    menu->popup(event->globalPos());
}

void InputRow::fill_menu(QMenu& menu) {
    add_actions(menu);
    menu.addAction(tr("Source and note …"), this,
                   [this] { emit m_controller.note_wanted(to_qt(m_input.path)); });
}

void InputRow::extend_menu_of(QLineEdit& field) {
    field.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&field, &QWidget::customContextMenuRequested, this, [this, &field](const QPoint& place) {
        QMenu* menu = field.createStandardContextMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addSeparator();
        fill_menu(*menu);
        menu->popup(field.mapToGlobal(place));
    });
}

void InputRow::set_keys(const QString& keys) {
    m_keys = keys;
    for (auto* slider : findChildren<NumberSlider*>())
        slider->set_keys(keys);
}

void InputRow::show_remark(const QString& remark) {
    if (!m_remark && remark.isEmpty())
        return;
    if (!m_remark) {
        m_remark = new MeasuredLabel;
        m_remark->setObjectName(to_qt(m_input.path) + QStringLiteral(".remark"));
        m_remark->setForegroundRole(QPalette::PlaceholderText);
        m_remark->setTextFormat(Qt::PlainText);
        m_remark->setWordWrap(true);
        m_layout->addWidget(m_remark);
    }
    if (remark != m_remark->text()) { // a text asks for a new layout of the panel
        m_remark->setText(remark);
        m_remark->setVisible(!remark.isEmpty());
    }
}

bool input_matches(const core::Input& input, const QString& words) {
    const QString text =
        label_of(input) + QLatin1Char(' ') + to_qt(input.path) + QLatin1Char(' ') + definition_of(input);
    return holds_words(text, words);
}

// Made when it is asked for: no work for it while a slider moves.
bool InputRow::event(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        apply_fonts();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), tooltip(), this);
    return true;
}

QString InputRow::tooltip() const {
    QString text = QStringLiteral("<p><b>%1</b><br>%2</p>")
                       .arg(label_of(m_input).toHtmlEscaped(), definition_of(m_input).toHtmlEscaped());
    const core::Scenario& scenario = m_controller.scenario();
    if (m_input.kind == core::InputKind::number)
        text += QStringLiteral("<p>%1</p>").arg(to_qt(core::exact_value(scenario, m_input, translate_core)));
    if (&m_input == &core::traffic_input(scenario))
        text += QStringLiteral("<p>%1</p>").arg(traffic_everywhere(scenario).toHtmlEscaped());
    if (const auto range = scenario.ranges.find(m_input.path); range != scenario.ranges.end())
        text += QStringLiteral("<p>%1</p>")
                    .arg(tr("In nine cases of ten between %1 and %2")
                             .arg(short_text(range->second.low, m_input.unit),
                                  number_text(range->second.high, m_input.unit)));
    const core::Source* source = core::own_source(scenario, m_input);
    if (const auto found = scenario.sources.find(m_input.path); !source && found != scenario.sources.end())
        source = &found->second;
    if (source)
        text += QStringLiteral("<p>%1</p>")
                    .arg(tr("Source: %1, %2")
                             .arg(for_tool_tip(source->from).toHtmlEscaped(), to_qt(source->as_of)));
    if (const std::string note = core::shown_note(scenario, m_input, translate_core); !note.empty())
        text += QStringLiteral("<p>%1</p>").arg(tr("Note: %1").arg(for_tool_tip(note).toHtmlEscaped()));
    if (!m_keys.isEmpty())
        text += QStringLiteral("<p>%1</p>").arg(tr("Keys: %1").arg(m_keys.toHtmlEscaped()));
    return text;
}

InputRow* make_input_row(const core::Input& input, ScenarioController& controller, NumberSlider::Size size,
                         QWidget* parent) {
    switch (input.kind) {
    case core::InputKind::number:
        return new NumberRow(input, controller, size, parent);
    case core::InputKind::choice:
        return new ChoiceRow(input, controller, parent);
    case core::InputKind::flag:
        return new FlagRow(input, controller, parent);
    case core::InputKind::text:
        return new TextRow(input, controller, parent);
    case core::InputKind::series:
        return new SeriesRow(input, controller, parent);
    }
    return nullptr;
}

} // namespace ui
