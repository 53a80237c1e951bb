// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/slider_scale.h"

#include "core/numeric/round.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int positions_per_decade = 100;

// About 200 positions over the span, 1, 2 or 5 times a power of ten apart.
double slider_step(double span) {
    const double rough = span / 200;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double ratio = rough / power;
    return power * (ratio < 1.5 ? 1 : ratio < 3.5 ? 2 : ratio < 7.5 ? 5 : 10);
}

} // namespace

SliderScale::SliderScale(const core::Input& input)
    : m_log(input.scale == core::Scale::log), m_whole(input.whole),
      m_zero_first(!input.zero_means.empty() && input.slider_min > 0), m_min(input.slider_min),
      m_max(input.slider_max) {
    if (m_log) {
        m_last = static_cast<int>(std::lround(std::log10(m_max / m_min) * positions_per_decade));
    } else {
        m_step = m_whole ? std::max(1.0, std::round(slider_step(m_max - m_min))) : slider_step(m_max - m_min);
        m_last = static_cast<int>(std::ceil((m_max - m_min) / m_step - 1e-9));
    }
    m_last += m_zero_first ? 1 : 0;
}

int SliderScale::single_step() const {
    return m_log ? 5 : 1;
}

int SliderScale::page_step() const {
    return m_log ? positions_per_decade / 2 : std::max(1, m_last / 10);
}

double SliderScale::value_at(int position) const {
    if (m_zero_first && position <= 0)
        return 0;
    if (position >= m_last)
        return m_max;
    const int steps = std::max(0, position - (m_zero_first ? 1 : 0));
    if (steps == 0)
        return m_min;
    if (!m_log)
        return core::in_digits(m_min + steps * m_step, 12);
    const double value = m_min * std::pow(10.0, static_cast<double>(steps) / positions_per_decade);
    return m_whole ? std::round(core::in_digits(value, 3)) : core::in_digits(value, 3);
}

int SliderScale::position_of(double value) const {
    if (m_zero_first && value == 0)
        return 0;
    const double inside = std::clamp(value, m_min, m_max);
    if (inside == m_max)
        return m_last;
    const double steps =
        m_log ? std::log10(inside / m_min) * positions_per_decade : (inside - m_min) / m_step;
    return std::min(m_last, static_cast<int>(std::lround(steps)) + (m_zero_first ? 1 : 0));
}

std::vector<double> SliderScale::ticks(double rate) const {
    std::vector<double> values;
    const bool round_ends = rate == 1 || !m_log;
    if (round_ends)
        values.push_back(m_min);
    if (m_log)
        for (double decade = std::pow(10.0, std::ceil(std::log10(m_min * rate) - 1e-9));
             decade < m_max * rate * (round_ends ? 0.999 : 1.001); decade *= 10)
            if (!round_ends || decade > m_min * 1.001)
                values.push_back(core::in_digits(decade, 3) / rate);
    if (round_ends)
        values.push_back(m_max);
    return values;
}

} // namespace ui
