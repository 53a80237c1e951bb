// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/draw/text_meter.h"

#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>

namespace ui {

namespace {

// Of the line as Qt lays it out: characters that the font has not, Japanese ones, come from a taller face.
double ascent_of(const QString& text, const QFont& font) {
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return line.isValid() ? line.ascent() : 0;
}

} // namespace

const TextMeter::Shaped& TextMeter::shaped(const QString& text) const {
    if (const auto known = m_shaped.constFind(text); known != m_shaped.cend())
        return *known;
    if (m_shaped.size() > 1000) // figures of a long drag
        m_shaped.clear();
    Shaped shaped{.width = m_metrics.horizontalAdvance(text), .text = QStaticText(text)};
    shaped.text.setTextFormat(Qt::PlainText);
    shaped.text.prepare({}, m_font);
    shaped.ascent =
        shaped.text.size().height() > m_metrics.height() ? ascent_of(text, m_font) : m_metrics.ascent();
    return *m_shaped.insert(text, shaped);
}

void TextMeter::draw(QPainter& painter, const QRectF& place, Qt::Alignment alignment,
                     const QString& text) const {
    const auto& known = shaped(text);
    const double spare = place.width() - known.width;
    const double x = place.left() + (alignment.testFlag(Qt::AlignHCenter) ? spare / 2
                                     : alignment.testFlag(Qt::AlignRight) ? spare
                                                                          : 0);
    const double baseline = place.center().y() + (m_metrics.ascent() - m_metrics.descent()) / 2;
    painter.setFont(m_font);
    // Glyphs in a row are no text any more to an SVG or PDF.
    if (painter.paintEngine()->type() == QPaintEngine::Raster)
        painter.drawStaticText(QPointF(x, baseline - known.ascent), known.text);
    else
        painter.drawText(QPointF(x, baseline), text);
}

} // namespace ui
