// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QList>
#include <QPointer>

namespace ui {

// What is wrong with a field's entry, in a bubble that points at the field and moves nothing. It stands
// beside the inputs, over the charts, so that the next row can be filled in; where there is no room, under
// the field. It goes along when the field moves, and out of sight with it.
class ProblemCallout : public QLabel {
    Q_OBJECT

  public:
    // A child of the field's row until it is first shown, then of the window.
    ProblemCallout(QWidget& field, QWidget* row);

    // Empty: none any more.
    void show_problem(const QString& problem);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void watch();
    void stand_by_field();

    QPointer<QWidget> m_field;
    QList<QPointer<QWidget>> m_watched; // whatever moves or hides the field
    bool m_beside = true;
};

} // namespace ui
