// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/report/report_assumptions.h"
#include "core/scenario/inputs.h"
#include "core/text/money_within.h"

#include <algorithm>

namespace core {
namespace {

std::string or_else(const std::string& name, const std::string& fallback) {
    return name.empty() ? fallback : name;
}

// A published model by its name alone; one whose size somebody has changed is not that any more.
std::string model_name(const Scenario& s, Translate translate) {
    const auto size = format(s.model.total_params_b, Unit::params_b, translate);
    if (s.model.preset.empty())
        return fill(translate("core", "a model of %1 parameters"), {size});
    return s.sources.contains(model_size_input().path)
               ? s.model.preset
               : fill(translate("core", "%1 with %2 parameters"), {s.model.preset, size});
}

std::string question(const Snapshot& snapshot, Translate translate) {
    const auto& s = snapshot.scenario;
    const auto pattern =
        s.owned.enabled ? QT_TRANSLATE_NOOP("core", "Rent %1, or run %2 on %3, rented or bought, for %4?")
                        : QT_TRANSLATE_NOOP("core", "Rent %1, or run %2 on rented %3, for %4?");
    return fill(translate("core", pattern),
                {or_else(s.api.preset, translate("core", "an API")), model_name(s, translate),
                 or_else(s.hosting.instance, translate("core", "machines")),
                 format(get(s, traffic_input(s)), traffic_input(s).unit, translate)});
}

ReportFigure cost_figure(const Snapshot& snapshot, Option option, Translate translate) {
    const auto usd = snapshot.evaluation.costs[option];
    return {.value = usd ? format(*usd, Unit::usd_per_month, translate) : translate("core", "no answer"),
            .caption = translate("core", label(option)),
            .option = option};
}

ReportFigure break_even_figure(const BreakEven& even, Translate translate) {
    const auto caption = translate("core", "Break-even");
    if (!even.answered)
        return {translate("core", "no answer"), caption, {}};
    if (even.verdict == BreakEvenVerdict::always)
        return {translate("core", "at any traffic"), caption, {}};
    if (even.stays_cheaper_from)
        return {format(*even.stays_cheaper_from, even.input->unit, translate), caption, {}};
    if (!even.crossings.empty())
        return {format(even.crossings.front().at, even.input->unit, translate), caption, {}};
    return {translate("core", "none"), caption, {}};
}

// Of what the headline is about.
ReportFigure chance_figure(const Snapshot& snapshot, Translate translate) {
    if (snapshot.mix_wins)
        return {chance_text(snapshot.mix_chance.probability_cheapest[mix_plan], translate),
                translate("core", "Chance that the mix is the cheapest"),
                {}};
    return {chance_text(*snapshot.chance, translate),
            translate("core", "Chance that self-hosting is cheaper"),
            {}};
}

std::vector<ReportFigure> figures(const Snapshot& snapshot, Translate translate) {
    return {
        cost_figure(snapshot, Option::api, translate),
        cost_figure(snapshot, snapshot.verdict.self_hosted.value_or(Option::rented), translate),
        break_even_figure(snapshot.verdict.traffic, translate),
        snapshot.chance
            ? chance_figure(snapshot, translate)
            : ReportFigure{snapshot.verdict.runner_up
                               ? format(12 * snapshot.verdict.saving_usd_per_month, Unit::usd, translate)
                               : translate("core", "no answer"), // with nothing to compare, 0 is no saving
                           translate("core", "Saved in a year"),
                           {}}};
}

// Items of the same name share a row; it stands where the first of them stands in the table of items.
ReportTable items(const Snapshot& snapshot, Translate translate) {
    ReportTable table;
    for (const auto option : all_options)
        if (snapshot.evaluation.costs[option])
            table.columns.push_back(option);
    std::vector<std::string_view> ids;
    const auto rows = cost_items();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto usd = snapshot.evaluation.costs.item_usd[i];
        const auto column = std::ranges::find(table.columns, rows[i].option);
        if (usd == 0 || column == table.columns.end())
            continue;
        auto at = std::ranges::find(ids, rows[i].id) - ids.begin();
        if (at == std::ssize(ids)) {
            ids.push_back(rows[i].id);
            table.rows.push_back({.label = translate("core", rows[i].label),
                                  .cells = std::vector<std::string>(table.columns.size())});
        }
        table.rows[static_cast<std::size_t>(at)]
            .cells[static_cast<std::size_t>(column - table.columns.begin())] =
            format(usd, Unit::usd, translate);
    }
    ReportTable::Row total{.label = report_words(translate).total, .cells = {}, .total = true};
    for (const auto option : table.columns)
        total.cells.push_back(format(*snapshot.evaluation.costs[option], Unit::usd, translate));
    table.rows.push_back(std::move(total));
    return table;
}

std::vector<ReportSection> sections(const Snapshot& snapshot, Translate translate) {
    std::vector<ReportSection> all;
    std::string_view current;
    for (auto& line : working(snapshot, translate)) {
        if (all.empty() || line.section != current) {
            current = line.section;
            all.push_back({section_title(current, translate), {}});
        }
        all.back().lines.push_back(std::move(line));
    }
    return all;
}

} // namespace

ReportWords report_words(Translate translate) {
    return {.items = translate("core", "What a month costs"),
            .total = translate("core", "Total"),
            .notices = translate("core", "To keep in mind"),
            .decisions = translate("core", "What was decided"),
            .side_by_side = translate("core", "Plans side by side"),
            .differ = translate("core", "In which inputs they differ"),
            .differ_in_none = translate("core", "They differ in no input"),
            .working = translate("core", "The working"),
            .assumptions = translate("core", "Assumptions"),
            .sources = translate("core", "Sources")};
}

Report report(const Snapshot& snapshot, Translate translate, const Comparison* beside) {
    Report all{.title = or_else(snapshot.scenario.name, translate("core", "Untitled")),
               .date = snapshot.today,
               .notes = snapshot.scenario.notes,
               .question = question(snapshot, translate),
               .headline = core::headline(snapshot, translate),
               .detail = core::detail(snapshot, translate),
               .figures = figures(snapshot, translate),
               .items = items(snapshot, translate),
               .notices = {},
               .working = sections(snapshot, translate),
               .assumptions = {},
               .sources = {},
               .decisions = snapshot.scenario.decisions,
               .side_by_side = {}};
    for (Decision& each : all.decisions)
        each.answer = money_within(each.answer, translate);
    if (beside)
        all.side_by_side = comparison_table(*beside, translate);
    for (const auto& notice : snapshot.notices)
        all.notices.push_back({severity(notice), notice_text(notice, translate)});
    add_assumptions(snapshot.scenario, all, translate);
    return all;
}

} // namespace core
