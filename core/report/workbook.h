// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/snapshot.h"
#include "core/report/compare.h"
#include "core/text/text.h"

#include <optional>
#include <string>

namespace core {

// The result as a workbook for spreadsheet programs, .xlsx (core/README.md section 6, "The workbook"):
// inputs, answer, cost items, fleet and break-even table, the figures as formulas over the inputs, so that a
// price that is changed there moves them. Each formula's cell holds the program's own figure until it is
// computed anew. No macro, no link. Empty, with the reason in *problem, where no temporary file can be
// written.
// `beside`: plans side by side, as text on a sheet of their own; null: there are none.
std::optional<std::string> workbook(const Snapshot& snapshot, std::string* problem,
                                    Translate translate = english, const Comparison* beside = nullptr);

} // namespace core
