// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/provisioned.h"
#include "core/report/working.h"

namespace core {

// The lines of section "provisioned": how many units the peak takes, what they cost, and how much of the
// month they stand empty. None where no units are offered.
std::vector<WorkingLine> provisioned_lines(const Snapshot& snapshot, Translate translate);

// "38 % of the month empty": behind a step of the API's staircase.
std::string empty_text(const ProvisionedAtPeak& found, Translate translate);

} // namespace core
