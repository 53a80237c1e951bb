// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/snapshot.h"
#include "core/report/compare.h"
#include "core/report/working.h"
#include "core/text/text.h"

#include <optional>
#include <string>
#include <vector>

// The one-page brief as data: what report_markdown() writes and the window's PDF draws, word for word the
// same.
namespace core {

struct ReportFigure {
    std::string value;   // "$3,120/month"
    std::string caption; // "API"
    std::optional<Option> option;
};

// The cost items side by side. A cell is empty where the option has no such item.
struct ReportTable {
    std::vector<Option> columns; // those that have an answer
    struct Row {
        std::string label;
        std::vector<std::string> cells; // one for each column
        bool total = false;
    };
    std::vector<Row> rows;
};

struct ReportSection {
    std::string title; // "Memory"
    std::vector<WorkingLine> lines;
};

struct ReportNotice {
    Severity severity = Severity::info;
    std::string text;
};

struct ReportAssumption {
    std::string label; // "Input price"
    std::string value; // "$0.15/M tokens"
    int source = 0;    // sources[source - 1]; 0: none is given
    std::string note;  // what the reader wrote beside it; of another value it says of which
};

struct Report {
    std::string title;
    std::string date; // YYYY-MM-DD
    std::string notes;
    std::string question;
    std::string headline;
    std::string detail;
    std::vector<ReportFigure> figures; // four; without a chance the last one is the saving in a year
    ReportTable items;
    std::vector<ReportNotice> notices;
    std::vector<ReportSection> working;
    std::vector<ReportAssumption> assumptions; // every input that the costs above depend on
    std::vector<Source> sources;
    std::vector<Decision> decisions;             // the scenario's log, the oldest first
    std::optional<ComparisonTable> side_by_side; // with other plans, where somebody adds it
};

// `beside`: plans side by side, this one among them; null: there are none.
Report report(const Snapshot& snapshot, Translate translate = english, const Comparison* beside = nullptr);

// The same as Markdown. What a user typed is quoted, so that no name can break a table.
std::string report_markdown(const Report& report, Translate translate = english);

// The report's fixed words, in its own order, for those who draw it: "Assumptions".
struct ReportWords {
    std::string items, total, notices, decisions, side_by_side, differ, differ_in_none, working, assumptions,
        sources;
};
ReportWords report_words(Translate translate = english);

} // namespace core
