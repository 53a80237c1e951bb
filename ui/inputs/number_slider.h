// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/slider_scale.h"

#include <QSlider>
#include <QTimer>

#include <optional>

namespace ui {

// A slider over one input of the table: filled track, ring handle, keys and wheel in the scale's steps.
class NumberSlider : public QSlider {
    Q_OBJECT

  public:
    enum class Size { row, main }; // main: larger, with tick labels under the track, takes the wheel at once

    NumberSlider(const core::Input& number_input, Size size, QWidget* parent = nullptr);

    // Without them a main slider takes less height.
    void set_ticks_shown(bool shown);
    int ticks_height() const;

    // Shows a value without telling anyone; it may lie between positions or beyond the span.
    void set_number(double value);
    double number() const { return m_number; }
    // As if a hand had moved it there: a gesture of its own.
    void choose(double value);
    double least() const { return m_scale.value_at(0); }
    double most() const { return m_scale.value_at(maximum()); }
    QString value_words() const; // "22.2 M words/day"
    double step() const;         // what one key adds from here
    // What focuses it, to be told to whoever does not see the tooltip: "Alt+1".
    void set_keys(const QString& keys) { m_keys = keys; }
    QString keys() const { return m_keys; }
    // Shaded behind the handle: between which values the number may lie.
    void set_range(const std::optional<core::Range>& range);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // Centre of the handle, for a mouse that wants to take it.
    QPoint handle_centre() const;
    QPoint handle_centre_at(double value) const;

  signals:
    // A drag, or a run of keys or wheel notches, is one gesture.
    void gesture_began();
    void number_edited(double value);
    void gesture_ended();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

  private:
    void on_action();
    void on_position(int position);
    void begin();
    void end();
    int position_at(int x) const;
    double handle_radius() const;
    // The track spans the whole width; the handle's centre stays a radius inside it.
    double handle_left() const { return handle_radius() + 2; }
    double handle_span() const { return width() - 2 * handle_left(); }
    double x_of(int position) const;
    QFont tick_font() const;
    void paint_ticks(QPainter& painter) const;

    const core::Input& m_input;
    SliderScale m_scale;
    Size m_size;
    bool m_ticks_shown = true; // of a main one
    double m_number = 0;
    QString m_keys;
    std::optional<core::Range> m_range;
    bool m_showing = false; // set_number is moving the handle
    bool m_in_gesture = false;
    QTimer m_run_over; // ends a run of keys or wheel notches
};

} // namespace ui
