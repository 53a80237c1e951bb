// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/number_slider.h"
#include "ui/scenarios/scenario_controller.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QVBoxLayout;

namespace ui {

class NoteMark;
class ResetMark;

// One row of the input table on the screen: name, mark where it differs, tooltip. What edits the value is
// added by the kind of the input. Changes go to the controller; values come back through show_scenario().
class InputRow : public QWidget {
    Q_OBJECT

  public:
    const core::Input& input() const { return m_input; }

    void show_scenario(const core::Scenario& scenario, const core::Scenario& baseline);
    // What brings the keyboard here, "Alt+1": the tooltip says it.
    void set_keys(const QString& keys);

  protected:
    InputRow(const core::Input& input, ScenarioController& controller, QWidget* parent);

    virtual void show_value(const core::Scenario& scenario) = 0;
    // The reader's text size has changed; also called once at the start.
    virtual void apply_fonts() {}
    bool event(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    // The mark has its room even while nothing is changed.
    void keep_room_for_mark();
    // What a right click offers beside the note.
    virtual void add_actions(QMenu&) {}
    // A text field has a menu of its own, to cut and paste: the row's entries stand under it.
    void extend_menu_of(QLineEdit& field);

    const core::Input& m_input;
    ScenarioController& m_controller;
    QVBoxLayout* m_layout; // the head, then what the kind adds
    QHBoxLayout* m_head;   // name, mark, stretch, then what the kind adds
    QLabel* m_name;

  private:
    QString tooltip() const;
    void fill_menu(QMenu& menu);
    void show_remark(const QString& remark);
    void show_note(const core::Scenario& scenario);

    ResetMark* m_mark;
    NoteMark* m_note = nullptr; // most rows have none
    QLabel* m_remark = nullptr; // under all else; most rows have none
    QString m_keys;
    std::string m_marked; // the value that the mark's words name
};

// Whether every word is in the input's name, path or definition, whatever the case.
bool input_matches(const core::Input& input, const QString& words);

// The row for any input of the table, by its kind.
InputRow* make_input_row(const core::Input& input, ScenarioController& controller,
                         NumberSlider::Size size = NumberSlider::Size::row, QWidget* parent = nullptr);

} // namespace ui
