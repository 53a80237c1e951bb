// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>

namespace ui {

// Widths of texts in one font, each measured once: shaping is most of what laying out a chart costs, and from
// one step of a drag to the next nearly all texts stay.
class TextMeter {
  public:
    explicit TextMeter(const QFont& font) : m_metrics(font), m_font(font) {}

    double width(const QString& text) const {
        if (const auto known = m_widths.constFind(text); known != m_widths.cend())
            return *known;
        if (m_widths.size() > 2000) // figures of a long drag
            m_widths.clear();
        return *m_widths.insert(text, m_metrics.horizontalAdvance(text));
    }
    // On one line in the middle of the rectangle's height. What QPainter does with a rectangle, it does by
    // way of a text layout, which takes twice as long.
    void draw(QPainter& painter, const QRectF& place, Qt::Alignment alignment, const QString& text) const {
        const double spare = place.width() - width(text);
        const double x = place.left() + (alignment.testFlag(Qt::AlignHCenter) ? spare / 2
                                         : alignment.testFlag(Qt::AlignRight) ? spare
                                                                              : 0);
        const double y = place.center().y() + (m_metrics.ascent() - m_metrics.descent()) / 2;
        painter.setFont(m_font);
        painter.drawText(QPointF(x, y), text);
    }
    double height() const { return m_metrics.height(); }
    const QFontMetricsF& metrics() const { return m_metrics; }
    const QFont& font() const { return m_font; }

  private:
    QFontMetricsF m_metrics;
    QFont m_font;
    mutable QHash<QString, double> m_widths;
};

} // namespace ui
