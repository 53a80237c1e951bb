// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QWidget>

namespace ui {

// The same words, to be drawn over several lines: none ends between a number and its unit ("196.6 M
// words/day") or within the unit or a machine's name ("p4d.24xlarge").
QString unbroken_numbers(QString text);

// Words that change with every step of a drag and break over lines where they must. Unlike a QLabel it asks
// for a new layout of the window only when its height changes: a QLabel does with every text, which costs
// more than a chart.
class WrappedText : public QWidget {
    Q_OBJECT

  public:
    explicit WrappedText(QWidget* parent = nullptr);

    // The part, where it is in the text, is written in that colour; an empty part: none is.
    void show_text(const QString& text, const QString& part = {}, const QColor& part_colour = {});
    QString text() const { return m_text; }
    // Of the text as a whole; invalid: the palette's.
    void set_colour(const QColor& colour);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    mutable QHash<int, int> m_heights; // by width, of what is drawn
    QString m_text;                    // as given
    QString m_drawn;                   // without breaks where there must be none
    QString m_part;
    QColor m_part_colour;
    QColor m_colour;
};

} // namespace ui
