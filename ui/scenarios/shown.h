// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/snapshot.h"
#include "core/decide/surge.h"

#include <QString>

#include <vector>

namespace ui {

// A result kept beside the present one, to compare with.
struct Pin {
    QString name;
    core::SnapshotPtr snapshot;
};

// What the window shows: handed to every view at once.
struct Shown {
    core::SnapshotPtr snapshot;
    std::vector<Pin> pins;
    core::Surge surge; // an event beside all this; a factor of 1: none
};

// The notice that stands with the verdict: a blocking one, or that the difference is within the model's
// error, changes what the sentence is worth. Null: there is none.
const core::Notice* verdict_notice(const core::Snapshot& snapshot);

// YYYY-MM-DD, as results and imports are told of the day.
std::string today();

} // namespace ui
