// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/working.h"

namespace core {

// The lines of section "unit_economics": what a request and a user cost, and what is left of the revenue,
// where those are stated.
std::vector<WorkingLine> unit_lines(const Snapshot& snapshot, Translate translate);

// The lines of section "negotiate": what to ask a seller for, one a price or term, the smallest change first.
std::vector<WorkingLine> ask_lines(const Snapshot& snapshot, Translate translate);

} // namespace core
