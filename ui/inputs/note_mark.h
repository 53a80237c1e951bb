// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace ui {

// The small sheet beside an input that somebody has written something about; a click opens it.
class NoteMark : public QAbstractButton {
    Q_OBJECT

  public:
    explicit NoteMark(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    // Written of another value than the present one: the sheet is only an outline then.
    void set_of_another(bool of_another);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    bool m_of_another = false;
};

} // namespace ui
