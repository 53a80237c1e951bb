// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_row.h"

#include <QAbstractButton>
#include <QPushButton>

#include <string_view>
#include <vector>

namespace ui {

// The line that folds a group: chevron, title, a word on the right.
class GroupHeader : public QAbstractButton {
    Q_OBJECT

  public:
    explicit GroupHeader(const QString& title, QWidget* parent = nullptr);

    void set_note(const QString& note);
    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QFont title_font() const;

    QString m_note;
};

// The inputs of one block of the scenario, folded until somebody wants them. Rows are made when first shown:
// most sessions never open most groups. Of an open group those stand there that matter: the usual ones that
// are in force, and what somebody has set; "more" unfolds the rest.
class InputGroup : public QWidget {
    Q_OBJECT

  public:
    InputGroup(const QString& title, std::vector<const core::Input*> inputs, ScenarioController& controller,
               QWidget* parent = nullptr);

    void set_expanded(bool expanded);
    // Whether it is open, and the rest of its rows unfolded.
    struct Folding {
        bool expanded = false, all = false;
    };
    Folding folding() const { return {m_header->isChecked(), m_all}; }
    void set_folding(Folding folding);
    void show_scenario(const core::Scenario& scenario, const core::Scenario& baseline);
    // Shows only the rows that match and hides itself without any; empty words show all again.
    void filter(const QString& words);
    // Opens the group so that the input's row stands there. False: it is none of this group's.
    bool reveal(const QString& path);

  private:
    bool stands_out(const core::Input& input) const;
    void show_rows();
    void make_rows();
    void update_body();

    std::vector<const core::Input*> m_inputs;
    ScenarioController& m_controller;
    GroupHeader* m_header;
    QWidget* m_body;
    std::vector<InputRow*> m_rows; // empty until first shown
    QPushButton* m_more;
    bool m_all = false; // the rest is unfolded
    QString m_words;
};

} // namespace ui
