// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/snapshot.h"

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
    core::SnapshotPtr snapshot; // with the surge in it
    std::vector<Pin> pins;
    double surge = 1; // traffic is this many times what the scenario says
};

// The notice that stands with the verdict: a blocking one, or that the difference is within the model's
// error, changes what the sentence is worth. Null: there is none.
const core::Notice* verdict_notice(const core::Snapshot& snapshot);

core::Scenario with_surge(core::Scenario scenario, double factor);

// YYYY-MM-DD, as results and imports are told of the day.
std::string today();

} // namespace ui
