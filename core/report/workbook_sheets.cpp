// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/workbook_sheets.h"

#include "core/report/report_assumptions.h"
#include "core/scenario/inputs.h"
#include "core/scenario/value_notes.h"

#include <algorithm>

namespace core::workbook_sheets {
namespace {

bool speaks_of(const std::string& formulas, const std::string& name) {
    const auto is_letter = [](char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    };
    for (auto at = formulas.find(name); at != std::string::npos; at = formulas.find(name, at + 1)) {
        const bool begins = at == 0 || !is_letter(formulas[at - 1]);
        const auto end = at + name.size();
        if (begins && (end == formulas.size() || !is_letter(formulas[end])))
            return true;
    }
    return false;
}

void write_value(Sheet& sheet, Place place, const Scenario& scenario, const Input& input, bool live) {
    auto& readable = const_cast<Scenario&>(scenario); // the table's accessors serve reading and writing
    switch (input.kind) {
    case InputKind::number:
        return sheet.number(place, get(scenario, input), input.unit, live ? Look::value : Look::text);
    case InputKind::flag:
        return sheet.flag(place, input.flag(readable));
    case InputKind::choice:
    case InputKind::text:
    case InputKind::series:
        return sheet.text(place, value_text(scenario, input));
    }
}

std::string follows(const Input& input, bool live, Translate translate) {
    if (!live)
        return {};
    return input.changes_prepared ? translate("core", QT_TRANSLATE_NOOP("core", "in part"))
                                  : translate("core", QT_TRANSLATE_NOOP("core", "yes"));
}

constexpr std::array total_names{"total_api", "total_rented", "total_owned"};

} // namespace

std::string unit_of(Unit unit, Translate translate) {
    const auto words = unit_words(unit, translate);
    switch (unit) {
    case Unit::usd:
    case Unit::usd_per_mtok:
    case Unit::usd_per_month:
    case Unit::usd_per_year:
    case Unit::usd_per_hour:
    case Unit::usd_per_kwh:
    case Unit::usd_per_gb_month:
        return "$" + words;
    case Unit::share:
    case Unit::share_per_month:
    case Unit::share_per_year:
        return "%" + words;
    case Unit::tokens_m:
        return "M " + words;
    case Unit::params_b:
        return "B";
    default:
        return words;
    }
}

void write_headings(Sheet& sheet, std::uint32_t row, const std::vector<std::string>& headings) {
    Place place{row, 0};
    for (const std::string& heading : headings) {
        sheet.text(place, heading, Look::heading);
        place = place.right();
    }
}

void write_inputs(Sheet& sheet, const Material& m, const std::string& formulas) {
    const auto& s = m.snapshot.scenario;
    const auto say = [&](const char* words) { return m.translate("core", words); };
    sheet.text({0, 0},
               say(QT_TRANSLATE_NOOP(
                   "core", "Change a yellow cell and the figures of all sheets follow. \"in part\": "
                           "the program also derives figures from it that stand as values in the "
                           "sheet Fleet. The others are as they were.")),
               Look::muted);
    write_headings(sheet, 1,
                   {say(QT_TRANSLATE_NOOP("core", "Input")), say(QT_TRANSLATE_NOOP("core", "Meaning")),
                    say(QT_TRANSLATE_NOOP("core", "Value")), say(QT_TRANSLATE_NOOP("core", "Unit")),
                    say(QT_TRANSLATE_NOOP("core", "Source")), say(QT_TRANSLATE_NOOP("core", "As of")),
                    say(QT_TRANSLATE_NOOP("core", "0 means")),
                    say(QT_TRANSLATE_NOOP("core", "Figures follow")),
                    say(QT_TRANSLATE_NOOP("core", "Note"))});
    std::uint32_t row = 2;
    for (const Input& input : inputs()) {
        const auto name = workbook_rows::cell_name(input.path);
        const bool live = input.kind == InputKind::number && speaks_of(formulas, name);
        const Place value{row, 2};
        sheet.text({row, 0}, input.path, Look::muted);
        sheet.text({row, 1}, m.translate("inputs", input.label));
        write_value(sheet, value, s, input, live);
        if (input.kind == InputKind::number)
            sheet.name_cell(name, value);
        sheet.text({row, 3}, unit_of(input.unit, m.translate), Look::muted);
        const Source* source = own_source(s, input);
        if (const auto found = s.sources.find(input.path); !source && found != s.sources.end())
            source = &found->second;
        if (source) {
            sheet.text({row, 4}, source->from);
            sheet.text({row, 5}, source->as_of);
        }
        if (!input.zero_means.empty())
            sheet.text({row, 6}, m.translate("inputs", input.zero_means), Look::muted);
        sheet.text({row, 7}, follows(input, live, m.translate), Look::muted);
        if (const std::string note = shown_note(s, input, m.translate); !note.empty())
            sheet.text({row, 8}, note, Look::wrapped);
        ++row;
    }
    for (const auto& [column, characters] : {std::pair{0, 44.0},
                                             {1, 34.0},
                                             {2, 22.0},
                                             {3, 14.0},
                                             {4, 60.0},
                                             {5, 12.0},
                                             {6, 16.0},
                                             {7, 14.0},
                                             {8, 60.0}})
        sheet.width(column, characters);
    sheet.freeze({2, 3});
    sheet.landscape();
}

std::string write_items(Sheet& sheet, const Material& m) {
    const auto say = [&](const char* words) { return m.translate("core", words); };
    const auto& all = m.snapshot.evaluation;
    write_headings(sheet, 0,
                   {say(QT_TRANSLATE_NOOP("core", "Option")), say(QT_TRANSLATE_NOOP("core", "Cost item")),
                    say(QT_TRANSLATE_NOOP("core", "$/month")), say(QT_TRANSLATE_NOOP("core", "Formula"))});
    const CostBasis basis{.scenario = m.snapshot.scenario,
                          .traffic = all.traffic,
                          .memory = all.memory,
                          .tuning = m.snapshot.prepared.tuning,
                          .fleet = all.fleet ? &*all.fleet : nullptr,
                          .other_hours_share = m.snapshot.prepared.other_hours_share};
    std::string formulas;
    std::uint32_t row = 1;
    for (const auto option : all_options) {
        const auto usd = all.costs[option];
        const Place first{row, 2};
        double per_traffic = 0;
        std::string growing; // cells of the items that the traffic moves
        const auto items = cost_items();
        for (std::size_t i = 0; i < items.size() && usd; ++i) {
            if (items[i].option != option)
                continue;
            const auto formula = workbook_rows::item_formula(items[i], basis);
            const Place place{row, 2};
            sheet.text({row, 0}, m.translate("core", label(option)), Look::muted);
            sheet.text({row, 1}, m.translate("core", items[i].label));
            sheet.formula(place, formula, all.costs.item_usd[i], Unit::usd);
            sheet.text({row, 3}, formula, Look::muted);
            if (items[i].grows_with_traffic) {
                growing += (growing.empty() ? "" : "+") + relative(place);
                per_traffic += all.costs.item_usd[i];
            }
            formulas += " " + formula;
            ++row;
        }
        const Place total{row, 2};
        sheet.text({row, 0}, m.translate("core", label(option)), Look::result);
        sheet.text({row, 1}, say(QT_TRANSLATE_NOOP("core", "Total")), Look::result);
        if (usd) {
            const auto sum = "SUM(" + relative(first) + ":" + relative({row - 1, 2}) + ")";
            sheet.formula(total, sum, *usd, Unit::usd, Look::result);
        } else {
            sheet.text(total, say(QT_TRANSLATE_NOOP("core", "no answer")), Look::result);
        }
        sheet.name_cell(total_names[static_cast<std::size_t>(option)], total);
        if (option == Option::api && usd) {
            ++row;
            sheet.text({row, 1}, say(QT_TRANSLATE_NOOP("core", "Of this in proportion to the traffic")),
                       Look::muted);
            sheet.formula({row, 2}, growing, per_traffic, Unit::usd, Look::muted);
            sheet.name_cell("api_growing", {row, 2});
        }
        row += 2;
    }
    for (const auto& [column, characters] : {std::pair{0, 18.0}, {1, 34.0}, {2, 18.0}, {3, 100.0}})
        sheet.width(column, characters);
    sheet.freeze({1, 0});
    sheet.landscape();
    return formulas;
}

void write_answer(Sheet& sheet, const Material& m) {
    const auto& all = m.snapshot;
    const auto say = [&](const char* words) { return m.translate("core", words); };
    sheet.text({0, 0}, all.scenario.name, Look::title);
    sheet.text({1, 0}, headline(all, m.translate), Look::headline);
    sheet.text({2, 0}, detail(all, m.translate));
    sheet.text({3, 0},
               fill(say(QT_TRANSLATE_NOOP(
                        "core", "The sentences are of the scenario as it was on %1; the table follows "
                                "the sheet Inputs.")),
                    {all.today}),
               Look::muted);
    write_headings(sheet, 5,
                   {say(QT_TRANSLATE_NOOP("core", "Option")), say(QT_TRANSLATE_NOOP("core", "$/month")),
                    say(QT_TRANSLATE_NOOP("core", "As the program computed it"))});
    std::uint32_t row = 6;
    int answered = 0;
    for (const auto option : all_options) {
        const auto usd = all.evaluation.costs[option];
        sheet.text({row, 0}, m.translate("core", label(option)));
        if (usd) {
            ++answered;
            sheet.formula({row, 1}, total_names[static_cast<std::size_t>(option)], *usd, Unit::usd);
            sheet.number({row, 2}, *usd, Unit::usd, Look::muted);
        } else {
            for (const int column : {1, 2})
                sheet.text(Place{row, 0}.right(column), say(QT_TRANSLATE_NOOP("core", "no answer")),
                           Look::muted);
        }
        ++row;
    }
    const std::string costs = "B7:B9", names = "A7:A9";
    if (all.mix.answered && !all.mix.pure) {
        sheet.text({row, 0}, say(QT_TRANSLATE_NOOP("core", "Mix, hour by hour: a value, no formula")));
        sheet.number({row, 2}, all.mix.monthly_usd, Unit::usd, Look::muted);
        ++row;
    }
    ++row;
    if (const auto cheapest = all.verdict.cheapest) {
        sheet.text({row, 0}, say(QT_TRANSLATE_NOOP("core", "Cheapest")), Look::section);
        sheet.formula({row, 1}, "INDEX(" + names + ",MATCH(MIN(" + costs + ")," + costs + ",0))",
                      m.translate("core", label(*cheapest)), Look::section);
        ++row;
    }
    if (answered > 1) {
        sheet.text({row, 0}, say(QT_TRANSLATE_NOOP("core", "Saved against the next best, a month")),
                   Look::section);
        sheet.formula({row, 1}, "SMALL(" + costs + ",2)-SMALL(" + costs + ",1)",
                      all.verdict.saving_usd_per_month, Unit::usd, Look::section);
        ++row;
    }
    ++row;
    for (const auto& notice : all.notices) {
        sheet.text({row, 0}, notice_text(notice, m.translate));
        ++row;
    }
    for (const auto& [column, characters] : {std::pair{0, 44.0}, {1, 18.0}, {2, 28.0}})
        sheet.width(column, characters);
    sheet.landscape();
}

void write_fleet(Sheet& sheet, const Material& m) {
    const auto say = [&](const char* words) { return m.translate("core", words); };
    write_headings(sheet, 0,
                   {say(QT_TRANSLATE_NOOP("core", "Name in formulas")),
                    say(QT_TRANSLATE_NOOP("core", "Meaning")), say(QT_TRANSLATE_NOOP("core", "Value")),
                    say(QT_TRANSLATE_NOOP("core", "Unit")),
                    say(QT_TRANSLATE_NOOP("core", "Formula, or why it is a value"))});
    std::uint32_t row = 1;
    std::string_view section;
    for (const auto& figure : m.figures) {
        if (figure.section != section) {
            section = figure.section;
            row += row > 1 ? 1 : 0;
            sheet.text({row++, 0}, m.translate("core", section), Look::section);
        }
        const Place value{row, 2};
        sheet.text({row, 0}, figure.name, Look::muted);
        sheet.text({row, 1}, m.translate("core", figure.label));
        if (figure.formula.empty())
            sheet.number(value, figure.value, figure.unit, Look::value);
        else
            sheet.formula(value, figure.formula, figure.value, figure.unit);
        sheet.name_cell(std::string(figure.name), value);
        sheet.text({row, 3}, unit_of(figure.unit, m.translate), Look::muted);
        sheet.text({row, 4}, figure.formula.empty() ? m.translate("core", figure.note) : figure.formula,
                   Look::muted);
        ++row;
    }
    if (!m.plans.rented)
        sheet.text({row + 1, 0},
                   say(QT_TRANSLATE_NOOP("core", "Hosting has no answer: there is no fleet to compute.")),
                   Look::section);
    if (!m.hours.empty()) {
        ++row;
        sheet.text({row++, 0},
                   say(QT_TRANSLATE_NOOP(
                       "core", "Hours of the day or week, the quietest first; load and hours are the "
                               "program's values")),
                   Look::section);
        write_headings(sheet, row++,
                       {say(QT_TRANSLATE_NOOP("core", "Load, of the mean")),
                        say(QT_TRANSLATE_NOOP("core", "Hours")),
                        say(QT_TRANSLATE_NOOP("core", "Units that serve")),
                        say(QT_TRANSLATE_NOOP("core", "Replicas that the goal for the wait takes"))});
        const std::uint32_t first = row;
        for (const auto& level : m.hours) {
            const std::string load = relative({row, 0}), for_wait = relative({row, 3});
            sheet.number({row, 0}, level.load, Unit::none);
            sheet.number({row, 1}, level.hours, Unit::none);
            sheet.number({row, 3}, level.for_wait, Unit::none);
            sheet.formula({row, 2},
                          workbook_rows::up(
                              "MAX(1," +
                              workbook_rows::up("mean_requests_per_s*" + load + "/usable_requests_per_s") +
                              "," + for_wait + ")/replicas_per_unit"),
                          level.serving_units, Unit::none);
            ++row;
        }
        sheet.name_cells("hours_load", {first, 0}, {row - 1, 0});
        sheet.name_cells("hours_count", {first, 1}, {row - 1, 1});
        sheet.name_cells("hours_units", {first, 2}, {row - 1, 2});
    }
    for (const auto& [column, characters] : {std::pair{0, 30.0}, {1, 46.0}, {2, 18.0}, {3, 14.0}, {4, 100.0}})
        sheet.width(column, characters);
    sheet.freeze({1, 0});
    sheet.landscape();
}

} // namespace core::workbook_sheets
