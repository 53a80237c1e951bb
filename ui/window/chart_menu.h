// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_registry.h"

#include <QToolButton>

#include <functional>

namespace ui {

class ChartExports;

// What one card's menu acts on.
struct ChartMenuTargets {
    int index = 0; // of the chart in the registry
    ChartExports& exports;
    std::function<ChartOptions()> options;
    std::function<void(const ChartOptions&)> set_options;
    std::function<void()> enlarge;
};

// The button in the corner of a card: the chart's own switches, enlarging, taking it home.
class ChartMenuButton : public QToolButton {
    Q_OBJECT

  public:
    explicit ChartMenuButton(ChartMenuTargets targets, QWidget* parent = nullptr);

  private:
    void fill();
    void add_looks(const ChartSpec& spec);
    void add_map_inputs();

    ChartMenuTargets m_to;
};

} // namespace ui
