// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QSizeF>
#include <QString>

class QColor;
class QPainter;

namespace ui {

// A sentence in a picture: all of it, whatever the size. It breaks where it must, between letters too, and
// where it would take more than a third of the room its letters become smaller.
class PictureSentence {
  public:
    PictureSentence(QString text, const QFont& font, QSizeF room);

    double height() const { return m_height; }
    void paint(QPainter& painter, const QColor& ink, QPointF top_left) const;

  private:
    QString m_text;
    QFont m_font;
    double m_width;
    double m_height = 0;
};

} // namespace ui
