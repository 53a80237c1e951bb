// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/value_rows.h"

#include "ui/inputs/number_field.h"
#include "ui/inputs/problem_callout.h"
#include "ui/inputs/quiet_combo_box.h"
#include "ui/inputs/traffic_words.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include "core/report/shown_input.h"
#include "core/scenario/profiles.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

NumberRow::NumberRow(const core::Input& input, ScenarioController& controller, NumberSlider::Size size,
                     QWidget* parent)
    : InputRow(input, controller, parent), m_size(size), m_slider(new NumberSlider(input, size)),
      m_field(new NumberField(input)) {
    const QString path = to_qt(input.path);
    m_head->addWidget(m_field);
    m_layout->addWidget(m_slider);
    m_name->setBuddy(m_field);
    extend_menu_of(*m_field);

    if (input.unit == core::Unit::words_per_day || input.unit == core::Unit::requests_per_day) {
        m_field->set_reader(
            [&controller](const QString& typed) { return traffic_as_typed(typed, controller.scenario()); });
        m_field->keep_room_for(88.8e6); // "88.8 M words/day": nothing moves while it runs
    }
    if (size == NumberSlider::Size::main)
        keep_room_for_mark();
    apply_fonts();
    connect(m_slider, &NumberSlider::gesture_began, &controller, &ScenarioController::begin_gesture);
    connect(m_slider, &NumberSlider::gesture_ended, &controller, &ScenarioController::end_gesture);
    const auto set = [this, path](double value) { m_controller.set_number(path, value); };
    connect(m_slider, &NumberSlider::number_edited, this, set);
    connect(m_field, &NumberField::number_edited, this, set);
    connect(m_field, &NumberField::problem_changed, this, &NumberRow::show_problem);
}

void NumberRow::show_problem(const QString& problem) {
    if (!m_problem) { // most rows never have one
        m_problem = new ProblemCallout(*m_field, this);
        m_problem->setObjectName(to_qt(m_input.path) + QStringLiteral(".problem"));
    }
    m_problem->show_problem(problem);
}

void NumberRow::apply_fonts() {
    if (m_size != NumberSlider::Size::main)
        return;
    const QFont large = strong(scaled(font(), main_text));
    m_name->setFont(large);
    m_field->setFont(large);
}

void NumberRow::show_value(const core::Scenario& scenario) {
    const double value = core::get(scenario, m_input);
    m_slider->set_number(value);
    m_field->set_number(value);
    const auto range = scenario.ranges.find(m_input.path);
    m_slider->set_range(range == scenario.ranges.end() ? std::nullopt : std::optional(range->second));
}

void NumberRow::add_actions(QMenu& menu) {
    menu.addAction(tr("How sure is it? …"), this,
                   [this] { emit m_controller.range_wanted(to_qt(m_input.path)); });
    menu.addAction(tr("What would it take? …"), this,
                   [this] { emit m_controller.goal_wanted(to_qt(m_input.path)); });
}

ChoiceRow::ChoiceRow(const core::Input& input, ScenarioController& controller, QWidget* parent)
    : InputRow(input, controller, parent), m_box(new QuietComboBox) {
    for (int i = 0; i < static_cast<int>(input.choices.size()); ++i)
        m_box->addItem(choice_text(input, i));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setObjectName(to_qt(input.path));
    m_box->setAccessibleName(label_of(input));
    m_box->setMinimumWidth(NumberField::column_width(fontMetrics()));
    m_head->addWidget(m_box);
    m_name->setBuddy(m_box);
    connect(m_box, &QComboBox::activated, this,
            [this](int choice) { m_controller.set_choice(to_qt(m_input.path), choice); });
}

void ChoiceRow::show_value(const core::Scenario& scenario) {
    m_box->setCurrentIndex(m_input.get_choice(scenario));
}

FlagRow::FlagRow(const core::Input& input, ScenarioController& controller, QWidget* parent)
    : InputRow(input, controller, parent), m_box(new QCheckBox) {
    m_box->setObjectName(to_qt(input.path));
    m_box->setAccessibleName(label_of(input));
    m_head->addWidget(m_box);
    m_name->setBuddy(m_box);
    connect(m_box, &QCheckBox::clicked, this,
            [this](bool on) { m_controller.set_flag(to_qt(m_input.path), on); });
}

