// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/working.h"

namespace core {

// The lines of section "answer": the difference ("verdict"), every break-even checked by what both options
// cost there ("break_even"), when to switch over the horizon ("horizon.switch"), and what the chance is a
// chance of ("verdict"), where there is one.
std::vector<WorkingLine> answer_lines(const Snapshot& snapshot, Translate translate);

// The lines of section "mix", one a part and their sum ("mix"); none where it is a pure option.
std::vector<WorkingLine> mix_lines(const Snapshot& snapshot, Translate translate);

} // namespace core
