// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/ascending.h"

#include <algorithm>
#include <numeric>

namespace core {

std::vector<std::size_t> ascending(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
        return values[a] != values[b] ? values[a] < values[b] : a < b;
    });
    return order;
}

} // namespace core
