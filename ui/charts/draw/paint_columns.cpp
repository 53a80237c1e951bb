// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/chart_words.h"
#include "ui/charts/draw/chart_canvas.h"
#include "ui/words/translate.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

struct ItemLabel {
    const Bar* bar;
    double centre; // where it would like to stand
    double y = 0;  // where it stands
};

QColor tinted(const Theme& theme, const Bar& bar) {
    const auto colour = ink(theme, bar.ink);
    const auto& paper = theme.surface;
    const auto mix = [&](int from, int to) { return from + static_cast<int>((to - from) * bar.tint); };
    return {mix(colour.red(), paper.red()), mix(colour.green(), paper.green()),
            mix(colour.blue(), paper.blue())};
}

// From the bottom up, in the order of their segments, each as near to its own as the others let it: labels
// that touch share out the room about the middle of their wishes. There has to be room for all.
void spread(std::vector<ItemLabel>& labels, double line, double top, double bottom) {
    struct Run { // of labels that touch
        std::size_t first, count;
        double wish; // mean of where its lowest label would stand
    };
    std::vector<Run> runs;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        runs.push_back({i, 1, labels[i].centre});
        while (runs.size() > 1) {
            const Run above = runs.back();
            Run& below = runs[runs.size() - 2];
            if (above.wish <= below.wish - static_cast<double>(below.count) * line)
                break;
            const double shifted = above.wish + static_cast<double>(below.count) * line;
            const auto count = below.count + above.count;
            below.wish =
                (below.wish * static_cast<double>(below.count) + shifted * static_cast<double>(above.count)) /
                static_cast<double>(count);
            below.count = count;
            runs.pop_back();
        }
    }
    for (const Run& run : runs)
        for (std::size_t i = 0; i < run.count; ++i)
            labels[run.first + i].y = run.wish - static_cast<double>(i) * line;
    double least = bottom - line / 2; // within the area, pushing the others on
    for (ItemLabel& label : labels) {
        label.y = std::min(label.y, least);
        least = label.y - line;
    }
    double most = top + line / 2;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::max(label->y, most);
        most = label->y + line;
    }
}

class Column {
  public:
    Column(QPainter& painter, const Canvas& canvas, std::size_t index)
        : m_painter(painter), m_canvas(canvas), m_line(canvas.text.height()),
          m_category(canvas.data.x.categories[index]) {
        const double width = canvas.plot.width() / static_cast<double>(canvas.data.x.categories.size());
        m_slot = QRectF(canvas.plot.left() + static_cast<double>(index) * width, canvas.plot.top(), width,
                        canvas.plot.height());
        for (const auto& bar : canvas.data.bars)
            if (static_cast<std::size_t>(bar.position) == index)
                (bar.ghost ? m_ghosts : m_bars).push_back(&bar);
        set_widths();
    }

    void paint() {
        paint_bars();
        set_total();
        if (m_inside)
            paint_labels_inside();
        else
            paint_labels_beside();
        paint_words();
    }

  private:
    // Labels stand beside the bar; where that leaves too narrow a bar, it takes the room and they go inside.
    void set_widths() {
        constexpr double widest = 140, narrowest = 36;
        // Of any column: all bars are equally wide. As if each amount had a usual one's digits, so that the
        // labels do not change sides while an amount runs.
        double label = 0;
        for (const auto& bar : m_canvas.data.bars) {
            if (bar.ghost)
                continue;
            const QString usual = bar.name + QStringLiteral(" $00,000");
            label = std::max({label, m_canvas.text.width(words(bar)) + 2, m_canvas.text.width(usual) + 2});
        }
        const double room = m_slot.width() - 2 * spacing::s;
        m_inside = narrowest + spacing::s + label > room;
        m_width =
            m_inside ? std::min(widest, room) : std::min({widest, room * 0.55, room - spacing::s - label});
        const double used = m_width + (m_inside || m_bars.empty() ? 0 : spacing::s + label);
        m_x = m_slot.left() + (m_slot.width() - used) / 2;
    }

    QString words(const Bar& bar) const { return bar_label(bar, m_canvas.data.y.unit); }

    QRectF rect(const Bar& bar) const {
        const double top = m_canvas.py(bar.to), bottom = m_canvas.py(bar.from);
        return {m_x, top, m_width, bottom - top};
    }

    double top_of_bars() const { return m_bars.empty() ? m_slot.bottom() : rect(*m_bars.back()).top(); }

