// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/report/report_assumptions.h"
#include "core/scenario/inputs.h"

#include <algorithm>

namespace core {
namespace {

#define L(x) QT_TRANSLATE_NOOP("core", x)

std::string or_else(const std::string& name, const std::string& fallback) {
    return name.empty() ? fallback : name;
}

// A published model by its name alone; one whose size somebody has changed is not that any more.
std::string model_name(const Scenario& s, Translate tr) {
    const auto size = format(s.model.total_params_b, Unit::params_b, tr);
    if (s.model.preset.empty())
        return fill(tr(L("a model of %1 parameters")), {size});
    return s.sources.contains("model.total_params_b")
               ? s.model.preset
               : fill(tr(L("%1 with %2 parameters")), {s.model.preset, size});
}

std::string question(const Snapshot& snapshot, Translate tr) {
    const auto& s = snapshot.scenario;
    const auto pattern = s.owned.enabled ? L("Rent %1, or run %2 on %3, rented or bought, for %4?")
                                         : L("Rent %1, or run %2 on rented %3, for %4?");
    return fill(tr(pattern), {or_else(s.api.preset, tr(L("an API"))), model_name(s, tr),
                              or_else(s.hosting.instance, tr(L("machines"))),
                              format(s.traffic.words_per_day, Unit::words_per_day, tr)});
}

ReportFigure cost_figure(const Snapshot& snapshot, Option option, Translate tr) {
    const auto usd = snapshot.evaluation.costs[option];
    return {.value = usd ? format(*usd, Unit::usd_per_month, tr) : tr(L("no answer")),
            .caption = tr(label(option)),
            .option = option};
}

ReportFigure break_even_figure(const BreakEven& even, Translate tr) {
    const auto caption = tr(L("Break-even"));
    if (!even.answered)
        return {tr(L("no answer")), caption, {}};
    if (even.verdict == BreakEvenVerdict::always)
        return {tr(L("at any traffic")), caption, {}};
    if (even.stays_cheaper_from)
        return {format(*even.stays_cheaper_from, Unit::words_per_day, tr), caption, {}};
    if (!even.crossings.empty())
        return {format(even.crossings.front().at, Unit::words_per_day, tr), caption, {}};
    return {tr(L("none")), caption, {}};
}

std::vector<ReportFigure> figures(const Snapshot& snapshot, Translate tr) {
    const auto chance = snapshot.chance;
    return {cost_figure(snapshot, Option::api, tr),
            cost_figure(snapshot, snapshot.verdict.self_hosted.value_or(Option::rented), tr),
            break_even_figure(snapshot.verdict.traffic, tr),
            chance ? ReportFigure{chance_text(*chance, tr), tr(L("Chance that self-hosting is cheaper")), {}}
                   : ReportFigure{snapshot.verdict.runner_up
                                      ? format(12 * snapshot.verdict.saving_usd_per_month, Unit::usd, tr)
                                      : tr(L("no answer")), // with nothing to compare, 0 is no saving
                                  tr(L("Saved in a year")),
                                  {}}};
}

// Items of the same name share a row; it stands where the first of them stands in the table of items.
ReportTable items(const Snapshot& snapshot, Translate tr) {
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
            table.rows.push_back(
                {.label = tr(rows[i].label), .cells = std::vector<std::string>(table.columns.size())});
        }
        table.rows[static_cast<std::size_t>(at)]
            .cells[static_cast<std::size_t>(column - table.columns.begin())] = format(usd, Unit::usd, tr);
    }
    ReportTable::Row total{.label = report_words(tr).total, .cells = {}, .total = true};
    for (const auto option : table.columns)
        total.cells.push_back(format(*snapshot.evaluation.costs[option], Unit::usd, tr));
    table.rows.push_back(std::move(total));
    return table;
}

std::vector<ReportSection> sections(const Snapshot& snapshot, Translate tr) {
    std::vector<ReportSection> all;
    std::string_view current;
    for (auto& line : working(snapshot, tr)) {
        if (all.empty() || line.section != current) {
            current = line.section;
            all.push_back({section_title(current, tr), {}});
        }
        all.back().lines.push_back(std::move(line));
    }
    return all;
}

} // namespace

ReportWords report_words(Translate tr) {
    return {.items = tr(L("What a month costs")),
            .total = tr(L("Total")),
            .notices = tr(L("To keep in mind")),
            .working = tr(L("The working")),
            .assumptions = tr(L("Assumptions")),
            .sources = tr(L("Sources"))};
}

Report report(const Snapshot& snapshot, Translate tr) {
    Report all{.title = or_else(snapshot.scenario.name, tr(L("Untitled"))),
               .date = snapshot.today,
               .notes = snapshot.scenario.notes,
               .question = question(snapshot, tr),
               .headline = verdict_headline(snapshot.verdict, tr),
               .detail = verdict_detail(snapshot.verdict, tr),
               .figures = figures(snapshot, tr),
               .items = items(snapshot, tr),
               .notices = {},
               .working = sections(snapshot, tr),
               .assumptions = {},
               .sources = {}};
    for (const auto& notice : snapshot.notices)
        all.notices.push_back({severity(notice), notice_text(notice, tr)});
    add_assumptions(snapshot.scenario, all, tr);
    return all;
}
#undef L

} // namespace core
