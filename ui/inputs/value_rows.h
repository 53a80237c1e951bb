// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_row.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

// The rows of each kind of input.
namespace ui {

class NumberField;
class ProblemCallout;

// A slider under the name, a number field beside it, the field's problem in a bubble that points at it.
class NumberRow : public InputRow {
    Q_OBJECT

  public:
    NumberRow(const core::Input& input, ScenarioController& controller, NumberSlider::Size size,
              QWidget* parent);

  protected:
    void show_value(const core::Scenario& scenario) override;
    void apply_fonts() override;
    void add_actions(QMenu& menu) override;

  private:
    void show_problem(const QString& problem);

    NumberSlider::Size m_size;
    NumberSlider* m_slider;
    NumberField* m_field;
    ProblemCallout* m_problem = nullptr; // until there is one
};

class ChoiceRow : public InputRow {
    Q_OBJECT

  public:
    ChoiceRow(const core::Input& input, ScenarioController& controller, QWidget* parent);

  protected:
    void show_value(const core::Scenario& scenario) override;

  private:
    QComboBox* m_box;
};

class FlagRow : public InputRow {
    Q_OBJECT

  public:
    FlagRow(const core::Input& input, ScenarioController& controller, QWidget* parent);

  protected:
    void show_value(const core::Scenario& scenario) override;

  private:
    QCheckBox* m_box;
};

class TextRow : public InputRow {
    Q_OBJECT

  public:
    TextRow(const core::Input& input, ScenarioController& controller, QWidget* parent);

  protected:
    void show_value(const core::Scenario& scenario) override;

  private:
    QLineEdit* m_edit;
};

// Numbers in a row: a profile by its name, or what is typed with commas in between, which stand there only
// while they are typed. What cannot be taken is told, and the old ones stay.
class SeriesRow : public InputRow {
    Q_OBJECT

  public:
    SeriesRow(const core::Input& input, ScenarioController& controller, QWidget* parent);

  protected:
    void show_value(const core::Scenario& scenario) override;

    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void take(const QString& text);

    QComboBox* m_box;
    ProblemCallout* m_problem = nullptr; // until there is one
};

} // namespace ui
