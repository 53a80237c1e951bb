// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "targets.h"

#include "core/files/csv.h"
#include "core/files/json_tree.h"
#include "core/report/report.h"
#include "core/text/escape.h"
#include "core/text/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace fuzz {

namespace {

int unescaped(std::string_view line, std::string_view signs) {
    int count = 0;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (line[i] == '\\')
            ++i;
        else
            count += signs.find(line[i]) != std::string_view::npos;
    return count;
}

// A brief in which every text is the reader's.
core::Report brief_of(const std::string& text) {
    core::Report report{.title = text,
                        .date = text,
                        .notes = text,
                        .question = text,
                        .headline = text,
                        .detail = text,
                        .figures = {{.value = text, .caption = text}, {.value = text, .caption = text}}};
    report.items.columns = {core::Option::api};
    report.items.rows = {{.label = text, .cells = {text}}};
    report.notices = {{.text = text}};
    report.working = {{.title = text, .lines = {{.label = text, .text = text}}}};
    report.assumptions = {{.label = text, .value = text, .source = 1}};
    report.sources = {{.from = text, .as_of = text}};
    return report;
}

void markdown(const std::string& text) {
    const std::string brief = core::report_markdown(brief_of(text));
    // As many lines as with a name of one letter: no text of the reader's begins a line of its own.
    REQUIRE(text.empty() || std::ranges::count(brief, '\n') ==
                                std::ranges::count(core::report_markdown(brief_of("x")), '\n'));
    std::string_view rest = brief;
    for (int pipes = 0; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        REQUIRE(core::visible(line) == line);
        REQUIRE(unescaped(line, "<>`~") == 0);
        REQUIRE(unescaped(line, "[") == unescaped(line, "]"));
        const int now = unescaped(line, "|");
        REQUIRE(pipes == 0 || now == 0 || now == pipes);
        pipes = now;
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
}

void csv(const std::string& text) {
    core::FileProblems problems(1);
    const std::string table = core::csv_row({"a", "b"}) + core::csv_row({text, "end"});
    core::CsvReader csv(table, problems);
    REQUIRE(csv.next() && csv.text("b") == "end" && !csv.next() && problems.empty());
    const std::string& cell = csv.text("a");
    REQUIRE(cell.empty() || std::string_view("=@").find(cell.front()) == std::string_view::npos);
}

void json(const std::string& text) {
    using nlohmann::json;
    const std::string printed =
        core::visible_json(json{{"k", text}}.dump(2, ' ', false, json::error_handler_t::replace));
    const auto read = core::read_json(printed);
    if (text.find('\0') == std::string::npos && printed.size() < core::json_max_bytes)
        REQUIRE(read.root && read.root->members().size() == 1);
    std::string_view rest = printed;
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        REQUIRE(core::visible(line) == line);
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
}

} // namespace

void names(std::string_view bytes) {
    const std::string text(bytes);
    markdown(text);
    csv(text);
    json(text);
    const std::string line = core::visible(text), cell = core::list_cell(text), xml = core::xml_text(text);
    REQUIRE(core::is_utf8(line) && core::visible(line) == line);
    REQUIRE(core::visible(cell) == cell);
    REQUIRE(core::is_utf8(xml) && core::xml_document(xml) == xml && xml.find('<') == std::string::npos);
}

} // namespace fuzz
