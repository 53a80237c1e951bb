// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class WeekBars;

// How the traffic goes through a day or a week, to be drawn: from a profile that has a name, or from what
// there is.
class WeekDialog : public QDialog {
    Q_OBJECT

  public:
    // 24 or 168 hours.
    explicit WeekDialog(const std::vector<double>& hours, QWidget* parent = nullptr);

    std::vector<double> hours() const;

  private:
    void take_length(int hours);
    void show_words();

    WeekBars* m_bars;
    QComboBox* m_start;
    QComboBox* m_length;
    QLabel* m_words;
    QPushButton* m_ok = nullptr;
};

} // namespace ui
