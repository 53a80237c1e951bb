// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/scenario_file.h"

#include <map>

// Unsaved work on the disk: a scenario file with one key more, which says where the work came from, so that
// both are whole or neither is.
namespace core {

struct RecoveryFile {
    Scenario scenario;
    std::string file_path;            // that it was opened from or saved as; empty: none yet
    std::optional<std::string> stamp; // of what that file held then, any text; empty: not known
    // What marks its inputs as changed: the values they are compared with where those are others, by path.
    std::map<std::string, std::string> was = {};
};

struct RecoveryRead {
    std::optional<RecoveryFile> work; // only where there is no problem
    std::vector<FileProblem> problems;
};

// The scenario may hold the key itself, as one that was opened from a recovery file does: reads back equal.
std::string write_recovery(const RecoveryFile& work);
RecoveryRead read_recovery(std::string_view json);

} // namespace core