    void paint_bars() {
        for (const auto* bar : m_bars) {
            auto segment = rect(*bar);
            if (segment.height() > 3)
                segment.setTop(segment.top() + 1.5); // a seam between segments
            m_painter.fillRect(segment, tinted(m_canvas.theme, *bar));
        }
        for (const auto* bar : m_ghosts) {
            m_painter.setPen(QPen(ink(m_canvas.theme, bar->ink), 1.5, Qt::DotLine));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(rect(*bar).adjusted(-3, 0, 3, 0));
        }
    }

    // Over the middle of its bar; where that would stand on the labels beside it, more to the left.
    void set_total() {
        m_total_centre = m_x + m_width / 2;
        const double total = m_canvas.strong_text.width(m_category.note);
        const double right = m_x + m_width + spacing::xs;
        if (!m_inside && m_total_centre + total / 2 > right && right - total >= m_slot.left())
            m_total_centre = right - total / 2;
    }

    void paint_labels_beside() {
        const double total = m_canvas.strong_text.width(m_category.note);
        const bool under_total = m_total_centre + total / 2 > m_x + m_width + spacing::s;
        const double top = under_total ? top_of_bars() : m_slot.top();
        const double left = m_x + m_width + spacing::s;
        // The segments are in the order of their size.
        const auto room = static_cast<std::size_t>(std::max(0.0, (m_slot.bottom() - top) / m_line));
        std::vector<ItemLabel> labels;
        for (const auto* bar : m_bars)
            if (labels.size() < room)
                labels.push_back({bar, rect(*bar).center().y()});
            else
                m_unlabelled.push_back(bar);
        spread(labels, m_line, top, m_slot.bottom() - 2);
        m_painter.setFont(m_canvas.text.font());
        for (const auto& label : labels) {
            if (std::abs(label.y - label.centre) > m_line / 3) { // a thread back to its segment
                m_painter.setPen(QPen(m_canvas.theme.muted, 0.8));
                m_painter.drawLine(QPointF(m_x + m_width + 1, label.centre), QPointF(left - 2, label.y));
            }
            m_painter.setPen(m_canvas.theme.muted);
            m_canvas.text.draw(m_painter, {left, label.y - m_line / 2, m_slot.right() - left, m_line},
                               Qt::AlignLeft, words(*label.bar));
        }
    }

    void paint_labels_inside() {
        m_painter.setFont(m_canvas.text.font());
        for (const auto* bar : m_bars) {
            const auto segment = rect(*bar).adjusted(2, 1, -2, -1);
            constexpr int centred = Qt::AlignCenter | Qt::TextWordWrap;
            const QString label = words(*bar);
            m_painter.setPen(readable_on(tinted(m_canvas.theme, *bar)));
            if (m_canvas.text.width(label) <= segment.width() && m_line <= segment.height()) {
                m_canvas.text.draw(m_painter, segment, Qt::AlignHCenter, label);
                continue;
            }
            const auto needed = m_canvas.text.metrics().boundingRect(segment, centred, label);
            if (needed.height() > segment.height() || needed.width() > segment.width())
                m_unlabelled.push_back(bar);
            else
                m_painter.drawText(segment, centred, label);
        }
    }

    // What is too thin for words is named over the bar, under its total, as far as there is room.
    QStringList unlabelled_lines() const {
        const double room = m_slot.width() - spacing::xs;
        QStringList lines;
        for (const auto* bar : m_unlabelled) {
            const QString label = words(*bar);
            const QString longer = lines.isEmpty() ? QString() : lines.back() + QStringLiteral(", ") + label;
            if (!longer.isEmpty() && m_canvas.text.width(longer) <= room)
                lines.back() = longer;
            else if (m_canvas.text.width(label) <= room)
                lines << label;
            else // the amount under the name
                lines << bar->name << number_text(bar->amount, m_canvas.data.y.unit);
        }
        const double above = top_of_bars() - 3 - m_canvas.widget.top() - m_line * (m_ghosts.empty() ? 1 : 2);
        const auto most = static_cast<qsizetype>(std::max(0.0, above / m_line));
        if (lines.size() > most) {
            lines.resize(most);
            if (!lines.isEmpty())
                lines.back() += QStringLiteral(" …");
        }
        for (QString& line : lines)
            line = QFontMetricsF(m_canvas.text.font()).elidedText(line, Qt::ElideRight, room);
        return lines;
    }

