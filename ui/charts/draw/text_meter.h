// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QRectF>
#include <QStaticText>

class QPainter;

namespace ui {

// Texts in one font, each shaped once: that is most of what laying out a chart and half of what drawing a
// label costs, and from one step of a drag to the next nearly all texts stay.
class TextMeter {
  public:
    explicit TextMeter(const QFont& font) : m_metrics(font), m_font(font) {}

    double width(const QString& text) const { return shaped(text).width; }
    double height() const { return m_metrics.height(); }
    const QFontMetricsF& metrics() const { return m_metrics; }
    const QFont& font() const { return m_font; }

    // On one line in the middle of the rectangle's height.
    void draw(QPainter& painter, const QRectF& place, Qt::Alignment alignment, const QString& text) const;

  private:
    struct Shaped {
        double width = 0;
        QStaticText text;
        double ascent = 0; // of its line, which the top of the text is above the baseline
    };
    const Shaped& shaped(const QString& text) const;

    QFontMetricsF m_metrics;
    QFont m_font;
    mutable QHash<QString, Shaped> m_shaped;
};

} // namespace ui
