// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/traffic.h"

#include <vector>

namespace core {

// day_shape() of hours that are known, 24 or 168 with a mean of 1, and what of each may not wait (defined
// beside it).
DayShape day_of_hours(std::vector<double> load, std::vector<double> urgent);

} // namespace core