void FlagRow::show_value(const core::Scenario& scenario) {
    m_box->setChecked(m_input.flag(const_cast<core::Scenario&>(scenario)));
}

TextRow::TextRow(const core::Input& input, ScenarioController& controller, QWidget* parent)
    : InputRow(input, controller, parent), m_edit(new QLineEdit) {
    m_edit->setObjectName(to_qt(input.path));
    m_edit->setAccessibleName(label_of(input));
    m_layout->addWidget(m_edit);
    m_name->setBuddy(m_edit);
    extend_menu_of(*m_edit);
    connect(m_edit, &QLineEdit::editingFinished, this,
            [this] { m_controller.set_text(to_qt(m_input.path), m_edit->text()); });
}

void TextRow::show_value(const core::Scenario& scenario) {
    const QString text = to_qt(core::value_text(scenario, m_input));
    if (!m_edit->hasFocus() && text != m_edit->text())
        m_edit->setText(text);
}

SeriesRow::SeriesRow(const core::Input& input, ScenarioController& controller, QWidget* parent)
    : InputRow(input, controller, parent), m_box(new QuietComboBox) {
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setFocusPolicy(Qt::StrongFocus); // a wheel that scrolls by takes no focus, in its field neither
    m_box->lineEdit()->setFocusPolicy(Qt::StrongFocus);
    m_box->lineEdit()->setAccessibleName(label_of(input));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->setObjectName(to_qt(input.path));
    m_box->setAccessibleName(label_of(input));
    m_box->addItem(series_words({}));
    if (input.series_problem(core::profiles().front().hours()).empty())
        for (const core::Profile& profile : core::profiles())
            m_box->addItem(series_words(profile.hours()));
    auto* line = new QHBoxLayout;
    line->setSpacing(spacing::s);
    line->addWidget(m_box, 1);
    if (m_box->count() > 1) { // hours of a day or week
        auto* draw = new QPushButton(tr("Draw …"));
        draw->setObjectName(to_qt(input.path) + QStringLiteral(".draw"));
        draw->setAccessibleName(tr("Draw %1").arg(label_of(input)));
        line->addWidget(draw);
        connect(draw, &QPushButton::clicked, &controller,
                [this] { emit m_controller.week_wanted(to_qt(m_input.path)); });
    }
    m_layout->addLayout(line);
    m_name->setBuddy(m_box);
    connect(m_box, &QComboBox::activated, this, [this] { take(m_box->currentText()); });
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, [this] { take(m_box->currentText()); });
    m_box->installEventFilter(this); // it has the focus in its field's place
    extend_menu_of(*m_box->lineEdit());
}

bool SeriesRow::eventFilter(QObject* watched, QEvent* event) {
    const bool focus = event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut;
    if (focus && !(m_problem && m_problem->isVisible()))
        QTimer::singleShot(0, this,
                           [this] { show_value(m_controller.scenario()); }); // once what was typed is taken
    return InputRow::eventFilter(watched, event);
}

void SeriesRow::take(const QString& text) {
    const QString problem = m_controller.set_series(to_qt(m_input.path), text);
    if (problem.isEmpty())
        show_value(m_controller.scenario());
    if (problem.isEmpty() && !m_problem)
        return;
    if (!m_problem) {
        m_problem = new ProblemCallout(*m_box, this);
        m_problem->setObjectName(to_qt(m_input.path) + QStringLiteral(".problem"));
    }
    m_problem->show_problem(problem);
}

void SeriesRow::show_value(const core::Scenario& scenario) {
    // Numbers with commas are there for who types them, and words for who reads.
    const QString read = to_qt(core::shown_value(scenario, m_input, translate_core));
    const bool types = m_box->lineEdit()->hasFocus();
    if (types && m_box->currentText() != read)
        return; // what is typed stays
    const QString text = types ? series_words(m_input.series(const_cast<core::Scenario&>(scenario))) : read;
    if (text == m_box->currentText())
        return;
    m_box->setEditText(text);
    if (m_problem)
        m_problem->show_problem({});
}

} // namespace ui
