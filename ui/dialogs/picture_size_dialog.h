// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/picture_size.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

// Size and scale of the pictures to come, and whether they say the answer.
class PictureSizeDialog : public QDialog {
    Q_OBJECT

  public:
    explicit PictureSizeDialog(const PictureSize& now, QWidget* parent = nullptr);

    PictureSize answer() const;

  private:
    void take_usual(int index);
    void show_result();

    QComboBox* m_usual;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QComboBox* m_scale;
    QCheckBox* m_verdict;
    QLabel* m_result;
    QPushButton* m_ok;
};

} // namespace ui
