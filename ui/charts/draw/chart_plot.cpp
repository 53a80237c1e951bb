// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/draw/chart_plot.h"

#include "ui/charts/data/axis_range.h"
#include "ui/charts/draw/axis_ticks.h"

#include <qcustomplot.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

// A layer's share of what we draw ourselves.
class Painted : public QCPLayerable {
  public:
    Painted(QCustomPlot* plot, const QString& layer, std::function<void(QPainter&)> paint)
        : QCPLayerable(plot, layer), m_paint(std::move(paint)) {}

  protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
    void draw(QCPPainter* painter) override {
        painter->save();
        m_paint(*painter);
        painter->restore();
    }
    // The labels of categories stand outside of the axes.
    QRect clipRect() const override { return parentPlot()->viewport(); }

  private:
    std::function<void(QPainter&)> m_paint;
};

} // namespace

// QCustomPlot draws on transparent buffers, which are cleared before and blended over the widget after. Here
// what is new is drawn on the widget itself. Where it is still the same with the next paint, as only what
// moves alone has moved, it is drawn once more into an opaque picture, which serves from then on.
class DirectPlot : public QCustomPlot {
  public:
    DirectPlot(QWidget* parent, std::function<void(QPainter&)> paint_over)
        : QCustomPlot(parent), m_paint_over(std::move(paint_over)) {
        // Its constructor asks for a first drawing, of nothing.
        QCoreApplication::removePostedEvents(this, QEvent::MetaCall);
        layer("overlay")->setMode(QCPLayer::lmLogical);
    }

    void draw_anew() { m_is_new = true; }

  protected:
    void paintEvent(QPaintEvent*) override {
        if (size().isEmpty())
            return;
        QCPPainter painter(this);
        if (std::exchange(m_is_new, false)) {
            m_picture = QPixmap();
            draw_whole(painter);
            emit afterReplot();
        } else {
            if (m_picture.isNull())
                take_picture();
            painter.drawPixmap(0, 0, m_picture);
        }
        painter.save();
        painter.setAntialiasing(true); // as in a layer: half a pixel over, so that upright lines are sharp
        m_paint_over(painter);
        painter.restore();
    }

  private:
    void draw_whole(QCPPainter& painter) {
        painter.fillRect(rect(), mBackgroundBrush);
        draw(&painter);
    }

    void take_picture() {
        const double ratio = bufferDevicePixelRatio();
        m_picture = QPixmap((QSizeF(size()) * ratio).toSize());
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(mBackgroundBrush.color());
        QCPPainter painter(&m_picture);
        draw(&painter);
    }

    std::function<void(QPainter&)> m_paint_over;
    QPixmap m_picture; // null: what is drawn has not been asked for again
    bool m_is_new = true;
};

struct ChartPlot::Parts {
    explicit Parts(QWidget* parent)
        : plot(parent, [this](QPainter& painter) { paint_moving(painter, canvas()); }) {
        plot.setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
        plot.setAutoAddPlottableToLegend(false);
        plot.addLayer("cells", plot.layer("main"), QCustomPlot::limBelow);
        plot.addLayer("marks", plot.layer("axes"), QCustomPlot::limAbove);
        new Painted(&plot, "cells", [this](QPainter& p) {
            const auto canvas = this->canvas();
            paint_cells(p, canvas);
            paint_columns(p, canvas);
            paint_rows(p, canvas);
            paint_empty(p, canvas);
        });
        new Painted(&plot, "marks", [this](QPainter& p) { paint_marks(p, canvas()); });
        for (auto* axis : {plot.xAxis, plot.yAxis}) {
            axis->setTicker(QSharedPointer<QCPAxisTickerText>::create());
            axis->setTickPen(Qt::NoPen);
            axis->setTickLength(0);
            axis->setSubTicks(false);
            axis->setTickLabelPadding(6);
            axis->grid()->setZeroLinePen(Qt::NoPen);
        }
        plot.yAxis->setBasePen(Qt::NoPen);
        plot.axisRect()->setAutoMargins(QCP::msNone);
    }

    Canvas canvas(QSizeF size) {
        return {.data = *data,
                .theme = *theme,
                .text = text,
                .strong_text = strong_text,
                .widget = QRectF(QPointF(), size),
                .plot = QRectF(plot.axisRect()->rect()),
                .drawn = drawn,
                .places = &places};
    }
    Canvas canvas() { return canvas(plot.viewport().size()); }

    // A graph per curve, kept from one set of data to the next.
    QCPGraph& graph(std::size_t index) {
        while (graphs.size() <= index) {
            graphs.push_back(plot.addGraph());
            graphs.back()->setAdaptiveSampling(false); // the builders have thinned already
        }
        graphs[index]->setVisible(true);
        return *graphs[index];
    }

