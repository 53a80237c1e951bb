// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/surge.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QToolButton;

namespace ui {

// "What if it surges?": an event of 2, 5 or 10 times the traffic for some hours, for as long as a button is
// down. The scenario stays as it is.
class SurgeBar : public QWidget {
    Q_OBJECT

  public:
    explicit SurgeBar(QWidget* parent = nullptr);

    void show_surge(const core::Surge& surge);
    QWidget* last_control() const;

  signals:
    void surge_chosen(const core::Surge& surge); // a factor of 1: none any more

  private:
    core::Surge chosen() const;

    std::vector<QToolButton*> m_buttons;
    QComboBox* m_hours;
};

} // namespace ui
