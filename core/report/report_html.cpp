// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_html.h"

#include "core/files/scenario_page.h"
#include "core/report/report_html_style.h"
#include "core/text/escape.h"

namespace core {
namespace {

// What would turn the letters' order around is spelled out, as in all other formats.
std::string text_of(std::string_view text) {
    return xml_text(visible_lines(text));
}

// A text that somebody typed runs in its own direction, whatever marks it holds, and ends where its element
// does.
std::string element(std::string_view name, std::string_view text, std::string_view attributes = {}) {
    std::string all("<");
    all.append(name).append(" dir=\"auto\"");
    if (!attributes.empty())
        all.append(" ").append(attributes);
    return all.append(">").append(text_of(text)).append("</").append(name).append(">\n");
}

std::string_view severity_name(Severity severity) {
    switch (severity) {
    case Severity::blocking:
        return "blocking";
    case Severity::warning:
        return "warning";
    case Severity::info:
        break;
    }
    return "info";
}

std::string coloured(const std::optional<Option>& option) {
    return option ? "class=\"" + std::string(id(*option)) + "\"" : std::string();
}

std::string head_figures(const Report& report) {
    std::string html = "<dl class=\"figures\">\n";
    for (const auto& figure : report.figures)
        html += "<div>" + element("dt", figure.caption) +
                element("dd", figure.value, coloured(figure.option)) + "</div>\n";
    return html + "</dl>\n";
}

std::string chart(const PageChart& each) {
    const std::string label = "role=\"img\" aria-label=\"" + text_of(each.title) + "\"";
    return "<figure " + label + ">\n<div class=\"light\">" + each.light_svg + "</div>\n<div class=\"dark\">" +
           each.dark_svg + "</div>\n</figure>\n";
}

std::string items(const Report& report, const ReportWords& words, Translate translate) {
    std::string html = "<section class=\"card\">\n" + element("h2", words.items) +
                       "<div class=\"scroll\"><table>\n<thead><tr><td></td>";
    for (const auto option : report.items.columns)
        html += "<th scope=\"col\" class=\"number " + std::string(id(option)) + "\">" +
                text_of(translate("core", label(option))) + "</th>";
    html += "</tr></thead>\n<tbody>\n";
    for (const auto& row : report.items.rows) {
        html += row.total ? "<tr class=\"total\">" : "<tr>";
        html += "<th scope=\"row\">" + text_of(row.label) + "</th>";
        for (const auto& cell : row.cells)
            html += "<td class=\"number\">" + text_of(cell) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody></table></div>\n</section>\n";
}

std::string notices(const Report& report, const ReportWords& words) {
    if (report.notices.empty())
        return {};
    std::string html =
        "<section class=\"card\">\n" + element("h2", words.notices) + "<ul class=\"notices\">\n";
    for (const auto& notice : report.notices)
        html += element("li", notice.text, "class=\"" + std::string(severity_name(notice.severity)) + "\"");
    return html + "</ul>\n</section>\n";
}

std::string decisions(const Report& report, const ReportWords& words) {
    if (report.decisions.empty())
        return {};
    std::string html = "<section class=\"card decisions\">\n" + element("h2", words.decisions) + "<dl>\n";
    for (const Decision& each : report.decisions) {
        html += element("dt", each.on) + element("dd", each.text, "class=\"notes long\"");
        if (!each.answer.empty())
            html += element("dd", each.answer, "class=\"muted\"");
    }
    return html + "</dl>\n</section>\n";
}

std::string plan_rows(const std::vector<std::vector<std::string>>& rows) {
    std::string html;
    for (const auto& row : rows) {
        html += "<tr>";
        for (const std::string& cell : row)
            html += &cell == &row.front() ? element("th", cell, "scope=\"row\"")
                                          : element("td", cell, "class=\"number\"");
        html += "</tr>\n";
    }
    return html;
}

std::string side_by_side(const Report& report, const ReportWords& words) {
    if (!report.side_by_side)
        return {};
    const ComparisonTable& plans = *report.side_by_side;
    std::string html = "<section class=\"card\">\n" + element("h2", words.side_by_side) +
                       "<div class=\"scroll\"><table class=\"plans\">\n<thead><tr>";
    for (const std::string& name : plans.head)
        html += element("th", name,
                        &name == &plans.head.front() ? "scope=\"col\"" : "scope=\"col\" class=\"plan\"");
    return html + "</tr></thead>\n<tbody>\n" + plan_rows(plans.results) + "<tr>" +
           element("th", plans.inputs.empty() ? words.differ_in_none : words.differ,
                   "class=\"differ\" colspan=\"" + std::to_string(plans.head.size()) + "\"") +
           "</tr>\n" + plan_rows(plans.inputs) + "</tbody></table></div>\n</section>\n";
}

std::string working_out(const Report& report, const ReportWords& words) {
    if (report.working.empty())
        return {};
    std::string html = "<details class=\"card\">\n<summary>" + text_of(words.working) + "</summary>\n";
    for (const auto& section : report.working) {
        html += element("h3", section.title) + "<dl>\n";
        for (const auto& line : section.lines)
            html += element("dt", line.label) + element("dd", line.text);
        html += "</dl>\n";
    }
    return html + "</details>\n";
}

std::string assumptions(const Report& report, const ReportWords& words) {
    std::string html = "<section class=\"card\">\n" + element("h2", words.assumptions) +
                       "<div class=\"scroll assumptions\"><table>\n<tbody>\n";
    for (const auto& each : report.assumptions) {
        html += "<tr>" + element("th", each.label, "scope=\"row\"") + element("td", each.value) + "<td>";
        if (each.source > 0) {
            const auto number = std::to_string(each.source);
            html += "<a href=\"#source-" + number + "\">[" + number + "]</a>";
        }
        html += "</td></tr>\n";
        if (!each.note.empty())
            html += "<tr class=\"note\">" +
                    element("td", each.note, "class=\"muted notes long\" colspan=\"3\"") + "</tr>\n";
    }
    return html + "</tbody></table></div>\n</section>\n";
}

std::string sources(const Report& report, const ReportWords& words) {
    if (report.sources.empty())
        return {};
    std::string html = "<section class=\"card\">\n" + element("h2", words.sources) + "<ol>\n";
    for (std::size_t i = 0; i < report.sources.size(); ++i) {
        const auto& source = report.sources[i];
        html += element("li", source.as_of.empty() ? source.from : source.from + ", " + source.as_of,
                        "id=\"source-" + std::to_string(i + 1) + "\"");
    }
    return html + "</ol>\n</section>\n";
}

} // namespace

std::string report_html(const Report& report, const std::vector<PageChart>& charts,
                        std::string_view scenario_json, std::string_view language, Translate translate) {
    const ReportWords words = report_words(translate);
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + text_of(language) + "\">\n<head>\n";
    html += R"(<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
)";
    html += "<title>" + text_of(report.title) + "</title>\n<style>" + std::string(page_style::css) +
            "</style>\n</head>\n<body>\n<main>\n";
    html += "<header>\n" + element("h1", report.title, "class=\"long\"") +
            element("p", report.date.empty() ? report.question : report.question + " · " + report.date,
                    "class=\"long\"") +
            "</header>\n";
    html += "<section class=\"card verdict\">\n" + element("strong", report.headline) +
            element("p", report.detail);
    if (!report.notes.empty())
        html += element("p", report.notes, "class=\"notes muted long\"");
    html += "</section>\n" + head_figures(report);
    html += "<div class=\"charts\">\n";
    for (const PageChart& each : charts)
        html += chart(each);
    html += "</div>\n" + items(report, words, translate) + notices(report, words) + decisions(report, words) +
            side_by_side(report, words) + working_out(report, words) + assumptions(report, words) +
            sources(report, words);
    html +=
        "<footer>" +
        text_of(translate(
            "core", QT_TRANSLATE_NOOP("core", "Made by Rent or Run, which opens this page as a scenario."))) +
        "</footer>\n</main>\n";
    return html + scenario_element(scenario_json) + "\n</body>\n</html>\n";
}

} // namespace core
