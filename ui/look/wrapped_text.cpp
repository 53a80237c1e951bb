// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/wrapped_text.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace ui {

namespace {

// Lays the text out in that width; returns the height.
double lay_out(QTextLayout& layout, int width) {
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

QString unbroken_numbers(QString text) {
    static const QString magnitudes = QStringLiteral("kMBT");
    const auto at = [&text](qsizetype i) { return i >= 0 && i < text.size() ? text[i] : QChar(); };
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text[i] != QLatin1Char(' '))
            continue;
        const bool after_number = at(i - 1).isDigit();
        const bool after_magnitude =
            magnitudes.contains(at(i - 1)) && at(i - 2) == QChar::Nbsp && at(i - 3).isDigit();
        if (after_number || after_magnitude)
            text[i] = QChar::Nbsp;
    }
    for (qsizetype i = text.size() - 2; i > 0; --i) // "p4d.24xlarge"
        if (text[i] == QLatin1Char('.') && text[i - 1].isLetter() && text[i + 1].isLetterOrNumber())
            text.insert(i + 1, QChar(0xfeff));
    // "words/day" is one word.
    return text.replace(QLatin1Char('/'), QStringLiteral("/\ufeff"));
}

WrappedText::WrappedText(QWidget* parent) : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WrappedText::show_text(const QString& text, const QString& part, const QColor& part_colour) {
    if (text == m_text && unbroken_numbers(part) == m_part && part_colour == m_part_colour)
        return;
    const int before = heightForWidth(width());
    m_text = text;
    m_drawn = unbroken_numbers(text);
    m_heights.clear();
    m_part = unbroken_numbers(part); // as it stands in the text
    m_part_colour = part_colour;
    setAccessibleName(text);
    if (heightForWidth(width()) != before)
        updateGeometry();
    update();
}

void WrappedText::set_colour(const QColor& colour) {
    if (colour == m_colour)
        return;
    m_colour = colour;
    update();
}

int WrappedText::heightForWidth(int width) const {
    if (m_text.isEmpty())
        return 0;
    // Layouts ask several times over for the same few widths.
    if (const auto known = m_heights.constFind(width); known != m_heights.cend())
        return *known;
    QTextLayout layout(m_drawn, font());
    return *m_heights.insert(width, static_cast<int>(std::ceil(lay_out(layout, std::max(1, width)))));
}

QSize WrappedText::sizeHint() const {
    // A column's width, not the text's: what is beside it must not move when the words change.
    return QSize(fontMetrics().averageCharWidth() * 40, heightForWidth(std::max(1, width())));
}

QSize WrappedText::minimumSizeHint() const {
    return QSize(fontMetrics().averageCharWidth() * 10, m_text.isEmpty() ? 0 : fontMetrics().height());
}

void WrappedText::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_heights.clear();
}

void WrappedText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(m_colour.isValid() ? m_colour : palette().color(QPalette::WindowText));
    QTextLayout layout(m_drawn, font());
    const qsizetype at = m_part.isEmpty() ? -1 : m_drawn.indexOf(m_part, 0, Qt::CaseInsensitive);
    if (at >= 0) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(at);
        range.length = static_cast<int>(m_part.size());
        range.format.setForeground(m_part_colour);
        layout.setFormats({range});
    }
    lay_out(layout, width());
    layout.draw(&painter, QPointF(0, 0));
}

} // namespace ui
