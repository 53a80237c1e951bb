// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_registry.h"
#include "ui/charts/draw/chart_header.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

namespace ui {

class ChartPlot;

// One chart as a card: title, subtitle, plot. Its object name is the spec's id.
class ChartView : public QWidget {
    Q_OBJECT

  public:
    explicit ChartView(const ChartSpec& spec, QWidget* parent = nullptr);
    ~ChartView() override;

    // Builds at once and draws with the next paint if it is on screen; else keeps the context and does both
    // when it is shown.
    // Axes stay as they are under a hand, as far as the new figures allow; fitted, they are for these figures
    // alone: of another scenario, or when the hand rests.
    enum class Axes { steady, fitted };
    void show_chart(const ChartContext& context, Axes axes = Axes::steady);

    // Held back, only the card stands; what it is given then is shown when it is let go.
    void set_held_back(bool held);

    // Stands in the upper right corner; the title breaks before it.
    void set_corner_widget(QWidget* widget);
    QWidget* corner_widget() const { return m_corner; }

    const ChartSpec& spec() const { return m_spec; }
    // What is drawn.
    const ChartData& chart_data() const { return m_data; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    // The reader drags the input of that path on the chart; several come between two drag_finished().
    void drag_began();
    void input_dragged(const QString& path, double value);
    void drag_finished();
    // The click before was the first half of a double click.
    void click_withdrawn();
    void enlarge_requested();

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void build(const ChartContext& context, const ChartData* shown);
    void build_kept();
    enum class Pending { nothing, moving, all };
    void draw_soon(Pending what);
    void draw_pending();
    void apply_look();
    void lay_out();
    QRect inner_rect() const;
    QRect header_rect() const;
    bool drag_to(QPoint position);
    bool is_handle(QPoint position) const;

    ChartSpec m_spec;
    QWidget* m_corner = nullptr;
    ChartData m_data;
    ChartMemory m_memory;
    std::optional<ChartContext> m_kept; // while hidden
    std::unique_ptr<ChartPlot> m_plot;
    ChartHeader m_header;
    QTimer m_settle;
    double m_drawn_ratio = 0;
    Pending m_pending = Pending::nothing;
    bool m_held_back = false;
    bool m_built = false;
    bool m_has_look = false; // the plot has the theme and font of now
    bool m_dragging = false;
    bool m_clicked = false; // the last press moved inputs
};

} // namespace ui
