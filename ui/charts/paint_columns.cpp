// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_canvas.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

// "Serving $2,701", or on two lines, or nothing, as the room beside the bar allows.
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

// From bottom to top: each at its segment's middle if it can, else pushed up by the one below. A label that
// would stand more than its own height from its segment says more confusion than it does good.
std::vector<ItemLabel> spread(std::vector<ItemLabel> labels, double line, double top, double bottom) {
    std::ranges::stable_sort(labels, std::ranges::greater{},
                             [](const ItemLabel& label) { return label.bar->to - label.bar->from; });
    std::vector<ItemLabel> placed;
    for (auto label : labels) {
        label.y = std::clamp(label.centre, top + line / 2, bottom - line / 2);
        for (const double shift : {0.0, -0.5, 0.5, -1.0, 1.0}) {
            const double y = label.y + shift * line;
            const bool free = y >= top + line / 2 && y <= bottom - line / 2 &&
                              std::ranges::all_of(placed, [&](const ItemLabel& other) {
                                  return std::abs(other.y - y) >= line;
                              });
            if (!free)
                continue;
            label.y = y;
            placed.push_back(label);
            break;
        }
    }
    return placed;
}

class Column {
  public:
    Column(QPainter& painter, const Canvas& canvas, std::size_t index)
        : painter_(painter), canvas_(canvas), metrics_(canvas.font),
          category_(canvas.data.x.categories[index]) {
        const double width = canvas.plot.width() / static_cast<double>(canvas.data.x.categories.size());
        slot_ = QRectF(canvas.plot.left() + static_cast<double>(index) * width, canvas.plot.top(), width,
                       canvas.plot.height());
        for (const auto& bar : canvas.data.bars)
            if (static_cast<std::size_t>(bar.position) == index)
                bars_.push_back(&bar);
        double label = 0;
        for (const auto* bar : bars_)
            label = std::max(label, metrics_.horizontalAdvance(bar->label) + 2);
        const double room = slot_.width() - 2 * spacing::s;
        constexpr double widest = 140, narrowest = 36;
        double bar = std::min(widest, room * 0.55);
        if (bar + spacing::s + label > room)
            bar = std::max(std::min(narrowest, room), room - spacing::s - label);
        label_width_ = room - bar - spacing::s;
        if (label_width_ < label)
            label_width_ = 0; // no room: the labels are in the tooltip and the CSV
        const double used = bar + (label_width_ > 0 ? spacing::s + label : 0);
        x_ = slot_.left() + (slot_.width() - used) / 2;
        width_ = bar;
    }

    void paint() {
        paint_bars();
        paint_labels();
        paint_words();
    }

  private:
    QRectF rect(const Bar& bar) const {
        const double top = canvas_.py(bar.to), bottom = canvas_.py(bar.from);
        return {x_, top, width_, bottom - top};
    }

    void paint_bars() {
        for (const auto* bar : bars_) {
            if (bar->ghost) {
                painter_.setPen(QPen(ink(canvas_.theme, bar->ink), 1.5, Qt::DotLine));
                painter_.setBrush(Qt::NoBrush);
                painter_.drawRect(rect(*bar).adjusted(-4, 0, 4, 0));
                continue;
            }
            auto segment = rect(*bar);
            if (segment.height() > 3)
                segment.setTop(segment.top() + 1.5); // a seam between segments
            painter_.setPen(Qt::NoPen);
            painter_.setBrush(tinted(canvas_.theme, *bar));
            painter_.drawRoundedRect(segment, std::min(2.0, segment.height() / 2),
                                     std::min(2.0, segment.height() / 2));
        }
    }

    void paint_labels() {
        if (label_width_ <= 0)
            return;
        std::vector<ItemLabel> labels;
        for (const auto* bar : bars_)
            if (!bar->ghost)
                labels.push_back({bar, rect(*bar).center().y()});
        const double line = metrics_.height();
        painter_.setFont(canvas_.font);
        for (const auto& label : spread(std::move(labels), line, slot_.top(), slot_.bottom())) {
            const double left = x_ + width_ + spacing::s;
            if (std::abs(label.y - label.centre) > line / 3) { // a thread back to its segment
                painter_.setPen(QPen(canvas_.theme.muted, 0.8));
                painter_.drawLine(QPointF(x_ + width_ + 1, label.centre), QPointF(left - 1, label.y));
            }
            painter_.setPen(canvas_.theme.muted);
            painter_.drawText(QRectF(left, label.y - line / 2, label_width_ + spacing::s, line),
                              Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, label.bar->label);
        }
    }

    void paint_words() {
        const double line = metrics_.height();
        const auto colour = text_ink(canvas_.theme, category_.ink);
        const bool empty = !category_.reason.isEmpty();
        const double centre = empty ? slot_.center().x() : x_ + width_ / 2;
        const QRectF below(slot_.left(), slot_.bottom() + 6, slot_.width(), line);
        painter_.setFont(strong(canvas_.font));
        painter_.setPen(colour);
        draw_centred(below, centre, category_.label);
        if (empty) {
            painter_.setFont(canvas_.font);
            painter_.setPen(canvas_.theme.warning);
            painter_.drawText(slot_.adjusted(spacing::s, 0, -spacing::s, -spacing::s),
                              Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap,
                              QStringLiteral("⚠ ") + category_.reason);
            return;
        }
        double top = slot_.bottom();
        for (const auto* bar : bars_)
            top = std::min(top, rect(*bar).top());
        painter_.setPen(canvas_.theme.text);
        draw_centred({slot_.left(), top - line - 3, slot_.width(), line}, centre, category_.note);
    }

    // Centred on the bar, but within the slot.
    void draw_centred(QRectF band, double centre, const QString& text) {
        const double width = QFontMetricsF(painter_.font()).horizontalAdvance(text) + 2;
        const double left =
            std::clamp(centre - width / 2, band.left(), std::max(band.left(), band.right() - width));
        painter_.drawText(QRectF(left, band.top(), width, band.height()),
                          Qt::AlignCenter | Qt::TextSingleLine, text);
    }

    QPainter& painter_;
    const Canvas& canvas_;
    QFontMetricsF metrics_;
    const Category& category_;
    QRectF slot_;
    std::vector<const Bar*> bars_;
    double x_ = 0, width_ = 0, label_width_ = 0;
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
