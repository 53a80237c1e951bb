// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace ui {

// The dot beside an input that differs from what was opened or picked; a click puts the value back.
class ResetMark : public QAbstractButton {
    Q_OBJECT

  public:
    explicit ResetMark(QWidget* parent = nullptr);

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ui
