// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/decide/uncertainty.h"
#include "core/report/report_assumptions.h"
#include "core/scenario/inputs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {
namespace {

#define L(x) QT_TRANSLATE_NOOP("core", x)

std::string or_else(const std::string& name, std::string fallback) {
    return name.empty() ? std::move(fallback) : name;
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

std::string question(const ReportFacts& facts, Translate tr) {
    const auto& s = facts.scenario;
    const auto pattern = s.owned.enabled ? L("Rent %1, or run %2 on %3, rented or bought, for %4?")
                                         : L("Rent %1, or run %2 on rented %3, for %4?");
    return fill(tr(pattern), {or_else(s.api.preset, tr(L("an API"))), model_name(s, tr),
                              or_else(s.hosting.instance, tr(L("machines"))),
                              format(s.traffic.words_per_day, Unit::words_per_day, tr)});
}

ReportFigure cost_figure(const ReportFacts& facts, Option option, Translate tr) {
    const auto usd = facts.evaluation.costs[option];
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

// A sampled share: more digits than whole per cent are noise, and never is not the same as hardly ever.
std::string chance_text(double chance, Translate tr) {
    if (chance > 0 && chance < 0.01)
        return tr(L("under 1 %"));
    if (chance < 1 && chance > 0.99)
        return tr(L("over 99 %"));
    return format(std::round(chance * 100) / 100, Unit::share, tr);
}

std::vector<ReportFigure> figures(const ReportFacts& facts, Translate tr) {
    const auto chance = facts.self_hosting_chance;
    return {cost_figure(facts, Option::api, tr),
            cost_figure(facts, facts.verdict.self_hosted.value_or(Option::rented), tr),
            break_even_figure(facts.verdict.traffic, tr),
            chance ? ReportFigure{chance_text(*chance, tr), tr(L("Chance that self-hosting is cheaper")), {}}
                   : ReportFigure{facts.verdict.runner_up
                                      ? format(12 * facts.verdict.saving_usd_per_month, Unit::usd, tr)
                                      : tr(L("no answer")), // with nothing to compare, 0 is no saving
                                  tr(L("Saved in a year")),
                                  {}}};
}

// Items of the same name share a row; it stands where the first of them stands in the table of items.
ReportTable items(const ReportFacts& facts, Translate tr) {
    ReportTable table;
    for (const auto option : all_options)
        if (facts.evaluation.costs[option])
            table.columns.push_back(option);
    std::vector<std::string_view> ids;
    const auto rows = cost_items();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto usd = facts.evaluation.costs.item_usd[i];
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
        total.cells.push_back(format(*facts.evaluation.costs[option], Unit::usd, tr));
    table.rows.push_back(std::move(total));
    return table;
}

struct SectionTitle {
    std::string_view id, title;
};
constexpr std::array section_titles{
    SectionTitle{"traffic", L("Traffic")},
    SectionTitle{"memory", L("Memory")},
    SectionTitle{"capacity", L("Capacity")},
    SectionTitle{"fleet", L("Machines")},
    SectionTitle{"api", L("API")},
    SectionTitle{"rented", L("Rented GPUs")},
    SectionTitle{"owned", L("Own hardware")},
    SectionTitle{"fine_tuning", L("Fine-tuning")},
    SectionTitle{"answer", L("The answer")},
};

std::vector<ReportSection> sections(const ReportFacts& facts, Translate tr) {
    std::vector<ReportSection> all;
    std::string_view current;
    for (auto& line : working(facts.scenario, facts.evaluation, tr)) {
        if (all.empty() || line.section != current) {
            current = line.section;
            const auto* title = std::ranges::find(section_titles, current, &SectionTitle::id);
            all.push_back({title == section_titles.end() ? std::string(current) : tr(title->title), {}});
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

std::optional<double> self_hosting_chance(const Scenario& scenario) {
    const auto spread = uncertainty(scenario, nullptr);
    if (spread.varied == 0)
        return std::nullopt;
    return 1 - spread.probability_cheapest[static_cast<std::size_t>(Option::api)];
}

Report report(const ReportFacts& facts, Translate tr) {
    Report all{.title = or_else(facts.scenario.name, tr(L("Untitled"))),
               .date = std::string(facts.today),
               .notes = facts.scenario.notes,
               .question = question(facts, tr),
               .headline = verdict_headline(facts.verdict, tr),
               .detail = verdict_detail(facts.verdict, tr),
               .figures = figures(facts, tr),
               .items = items(facts, tr),
               .notices = {},
               .working = sections(facts, tr),
               .assumptions = {},
               .sources = {}};
    for (const auto& notice : facts.notices)
        all.notices.push_back({severity(notice), notice_text(notice, tr)});
    add_assumptions(facts.scenario, all, tr);
    return all;
}
#undef L

} // namespace core
