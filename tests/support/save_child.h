// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

#include <string>

namespace test {

// The plan of that number: its notes tell it, thousands of times, so that a torn file cannot pass for whole.
inline core::Scenario plan(int number) {
    core::Scenario scenario;
    scenario.name = "Plan " + std::to_string(number);
    for (int i = 0; i < 5000 + number % 5000; ++i)
        scenario.notes += std::to_string(number) + " ";
    return scenario;
}

inline QString plan_path(int number) {
    return QStringLiteral("/plans/%1 \"ü\".rentorrun").arg(number);
}

} // namespace test
