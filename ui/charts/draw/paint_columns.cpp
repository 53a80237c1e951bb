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
        : painter_(painter), canvas_(canvas), line_(canvas.text.height()),
          category_(canvas.data.x.categories[index]) {
        const double width = canvas.plot.width() / static_cast<double>(canvas.data.x.categories.size());
        slot_ = QRectF(canvas.plot.left() + static_cast<double>(index) * width, canvas.plot.top(), width,
                       canvas.plot.height());
        for (const auto& bar : canvas.data.bars)
            if (static_cast<std::size_t>(bar.position) == index)
                (bar.ghost ? ghosts_ : bars_).push_back(&bar);
        set_widths();
    }

    void paint() {
        paint_bars();
        set_total();
        if (inside_)
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
        for (const auto& bar : canvas_.data.bars) {
            if (bar.ghost)
                continue;
            const QString usual = bar.name + QStringLiteral(" $00,000");
            label = std::max({label, canvas_.text.width(words(bar)) + 2, canvas_.text.width(usual) + 2});
        }
        const double room = slot_.width() - 2 * spacing::s;
        inside_ = narrowest + spacing::s + label > room;
        width_ =
            inside_ ? std::min(widest, room) : std::min({widest, room * 0.55, room - spacing::s - label});
        const double used = width_ + (inside_ || bars_.empty() ? 0 : spacing::s + label);
        x_ = slot_.left() + (slot_.width() - used) / 2;
    }

    QString words(const Bar& bar) const { return bar_label(bar, canvas_.data.y.unit); }

    QRectF rect(const Bar& bar) const {
        const double top = canvas_.py(bar.to), bottom = canvas_.py(bar.from);
        return {x_, top, width_, bottom - top};
    }

    double top_of_bars() const { return bars_.empty() ? slot_.bottom() : rect(*bars_.back()).top(); }

    void paint_bars() {
        for (const auto* bar : bars_) {
            auto segment = rect(*bar);
            if (segment.height() > 3)
                segment.setTop(segment.top() + 1.5); // a seam between segments
            painter_.fillRect(segment, tinted(canvas_.theme, *bar));
        }
        for (const auto* bar : ghosts_) {
            painter_.setPen(QPen(ink(canvas_.theme, bar->ink), 1.5, Qt::DotLine));
            painter_.setBrush(Qt::NoBrush);
            painter_.drawRect(rect(*bar).adjusted(-3, 0, 3, 0));
        }
    }

    // Over the middle of its bar; where that would stand on the labels beside it, more to the left.
    void set_total() {
        total_centre_ = x_ + width_ / 2;
        const double total = canvas_.strong_text.width(category_.note);
        const double right = x_ + width_ + spacing::xs;
        if (!inside_ && total_centre_ + total / 2 > right && right - total >= slot_.left())
            total_centre_ = right - total / 2;
    }

    void paint_labels_beside() {
        const double total = canvas_.strong_text.width(category_.note);
        const bool under_total = total_centre_ + total / 2 > x_ + width_ + spacing::s;
        const double top = under_total ? top_of_bars() : slot_.top();
        const double left = x_ + width_ + spacing::s;
        // The segments are in the order of their size.
        const auto room = static_cast<std::size_t>(std::max(0.0, (slot_.bottom() - top) / line_));
        std::vector<ItemLabel> labels;
        for (const auto* bar : bars_)
            if (labels.size() < room)
                labels.push_back({bar, rect(*bar).center().y()});
            else
                unlabelled_.push_back(bar);
        spread(labels, line_, top, slot_.bottom() - 2);
        painter_.setFont(canvas_.text.font());
        for (const auto& label : labels) {
            if (std::abs(label.y - label.centre) > line_ / 3) { // a thread back to its segment
                painter_.setPen(QPen(canvas_.theme.muted, 0.8));
                painter_.drawLine(QPointF(x_ + width_ + 1, label.centre), QPointF(left - 2, label.y));
            }
            painter_.setPen(canvas_.theme.muted);
            canvas_.text.draw(painter_, {left, label.y - line_ / 2, slot_.right() - left, line_},
                              Qt::AlignLeft, words(*label.bar));
        }
    }

    void paint_labels_inside() {
        painter_.setFont(canvas_.text.font());
        for (const auto* bar : bars_) {
            const auto segment = rect(*bar).adjusted(2, 1, -2, -1);
            constexpr int centred = Qt::AlignCenter | Qt::TextWordWrap;
            const QString label = words(*bar);
            painter_.setPen(readable_on(tinted(canvas_.theme, *bar)));
            if (canvas_.text.width(label) <= segment.width() && line_ <= segment.height()) {
                canvas_.text.draw(painter_, segment, Qt::AlignHCenter, label);
                continue;
            }
            const auto needed = canvas_.text.metrics().boundingRect(segment, centred, label);
            if (needed.height() > segment.height() || needed.width() > segment.width())
                unlabelled_.push_back(bar);
            else
                painter_.drawText(segment, centred, label);
        }
    }

    // What is too thin for words is named over the bar, under its total, as far as there is room.
    QStringList unlabelled_lines() const {
        const double room = slot_.width() - spacing::xs;
        QStringList lines;
        for (const auto* bar : unlabelled_) {
            const QString label = words(*bar);
            const QString longer = lines.isEmpty() ? QString() : lines.back() + QStringLiteral(", ") + label;
            if (!longer.isEmpty() && canvas_.text.width(longer) <= room)
                lines.back() = longer;
            else if (canvas_.text.width(label) <= room)
                lines << label;
            else // the amount under the name
                lines << bar->name << number_text(bar->amount, canvas_.data.y.unit);
        }
        const double above = top_of_bars() - 3 - canvas_.widget.top() - line_ * (ghosts_.empty() ? 1 : 2);
        const auto most = static_cast<qsizetype>(std::max(0.0, above / line_));
        if (lines.size() > most) {
            lines.resize(most);
            if (!lines.isEmpty())
                lines.back() += QStringLiteral(" …");
        }
        for (QString& line : lines)
            line = QFontMetricsF(canvas_.text.font()).elidedText(line, Qt::ElideRight, room);
        return lines;
    }

    void paint_words() {
        const bool empty = !category_.reason.isEmpty();
        const double centre = empty ? slot_.center().x() : x_ + width_ / 2;
        const QStringList listed = unlabelled_lines();
        painter_.setPen(text_ink(canvas_.theme, category_.ink));
        draw_name(centre);
        if (empty) {
            painter_.setFont(canvas_.text.font());
            painter_.setPen(canvas_.theme.warning);
            painter_.drawText(slot_.adjusted(spacing::s, 0, -spacing::s, -spacing::s),
                              Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
                              QStringLiteral("⚠ ") + category_.reason);
            return;
        }
        painter_.setFont(canvas_.strong_text.font());
        painter_.setPen(canvas_.theme.text);
        const double lines = line_ * static_cast<double>(listed.size());
        double list = top_of_bars() - lines - 3;
        for (const auto* bar : ghosts_) // not through the outline's upper edge
            if (!listed.isEmpty() && rect(*bar).top() < top_of_bars() && rect(*bar).top() > list - line_ - 3)
                list = rect(*bar).top() - lines - 3;
        const double total = list - line_;
        draw_centred(canvas_.strong_text, total, total_centre_, category_.note);
        painter_.setFont(canvas_.text.font());
        painter_.setPen(canvas_.theme.muted);
        for (qsizetype i = 0; i < listed.size(); ++i)
            draw_centred(canvas_.text, list + static_cast<double>(i) * line_, centre, listed[i]);
        for (const auto* bar : ghosts_) { // above its own outline, and not on the total
            const double y = rect(*bar).top() - line_ - 3;
            // A pin may have any name; its figure stands at the end and stays.
            const QString label = QFontMetricsF(canvas_.text.font())
                                      .elidedText(words(*bar), Qt::ElideMiddle, slot_.width() - spacing::xs);
            if (y <= total - line_)
                draw_centred(canvas_.text, y, centre, label);
            else if (total - line_ >= 0)
                draw_centred(canvas_.text, total - line_, centre, label);
        }
    }

    // Under its bar, or on two lines under all of the slot where it is too long for one.
    void draw_name(double centre) {
        painter_.setFont(canvas_.strong_text.font());
        const double top = slot_.bottom() + 6;
        if (canvas_.strong_text.width(category_.label) + 4 < slot_.width())
            draw_centred(canvas_.strong_text, top, centre, category_.label);
        else
            painter_.drawText(QRectF(slot_.left() + 2, top, slot_.width() - 4, 3 * line_),
                              Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, category_.label);
    }

    // Centred on the bar, but within the slot.
    void draw_centred(const TextMeter& meter, double y, double centre, const QString& text) {
        const double width = meter.width(text);
        const double left =
            std::clamp(centre - width / 2, slot_.left(), std::max(slot_.left(), slot_.right() - width));
        meter.draw(painter_, {left, y, width, line_}, Qt::AlignLeft, text);
    }

    QPainter& painter_;
    const Canvas& canvas_;
    double line_;
    const Category& category_;
    QRectF slot_;
    std::vector<const Bar*> bars_, ghosts_;
    std::vector<const Bar*> unlabelled_; // neither in nor beside the bar
    double x_ = 0, width_ = 0;
    double total_centre_ = 0;
    bool inside_ = false;
};

} // namespace

void paint_columns(QPainter& painter, const Canvas& canvas) {
    if (canvas.data.x.categories.empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < canvas.data.x.categories.size(); ++i)
        Column(painter, canvas, i).paint();
    painter.setPen(QPen(canvas.theme.muted, 1));
    painter.drawLine(canvas.plot.bottomLeft(), canvas.plot.bottomRight());
}

} // namespace ui
