// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/notices.h"
#include "core/decide/verdict.h"
#include "core/report/working.h"
#include "core/text/text.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
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
};

struct Report {
    std::string title;
    std::string date; // YYYY-MM-DD
    std::string notes;
    std::string question;
    std::string headline;
    std::string detail;
    std::vector<ReportFigure> figures; // four
    ReportTable items;
    std::vector<ReportNotice> notices;
    std::vector<ReportSection> working;
    std::vector<ReportAssumption> assumptions; // every input that the costs above depend on
    std::vector<Source> sources;
};

// What the report is made from: one finished evaluation.
struct ReportFacts {
    const Scenario& scenario;
    const Evaluation& evaluation;
    const Verdict& verdict;
    std::span<const Notice> notices;
    std::optional<double> self_hosting_chance; // 0..1; empty: not known, the saving in a year stands instead
    std::string_view today;                    // YYYY-MM-DD
};

// Probability that renting or owning is the cheapest, by sampling the scenario's ranges and the throughput's
// error (core/decide/uncertainty.h). Empty: nothing varies, so that no chance can be told.
std::optional<double> self_hosting_chance(const Scenario& scenario);

Report report(const ReportFacts& facts, Translate translate = english);

// The same as Markdown. What a user typed is quoted, so that no name can break a table.
std::string report_markdown(const Report& report, Translate translate = english);

// The report's fixed words, in its own order, for those who draw it: "Assumptions".
struct ReportWords {
    std::string items, total, notices, working, assumptions, sources;
};
ReportWords report_words(Translate translate = english);

} // namespace core
