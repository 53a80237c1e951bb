// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace core {

// Where the values stand, the smallest first; of equals the one that stands first.
std::vector<std::size_t> ascending(std::span<const double> values);

} // namespace core
