// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/figure.h"

#include "ui/look/fonts.h"
#include "ui/look/wrapped_text.h"

#include <QEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int indent = 16; // between the hairline and the text
constexpr int padding = 4;
constexpr int caption_letters = 20;
constexpr int compact_caption_letters = 13;
constexpr auto caption_flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

} // namespace

Figure::Figure(QWidget* parent) : QAbstractButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    // As high as the highest of its row, so that all values stand on one line.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void Figure::show_figure(const QString& value, const QString& caption, const QColor& colour) {
    if (value == text() && caption == m_plain_caption && colour == m_colour)
        return;
    const QSize before = sizeHint();
    setText(value);
    m_plain_caption = caption;
    m_caption = unbroken_numbers(caption);
    m_colour = colour;
    forget_sizes();
    setAccessibleName(QStringLiteral("%1: %2").arg(caption, value));
    if (sizeHint() != before)
        updateGeometry();
    update();
}

QFont Figure::value_font(bool compact) const {
    return strong(scaled(font(), compact ? compact_figure_text : figure_text));
}

QFont Figure::caption_font() const {
    return scaled(font(), small_text);
}

QRect Figure::caption_box(int width) const {
    return QFontMetrics(caption_font()).boundingRect(QRect(0, 0, width, 1000), caption_flags, m_caption);
}

void Figure::set_compact(bool compact) {
    if (compact == m_compact)
        return;
    m_compact = compact;
    updateGeometry();
    update();
}

QSize Figure::sizeHint() const {
    return size_for(m_compact);
}

// The compact one's, near enough: a window of usual size has no need to load that font.
QSize Figure::minimumSizeHint() const {
    const double value = fontMetrics().horizontalAdvance(QStringLiteral("$999,999")) * compact_figure_text;
    return QSize(static_cast<int>(value) + indent + 8, sizeHint().height());
}

// Wide enough for every value it may show, so that the row does not jump while a slider moves.
QSize Figure::size_for(bool compact) const {
    QSize& known = m_sizes[compact ? 1 : 0];
    if (known.isValid())
        return known;
    const QFontMetrics value(value_font(compact)), caption(caption_font());
    const int letters = caption.averageCharWidth() * (compact ? compact_caption_letters : caption_letters);
    const int text_width = std::max(
        {value.horizontalAdvance(text()), value.horizontalAdvance(QStringLiteral("$999,999")), letters});
    const int lines = std::max(caption_box(text_width).height(), 2 * caption.lineSpacing());
    known = QSize(text_width + indent + 8, value.height() + lines + 2 * padding);
    return known;
}

void Figure::forget_sizes() {
    m_sizes.fill({});
}

void Figure::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        forget_sizes();
}

void Figure::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QPalette& colours = palette();
    painter.setPen(colours.color(QPalette::Mid));
    painter.drawLine(0, padding, 0, height() - padding);
    QFont large = value_font(m_compact);
    const QFontMetrics value(large);
    const int wide = value.horizontalAdvance(text()), room = width() - indent - 4;
    if (wide > room) // smaller rather than cut
        large = scaled(large, static_cast<double>(room) / wide);
    painter.setFont(large);
    painter.setPen(m_colour.isValid() ? m_colour : colours.color(QPalette::WindowText));
    painter.drawText(indent, padding + value.ascent(), text());
    painter.setFont(caption_font());
    painter.setPen(colours.color(QPalette::PlaceholderText));
    const int below = padding + value.height();
    painter.drawText(QRect(indent, below, width() - indent, height() - below), caption_flags, m_caption);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.color(QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(4, 1, -1, -1), 4, 4);
    }
}

} // namespace ui
