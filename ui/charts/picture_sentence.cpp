// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/picture_sentence.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double most_of_picture = 1.0 / 3;
constexpr int smallest_letters = 4; // pixels

// Ready to be drawn, and how high it is.
double lay_out_sentence(QTextLayout& layout, double width) {
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return std::ceil(height);
}

} // namespace

PictureSentence::PictureSentence(QString text, const QFont& font, QSizeF room)
    : m_text(std::move(text)), m_font(font), m_width(std::max(1.0, room.width())) {
    if (m_text.isEmpty())
        return;
    for (int pixels = m_font.pixelSize();; --pixels) {
        m_font.setPixelSize(pixels);
        QTextLayout layout(m_text, m_font);
        m_height = lay_out_sentence(layout, m_width);
        if (pixels <= smallest_letters || m_height <= room.height() * most_of_picture)
            return;
    }
}

void PictureSentence::paint(QPainter& painter, const QColor& ink, QPointF top_left) const {
    if (m_text.isEmpty())
        return;
    QTextLayout layout(m_text, m_font);
    lay_out_sentence(layout, m_width);
    painter.setPen(ink);
    layout.draw(&painter, top_left);
}

} // namespace ui
