// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_group.h"
#include "ui/scenarios/scenario_controller.h"

#include <QKeySequence>
#include <QPointer>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class PresetPicker;
class SurgeBar;
class TermBox;

// The left side: the three main sliders, always in view; under them presets, search and all other inputs, one
// group per block of the table.
class InputPanel : public QWidget {
    Q_OBJECT

  public:
    explicit InputPanel(ScenarioController& controller, QWidget* parent = nullptr);

    // Makes what stands under the main sliders. A window that opens is painted before that.
    void make_rest();
    void show_scenario(const core::Scenario& scenario, const core::Scenario& baseline);
    // Presentation: the three main sliders and nothing else.
    void set_folded(bool folded);
    QSize sizeHint() const override;
    // Brings the input of this path into view, whatever hides it, and gives it the focus.
    void show_input(const QString& path);
    void find_input();
    // Where a reader is in it, for a panel that is made anew.
    struct Place {
        QString words; // of the search
        std::vector<InputGroup::Folding> groups;
        int scrolled = 0;
    };
    Place place() const;
    void set_place(const Place& place);
    // The main sliders, by what brings the keyboard to each: of words and requests the one that drives.
    struct MainKeys {
        const char* name; // of the action
        const char* text; // English, context "MainKeys"
        QKeySequence keys;
    };
    static const std::vector<MainKeys>& main_keys();
    void focus_main(std::size_t index); // into main_keys()
    // The recommended one of the instance list: one undo step, nothing where no machine serves the model.
    void pick_cheapest_machine();

  protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* make_main_rows();
    void make_groups(QVBoxLayout* layout);
    void fit_width();
    void fit_height();
    void align_right_edges();
    void finish_editing();
    void search(const QString& words);
    void leave_search();

    ScenarioController& m_controller;
    std::vector<InputRow*> m_main;
    SurgeBar* m_surge;
    std::vector<PresetPicker*> m_pickers;
    TermBox* m_term = nullptr; // by make_rest()
    std::vector<InputGroup*> m_groups;
    QWidget* m_main_box;
    QWidget* m_others = nullptr; // under the main sliders
    QScrollArea* m_rest;
    bool m_folded = false;
    bool m_fitting = false;
    QList<NumberSlider*> m_main_sliders;
    bool m_ticks_shown = true;     // under them
    QLineEdit* m_search = nullptr; // by make_rest()
    QLabel* m_no_match = nullptr;
    QPointer<QWidget> m_before_search; // had the focus
};

} // namespace ui
