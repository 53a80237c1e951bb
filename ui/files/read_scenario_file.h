// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/file_guard.h"

#include "core/files/scenario_file.h"

#include <QString>

namespace ui {

struct ScenarioFileRead {
    core::ScenarioRead read;
    FileStamp stamp;         // of the bytes that were read
    bool is_picture = false; // one of our exports, a brief's page too, with its scenario inside
};

// A scenario file, or a picture or a page that carries one; also of the program's own resources.
ScenarioFileRead read_scenario_file(const QString& path);

} // namespace ui
