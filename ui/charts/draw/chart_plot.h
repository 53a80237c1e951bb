// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"
#include "ui/charts/draw/chart_canvas.h"

#include <functional>
#include <memory>

class QPaintDevice;
class QWidget;

namespace ui {

// ChartData on a QCustomPlot: the one place that knows it, for the screen and for paper.
class ChartPlot {
  public:
    explicit ChartPlot(QWidget* parent = nullptr);
    ~ChartPlot();

    QWidget& widget();
    void set_look(const Theme& theme, const QFont& font);
    // `data` has to live until the next call. What moves in it alone (paint_moving()) is seen with the next
    // paint; all else is drawn by replot(), at once, each time it is asked.
    void set_data(const ChartData& data);
    void replot();
    void set_device_pixel_ratio(double ratio);

    // In the widget's own pixels.
    QRectF plot_rect() const;

    // Onto any device: `around` paints the rest of the picture, then the plot comes into its place.
    void paint(QPaintDevice& device, double scale, QRect place, bool vectors,
               const std::function<void(QPainter&)>& around);

    // For a page with several plots: `page` is handed the painter that paint_on() takes.
    static void paint_page(QPaintDevice& device, double scale, bool vectors,
                           const std::function<void(QPainter&)>& page);
    void paint_on(QPainter& painter_of_page, QRect place);

  private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace ui
