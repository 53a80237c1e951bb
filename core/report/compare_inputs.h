// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/compare.h"
#include "core/scenario/inputs.h"

// For compare's files only.
namespace core {

std::vector<ComparedRow> compared_inputs(std::span<const SnapshotPtr> plans, Translate translate);

// "words/day", "$/h", "%/month": what stands behind the label, so that the cells need not say it each.
std::string compared_unit(Unit unit, Translate translate);
// "B parameters", "share/month": of the number as a file has it.
std::string compared_raw_unit(Unit unit);

} // namespace core
