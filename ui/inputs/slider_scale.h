// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <vector>

namespace ui {

// Where a number stands on its slider. A slider counts in whole positions; log inputs have 100 of them per
// decade and round numbers (three digits), linear ones a round step. A leading position of its own stands for
// 0 where 0 means something and the span does not reach it.
class SliderScale {
  public:
    explicit SliderScale(const core::Input& number_input);

    int last_position() const { return m_last; }
    // Arrow key and wheel notch; Page Up and Page Down.
    int single_step() const;
    int page_step() const;

    double value_at(int position) const;
    // Values beyond the span stand at its ends.
    int position_of(double value) const;

    // Values to write under the slider: its ends and, on log scales, the decades between them. Shown times
    // `rate` another than 1, what is round then: an end that is not has no tick.
    std::vector<double> ticks(double rate = 1) const;

  private:
    bool m_log;
    bool m_whole;
    bool m_zero_first;
    double m_min, m_max;
    double m_step = 1; // linear: between positions
    int m_last = 1;
};

} // namespace ui
