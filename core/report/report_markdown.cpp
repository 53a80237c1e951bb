// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "core/text/escape.h"

namespace core {
namespace {

std::string row(const std::vector<std::string>& cells) {
    std::string text = "|";
    for (const auto& cell : cells)
        text += " " + markdown_text(cell) + " |";
    return text + "\n";
}

std::string table(const std::vector<std::string>& head, std::string_view alignment) {
    std::string text = row(head) + "|";
    for (std::size_t i = 0; i < head.size(); ++i)
        text += i == 0 ? "---|" : std::string(alignment) + "|";
    return text + "\n";
}

std::string heading(std::string_view text) {
    return "\n## " + markdown_text(text) + "\n\n";
}

std::string figures(const Report& report) {
    std::vector<std::string> captions, values;
    for (const auto& figure : report.figures) {
        captions.push_back(figure.caption);
        values.push_back(figure.value);
    }
    return table(captions, "---") + row(values);
}

std::string items(const Report& report, Translate translate) {
    std::vector<std::string> head{""};
    for (const auto option : report.items.columns)
        head.push_back(translate("core", label(option)));
    std::string text = table(head, "---:");
    for (const auto& each : report.items.rows) {
        std::vector<std::string> cells{each.label};
        cells.insert(cells.end(), each.cells.begin(), each.cells.end());
        text += row(cells);
    }
    return text;
}

std::string assumptions(const Report& report) {
    std::string text;
    for (const auto& each : report.assumptions) {
        text += "- " + markdown_text(each.label) + ": " + markdown_text(each.value);
        if (each.source > 0)
            text += " [" + std::to_string(each.source) + "]";
        if (!each.note.empty())
            text += " – " + markdown_text(each.note);
        text += "\n";
    }
    return text;
}

std::string decisions(const Report& report) {
    std::string text;
    for (const Decision& each : report.decisions) {
        text += "- " + markdown_text(each.on) + ": " + markdown_text(each.text);
        if (!each.answer.empty())
            text += " (" + markdown_text(each.answer) + ")";
        text += "\n";
    }
    return text;
}

std::string side_by_side(const ComparisonTable& plans, const ReportWords& words) {
    const auto rows = [&](const std::vector<std::vector<std::string>>& all) {
        std::string text = table(plans.head, "---:");
        for (const auto& each : all)
            text += row(each);
        return text;
    };
    std::string text = heading(words.side_by_side) + rows(plans.results) + "\n";
    if (plans.inputs.empty())
        return text + markdown_text(words.differ_in_none) + "\n";
    return text + markdown_text(words.differ) + "\n\n" + rows(plans.inputs);
}

std::string sources(const Report& report) {
    std::string text;
    for (std::size_t i = 0; i < report.sources.size(); ++i) {
        const auto& source = report.sources[i];
        text += std::to_string(i + 1) + ". " + markdown_text(source.from);
        text += source.as_of.empty() ? "\n" : " (" + markdown_text(source.as_of) + ")\n";
    }
    return text;
}

} // namespace

std::string report_markdown(const Report& report, Translate translate) {
    const auto words = report_words(translate);
    std::string text = "# " + markdown_text(report.title) + "\n\n" + markdown_text(report.date) + ". " +
                       markdown_text(report.question) + "\n\n**" + markdown_text(report.headline) + "** " +
                       markdown_text(report.detail) + "\n\n" + figures(report);
    if (!report.notes.empty())
        text += "\n" + markdown_text(report.notes) + "\n";
    text += heading(words.items) + items(report, translate);
    if (!report.notices.empty())
        text += heading(words.notices);
    for (const auto& notice : report.notices)
        text += "- " + markdown_text(notice.text) + "\n";
    if (!report.decisions.empty())
        text += heading(words.decisions) + decisions(report);
    if (report.side_by_side)
        text += side_by_side(*report.side_by_side, words);
    text += heading(words.working);
    for (const auto& section : report.working) {
        text += "**" + markdown_text(section.title) + "**\n\n";
        for (const auto& line : section.lines)
            text += "- " + markdown_text(line.label) + ": " + markdown_text(line.text) + "\n";
        text += "\n";
    }
    text.pop_back();
    text += heading(words.assumptions) + assumptions(report);
    if (!report.sources.empty())
        text += heading(words.sources) + sources(report);
    return text;
}

} // namespace core
