// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

namespace test {

// As the program's tables have it, where they are not looked at.
inline const app::Offers offers{.chart_endings = {"png", "svg", "pdf", "csv"},
                                .report_endings = {"pdf", "md"},
                                .compare_formats = {"md", "csv", "json"},
                                .charts = {"cost_traffic", "cost_items"},
                                .views = {"hours"},
                                .lists = {"models", "gpus", "instances", "apis", "usage", "inputs"},
                                .import_names = {"Console usage CSV", "config.json"},
                                .import_endings = {"csv", "json"}};

} // namespace test