    void paint_words() {
        const bool empty = !m_category.reason.isEmpty();
        const double centre = empty ? m_slot.center().x() : m_x + m_width / 2;
        const QStringList listed = unlabelled_lines();
        m_painter.setPen(text_ink(m_canvas.theme, m_category.ink));
        draw_name(centre);
        if (empty) {
            m_painter.setFont(m_canvas.text.font());
            m_painter.setPen(m_canvas.theme.warning);
            m_painter.drawText(m_slot.adjusted(spacing::s, 0, -spacing::s, -spacing::s),
                               Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
                               QStringLiteral("⚠ ") + m_category.reason);
            return;
        }
        m_painter.setFont(m_canvas.strong_text.font());
        m_painter.setPen(m_canvas.theme.text);
        const double lines = m_line * static_cast<double>(listed.size());
        double list = top_of_bars() - lines - 3;
        for (const auto* bar : m_ghosts) // not through the outline's upper edge
            if (!listed.isEmpty() && rect(*bar).top() < top_of_bars() && rect(*bar).top() > list - m_line - 3)
                list = rect(*bar).top() - lines - 3;
        const double total = list - m_line;
        draw_centred(m_canvas.strong_text, total, m_total_centre, m_category.note);
        m_painter.setFont(m_canvas.text.font());
        m_painter.setPen(m_canvas.theme.muted);
        for (qsizetype i = 0; i < listed.size(); ++i)
            draw_centred(m_canvas.text, list + static_cast<double>(i) * m_line, centre, listed[i]);
        for (const auto* bar : m_ghosts) { // above its own outline, and not on the total
            const double y = rect(*bar).top() - m_line - 3;
            // A pin may have any name; its figure stands at the end and stays.
            const QString label = QFontMetricsF(m_canvas.text.font())
                                      .elidedText(words(*bar), Qt::ElideMiddle, m_slot.width() - spacing::xs);
            if (y <= total - m_line)
                draw_centred(m_canvas.text, y, centre, label);
            else if (total - m_line >= 0)
                draw_centred(m_canvas.text, total - m_line, centre, label);
        }
    }

    // Under its bar, or on two lines under all of the slot where it is too long for one.
    void draw_name(double centre) {
        m_painter.setFont(m_canvas.strong_text.font());
        const double top = m_slot.bottom() + 6;
        if (m_canvas.strong_text.width(m_category.label) + 4 < m_slot.width())
            draw_centred(m_canvas.strong_text, top, centre, m_category.label);
        else
            m_painter.drawText(QRectF(m_slot.left() + 2, top, m_slot.width() - 4, 3 * m_line),
                               Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_category.label);
    }

    // Centred on the bar, but within the slot.
    void draw_centred(const TextMeter& meter, double y, double centre, const QString& text) {
        const double width = meter.width(text);
        const double left =
            std::clamp(centre - width / 2, m_slot.left(), std::max(m_slot.left(), m_slot.right() - width));
        meter.draw(m_painter, {left, y, width, m_line}, Qt::AlignLeft, text);
    }

    QPainter& m_painter;
    const Canvas& m_canvas;
    double m_line;
    const Category& m_category;
    QRectF m_slot;
    std::vector<const Bar*> m_bars, m_ghosts;
    std::vector<const Bar*> m_unlabelled; // neither in nor beside the bar
    double m_x = 0, m_width = 0;
    double m_total_centre = 0;
    bool m_inside = false;
};

// Side by side along a numeric axis, without words of their own. On whole pixels: no seam shines through
// between neighbours.
void paint_along_axis(QPainter& painter, const Canvas& canvas) {
    if (canvas.data.bar_orientation != Qt::Vertical)
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Bar& bar : canvas.data.bars) {
        const double left = std::round(canvas.px(bar.position - bar.width / 2));
        const double right = std::round(canvas.px(bar.position + bar.width / 2));
        const double top = std::round(canvas.py(bar.to)), bottom = std::round(canvas.py(bar.from));
        painter.fillRect(QRectF(left, top, right - left, bottom - top), tinted(canvas.theme, bar));
    }
}

} // namespace

void paint_columns(QPainter& painter, const Canvas& canvas) {
    if (canvas.data.x.categories.empty()) {
        paint_along_axis(painter, canvas);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < canvas.data.x.categories.size(); ++i)
        Column(painter, canvas, i).paint();
    painter.setPen(QPen(canvas.theme.muted, 1));
    painter.drawLine(canvas.plot.bottomLeft(), canvas.plot.bottomRight());
}

} // namespace ui
