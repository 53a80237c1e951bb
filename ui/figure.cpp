// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure.h"

#include "ui/fonts.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int indent = 16; // between the hairline and the text
constexpr int caption_letters = 17;
constexpr auto caption_flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

Figure::Figure(QWidget* parent) : QAbstractButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Figure::show_figure(const QString& value, const QString& caption, const QColor& colour) {
    if (value == text() && caption == m_caption && colour == m_colour)
        return;
    setText(value);
    m_caption = caption;
    m_colour = colour;
    setAccessibleName(QStringLiteral("%1: %2").arg(caption, value));
    updateGeometry();
    update();
}

QFont Figure::value_font() const {
    QFont large = scaled(font(), figure_text);
    large.setWeight(QFont::DemiBold);
    return large;
}

QFont Figure::caption_font() const {
    return scaled(font(), small_text);
}

QRect Figure::caption_box(int width) const {
    return QFontMetrics(caption_font()).boundingRect(QRect(0, 0, width, 1000), caption_flags, m_caption);
}

QSize Figure::sizeHint() const {
    // Wide enough for every value it may show, so that the row does not jump while a slider moves.
    const QFontMetrics value(value_font()), caption(caption_font());
    const int text_width =
        std::max({value.horizontalAdvance(text()), value.horizontalAdvance(QStringLiteral("$999,999")),
                  caption.averageCharWidth() * caption_letters});
    const int two_lines = std::max(caption_box(text_width).height(), 2 * caption.lineSpacing());
    return QSize(text_width + indent + 8, value.height() + two_lines + 4);
}

void Figure::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QPalette& colours = palette();
    painter.setPen(colours.color(QPalette::Mid));
    painter.drawLine(0, 4, 0, height() - 4);
    const QFontMetrics value(value_font());
    painter.setFont(value_font());
    painter.setPen(m_colour.isValid() ? m_colour : colours.color(QPalette::WindowText));
    painter.drawText(indent, value.ascent(), text());
    painter.setFont(caption_font());
    painter.setPen(colours.color(QPalette::PlaceholderText));
    painter.drawText(QRect(indent, value.height() + 2, width() - indent, height() - value.height() - 2),
                     caption_flags, m_caption);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.color(QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 1, -1, -1), 4, 4);
    }
}

} // namespace ui
