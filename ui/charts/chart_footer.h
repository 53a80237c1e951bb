// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QDate>
#include <QString>

#include <functional>

namespace ui {

// What a picture must say when it hangs on a wall alone: "Plan A · Llama 3.3 70B · Model size 70.6 B · ...",
// as much of it as `fits` says yes to; left out are the least telling, and "…" tells of it.
QString key_assumptions(const core::Scenario& scenario, const std::function<bool(const QString&)>& fits);
QString all_key_assumptions(const core::Scenario& scenario);

// "Rent or Run · 2026-11-24"
QString made_by(const QDate& date);

} // namespace ui
