// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

// The hours of a day or a week as bars that are drawn with the mouse, or one by one with the keys: arrows,
// pages and digits. Only their proportions count, so that they have no scale.
class WeekBars : public QWidget {
    Q_OBJECT

  public:
    explicit WeekBars(QWidget* parent = nullptr);

    // 24 or 168, none below 0.
    void set_hours(const std::vector<double>& hours);
    // What was set, to the bit, until somebody draws; then hundredths of the height.
    std::vector<double> hours() const { return m_hours; }
    int current() const { return m_current; }
    void set_current(int hour);
    // "Mon 14:00: 1.3 x the mean".
    QString words_of_current() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void changed(); // an hour, or which is the current one

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    struct Drawn {
        int hour = 0;
        double height = 0; // 0..1
    };
    int count() const { return static_cast<int>(m_hours.size()); }
    double height_of(int hour) const;
    QRect bars_area() const;
    Drawn at(QPointF place) const;
    void draw(int hour, double height);
    void draw_to(Drawn to);
    void say_current();

    std::vector<double> m_hours;
    double m_top = 1; // the value of a bar of full height
    int m_current = 0;
    std::optional<Drawn> m_last; // while the mouse is down
};

} // namespace ui
