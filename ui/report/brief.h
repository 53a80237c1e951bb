// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/snapshot.h"
#include "core/report/compare.h"

#include <optional>

namespace ui {

// What a brief is of.
struct Brief {
    core::SnapshotPtr snapshot;
    std::optional<core::Comparison> beside = {}; // plans side by side, this one among them
    const core::Comparison* comparison() const { return beside ? &*beside : nullptr; }
};

} // namespace ui
