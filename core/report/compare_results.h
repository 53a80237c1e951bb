// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/compare.h"

// For compare.cpp only.
namespace core {

std::vector<ComparedRow> compared_results(std::span<const SnapshotPtr> plans, Translate translate);

} // namespace core
