// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/chart_data.h"

#include "core/decide/what_if.h"

namespace ui {

// The API's own staircase over traffic: capacity by the unit in place of tokens, each step with how much of
// the month it stands empty. No points where no units are offered.
Curve provisioned_steps(core::WhatIf& what_if, core::Range range);

} // namespace ui
