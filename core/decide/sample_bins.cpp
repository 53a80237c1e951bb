// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/sample_bins.h"

#include <algorithm>
#include <cmath>

namespace core {

Bins::Bins(std::span<const double> values, std::span<const std::size_t> ascending, std::size_t most)
    : of(values.size()) {
    for (std::size_t i = 0; i < ascending.size(); ++i) {
        of[ascending[i]] = count;
        const bool full = (i + 1) * most >= (count + 1) * values.size();
        if (i + 1 == ascending.size() || (full && values[ascending[i]] != values[ascending[i + 1]]))
            ++count;
    }
}

std::vector<double> line_a_bin(std::span<const double> y, std::span<const double> x, const Bins& bins) {
    struct Line {
        double samples = 0, x = 0, y = 0, xx = 0, xy = 0; // means, then sums of squares about them
    };
    std::vector<Line> lines(bins.count);
    for (std::size_t i = 0; i < y.size(); ++i) {
        if (std::isnan(y[i]))
            continue;
        Line& line = lines[bins.of[i]];
        line.samples += 1;
        line.x += x[i];
        line.y += y[i];
    }
    for (Line& line : lines) {
        line.x /= std::max(line.samples, 1.0);
        line.y /= std::max(line.samples, 1.0);
    }
    for (std::size_t i = 0; i < y.size(); ++i) {
        if (std::isnan(y[i]))
            continue;
        Line& line = lines[bins.of[i]];
        line.xx += (x[i] - line.x) * (x[i] - line.x);
        line.xy += (x[i] - line.x) * (y[i] - line.y);
    }
    std::vector<double> fitted(y.size());
    for (std::size_t i = 0; i < y.size(); ++i) {
        const Line& line = lines[bins.of[i]];
        fitted[i] = line.y + (line.xx > 0 ? line.xy / line.xx * (x[i] - line.x) : 0);
    }
    return fitted;
}

} // namespace core
