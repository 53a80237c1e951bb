// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How many days a price may be old before it is told: core/README.md section 7, stale_price.
namespace core {

inline constexpr int api_stale_after_days = 30, machine_stale_after_days = 60;

} // namespace core
