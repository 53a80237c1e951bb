// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/throughput.h"
#include "core/scenario/scenario.h"

// What a scenario asks of a replica, in the throughput model's terms.
namespace core {

Gpu gpu_of(const Hosting& hosting);
Load load_of(const Scenario& scenario);

} // namespace core
