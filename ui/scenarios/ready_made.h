// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace ui {

// What is open before anything else is.
inline const QString article_scenario = QStringLiteral(":/scenarios/article.rentorrun");

// What "My case" takes that it does not ask: a model, people, the horizon.
inline const QString my_case_base = QStringLiteral(":/scenarios/gpt_oss_120b_h100.rentorrun");

// The ready-made scenarios of the program, the article first: resource path and name.
std::vector<std::pair<QString, QString>> ready_made_scenarios();

bool is_ready_made(const QString& path);

} // namespace ui
