// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/inputs.h"

#include <QString>

#include <utility>
#include <vector>

namespace ui {

// Inputs as the reader finds them: one group per block of the table, in its order.
QString group_title(const core::Input& input);

struct InputGroupRows {
    QString title;
    std::vector<const core::Input*> inputs;
};
// Those that `wanted` says yes to; groups without any are left out.
std::vector<InputGroupRows> grouped_inputs(bool (*wanted)(const core::Input&));

} // namespace ui