    void fill(QCPGraph& graph, const Curve& curve) const {
        QVector<QCPGraphData> points(static_cast<qsizetype>(curve.x.size()));
        for (std::size_t i = 0; i < curve.x.size(); ++i)
            points[static_cast<qsizetype>(i)] = {curve.x[i], curve.y[i]};
        graph.data()->set(points, true);
        graph.setLineStyle(curve.steps ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
        graph.setChannelFillGraph(nullptr);
        graph.setBrush(Qt::NoBrush);
    }

    QColor veil(Ink which, double strength) const {
        auto colour = ink(*theme, which);
        colour.setAlphaF(static_cast<float>(strength));
        return colour;
    }

    void set_curves() {
        std::size_t used = 0;
        for (const auto& band : data->bands) {
            auto& low = graph(used++);
            auto& high = graph(used++);
            fill(low, band.low);
            fill(high, band.high);
            low.setPen(Qt::NoPen);
            high.setPen(Qt::NoPen);
            high.setBrush(veil(band.ink, theme->dark ? 0.16 : 0.12));
            high.setChannelFillGraph(&low);
        }
        for (const auto& curve : data->curves) {
            auto& line = graph(used++);
            fill(line, curve);
            line.setPen(curve_pen(*theme, curve));
            if (curve.fill)
                line.setBrush(veil(*curve.fill, 0.12));
        }
        for (; used < graphs.size(); ++used)
            graphs[used]->setVisible(false);
    }

    void set_axis(QCPAxis& axis, const Axis& from, double length) const {
        const bool numbers = from.shown && from.categories.empty() && data->empty_reason.isEmpty();
        axis.setScaleType(from.scale == core::Scale::log ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
        axis.setRange(from.min, from.max);
        axis.setTicks(numbers);
        axis.setTickLabels(numbers);
        axis.grid()->setVisible(numbers && data->cells.cells.empty());
        axis.setTickLabelFont(text.font());
        if (&axis == plot.xAxis)
            axis.setTickLabelPadding(static_cast<int>(x_label_gap(text)));
        axis.setTickLabelColor(theme->muted);
        axis.setBasePen(&axis == plot.xAxis && numbers ? QPen(theme->border, 1) : QPen(Qt::NoPen));
        axis.grid()->setPen(QPen(theme->grid, 1));
        auto ticker = axis.ticker().staticCast<QCPAxisTickerText>();
        ticker->clear();
        if (!numbers)
            return;
        const bool vertical = &axis == plot.yAxis;
        const auto extent = [&](const QString& label) {
            return vertical ? 2 * text.height() : text.width(label) + 2 * text.height();
        };
        for (const auto& tick : axis_ticks(from, length, extent))
            ticker->addTick(tick.at, tick.text);
    }

    // Margins, ticks: all that depends on the size.
    void lay_out(QSize size) {
        const std::array rest{data->cursor.has_value(), data->empty_reason.isEmpty(),
                              data->cells.cells.empty(), std::ranges::any_of(data->bars, &Bar::ghost),
                              has_many_items(*data)};
        if (size == laid_out_size && data->x == laid_out_x && data->y == laid_out_y && rest == laid_out_rest)
            return;
        laid_out_size = size;
        laid_out_rest = rest;
        laid_out_x = data->x;
        laid_out_y = data->y;
        const auto margins = plot_margins(*data, text, strong_text, size).toMargins();
        plot.axisRect()->setMargins(margins);
        set_axis(*plot.xAxis, data->x, size.width() - margins.left() - margins.right());
        set_axis(*plot.yAxis, data->y, size.height() - margins.top() - margins.bottom());
    }

    DirectPlot plot;
    std::vector<QCPGraph*> graphs;
    ChartData nothing;
    const ChartData* data = &nothing;
    const Theme* theme = &light_theme();
    TextMeter text{QFont()}, strong_text{QFont()};
    // What the margins and ticks are for.
    QSize laid_out_size;
    Axis laid_out_x, laid_out_y;
    std::array<bool, 5> laid_out_rest{};
    LabelPlaces places;
    DrawnMarks drawn;
};

ChartPlot::ChartPlot(QWidget* parent) : m_parts(std::make_unique<Parts>(parent)) {}
ChartPlot::~ChartPlot() = default;

QWidget& ChartPlot::widget() {
    return m_parts->plot;
}

void ChartPlot::set_look(const Theme& theme, const QFont& font) {
    m_parts->theme = &theme;
    const auto small = chart_font(font);
    m_parts->text = TextMeter(small);
    m_parts->strong_text = TextMeter(strong(small));
    m_parts->laid_out_size = {};
    m_parts->plot.setBackground(theme.surface);
}

void ChartPlot::set_data(const ChartData& data) {
    m_parts->data = &data;
    m_parts->set_curves();
}

void ChartPlot::replot() {
    auto& plot = m_parts->plot;
    plot.setViewport(plot.rect());
    m_parts->lay_out(plot.size());
    plot.draw_anew();
}

void ChartPlot::set_device_pixel_ratio(double ratio) {
    m_parts->plot.setBufferDevicePixelRatio(ratio);
}

QRectF ChartPlot::plot_rect() const {
    return m_parts->plot.axisRect()->rect();
}

void ChartPlot::paint(QPaintDevice& device, double scale, QRect place, bool vectors,
                      const std::function<void(QPainter&)>& around) {
    paint_page(device, scale, vectors, [&](QPainter& painter) {
        painter.save();
        around(painter);
        painter.restore();
        paint_on(painter, place);
    });
}

void ChartPlot::paint_page(QPaintDevice& device, double scale, bool vectors,
                           const std::function<void(QPainter&)>& page) {
    QCPPainter painter;
    painter.begin(&device);
    painter.setMode(QCPPainter::pmVectorized, vectors);
    painter.scale(scale, scale);
    page(painter);
    painter.end();
}

void ChartPlot::paint_on(QPainter& painter_of_page, QRect place) {
    auto& painter = static_cast<QCPPainter&>(painter_of_page);
    painter.save();
    painter.translate(place.topLeft());
    m_parts->lay_out(place.size());
    m_parts->plot.toPainter(&painter, place.width(), place.height());
    painter.save();
    painter.setAntialiasing(true);
    paint_moving(painter, m_parts->canvas(place.size()));
    painter.restore();
    painter.restore();
}

} // namespace ui
