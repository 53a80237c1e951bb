// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/files/file_guard.h"
#include "ui/scenarios/scenario_step.h"

#include "core/decide/snapshot.h"

#include <QStringList>
#include <QUndoStack>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

// What the marks of changed inputs are compared with: values, as core::value_text() has them, of those inputs
// that have another one now, by path.
using ChangedFrom = std::map<std::string, std::string>;
ChangedFrom changed_from(const ScenarioState& state);

// One of the scenarios that are open at once: a tab of the window, with a file and an undo history of its
// own.
struct OpenScenario {
    int id = 0; // the same as long as it is open, wherever its tab is moved
    ScenarioState state;
    bool baseline_waits = false; // for a catalogue: there was none yet when it was loaded
    ChangedFrom was = {};        // of an earlier run: goes before what the presets say
    QUndoStack undo;
    QString file_path;              // empty: not a file yet
    std::optional<FileStamp> stamp; // of what we last read from the file or wrote to it
    bool ready_made = false;        // as it came with the program: nobody misses it
    QString ready_made_path;        // of which resource, as long as it is
    bool recovered = false;         // written in no file, though nothing has been changed since it was shown
    bool in_portfolio = false;      // one of the workloads that share machines, as long as it is open
    core::SnapshotPtr compared;     // the last result that another tab was compared with

    bool is_modified() const { return recovered || !undo.isClean(); }
    bool is_untouched() const { return ready_made && !recovered && undo.count() == 0; }
};

using OpenScenarios = std::vector<std::unique_ptr<OpenScenario>>;

// As title and tab show it: the file's name, else the scenario's own.
QString shown_name(const OpenScenario& open);

// The same of each tab, told apart: of two with one name the one that was opened later is "Plan (2)".
QStringList distinct_names(const OpenScenarios& all);

// Those that are marked as one portfolio, by their tabs; where fewer than two are, all.
std::vector<int> portfolio_tabs(const OpenScenarios& all);

// The scenarios' own names of a ready-made one are texts of ours, in the reader's language.
QString in_readers_language(const std::string& scenario_name);

// The tab of that file, however it is spelt; empty: it is not open.
std::optional<int> tab_of_file(const OpenScenarios& all, const QString& path);

} // namespace ui
