// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QDate>
#include <QString>

namespace ui {

// What a picture must say when it hangs on a wall alone: "Llama 3.3 70B, 70.6 B parameters, fp8 · 8x H100,
// $23.92/h · API $0.15 input, $0.60 output/M tokens · 50 M words/day".
QString key_assumptions(const core::Scenario& scenario);

// "Rent or Run · 2026-11-24"
QString made_by(const QDate& date);

} // namespace ui
