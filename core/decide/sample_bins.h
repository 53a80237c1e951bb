// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/ascending.h"

#include <cstddef>
#include <span>
#include <vector>

// What samples of a cost tell about one input alone: bins of that input's quantiles, and the cost's course
// over it, a line a bin.
namespace core {

// At most `most` bins of about as many samples each, ascending in value. The same value is never in two, so
// that of a whole number there may be few.
struct Bins {
    std::vector<std::size_t> of; // each sample's bin
    std::size_t count = 0;
    Bins(std::span<const double> values, std::span<const std::size_t> ascending, std::size_t most);
};

// Least squares in each bin: y's line over x, at every sample's x. Samples whose y is not a number do not
// count; in a bin without any other the line is 0.
std::vector<double> line_a_bin(std::span<const double> y, std::span<const double> x, const Bins& bins);

} // namespace core
