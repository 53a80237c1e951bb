// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QToolButton;

namespace ui {

// "What if it surges?": traffic times 2, 5 or 10 for as long as a button is down. The scenario stays as it
// is.
class SurgeBar : public QWidget {
    Q_OBJECT

  public:
    explicit SurgeBar(QWidget* parent = nullptr);

    void show_surge(double factor);
    QToolButton* last_button() const { return m_buttons.back(); }

  signals:
    void surge_chosen(double factor); // 1: none any more

  private:
    std::vector<QToolButton*> m_buttons;
};

} // namespace ui
