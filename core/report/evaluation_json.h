// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/snapshot.h"

#include <string>

// The result as `--evaluate` prints it: one JSON object (app/README.md). Names may be added, none renamed.
namespace core {

// For a scenario within its limits. All numbers are finite, null stands where there is no answer. Ends with a
// newline.
std::string evaluation_json(const Snapshot& snapshot);

} // namespace core
