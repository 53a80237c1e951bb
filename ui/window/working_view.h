// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/scenarios/shown.h"

#include "core/report/working.h"

#include <QWidget>

#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace ui {

// One line of the working: what it explains, and the reckoning.
class WorkingRow : public QWidget {
    Q_OBJECT

  public:
    explicit WorkingRow(QWidget* parent = nullptr);

    void show_line(const core::WorkingLine& line);
    QString text() const;
    void set_highlighted(bool highlighted);
    bool is_highlighted() const { return m_highlighted; }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QLabel* m_label;
    QLabel* m_text;
    bool m_highlighted = false;
};

// The reasoning behind the figures, line by line with today's numbers, on the right of the window.
class WorkingView : public QWidget {
    Q_OBJECT

  public:
    explicit WorkingView(QWidget* parent = nullptr);

    // Lines are made only while the view is on screen.
    void show_snapshot(const core::SnapshotPtr& snapshot);
    // Brings a line into view and marks it; nothing happens for an id that has none.
    void point_out(const QString& id);
    // Fits into the room there is beside the charts. False where that is too narrow to read: it then takes
    // whatever it is given in their place.
    bool fit_beside(int room);

  signals:
    void close_requested();

  protected:
    bool event(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void update_lines();
    void rebuild();
    void show_highlighted();
    bool fit();

    std::vector<core::WorkingLine> m_lines;
    std::vector<WorkingRow*> m_rows; // line by line
    std::vector<QLabel*> m_headings;
    core::SnapshotPtr m_snapshot;
    bool m_stale = false;
    int m_room = QWIDGETSIZE_MAX; // beside the charts
    QLabel* m_title;
    QScrollArea* m_scroll;
    QVBoxLayout* m_layout;
};

} // namespace ui
