// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/found_plans.h"

#include "core/decide/mix_text.h"
#include "core/decide/snapshot.h"
#include "core/report/evaluation_parts.h"
#include "core/scenario/engine_factors.h"
#include "core/text/escape.h"
#include "core/text/format.h"

#include <array>

namespace core {
namespace {

using result_json::Json;

bool on_machines(const FoundPlan& plan) {
    return plan.kind != PlanKind::api;
}

// To the cent, for a list is read by programs too; the JSON has all digits.
std::string cents(double usd) {
    std::array<char, 64> buffer{};
    const int length = std::snprintf(buffer.data(), buffer.size(), "%.2f", usd);
    return {buffer.data(), static_cast<std::size_t>(length)};
}

std::string caveats_of(const FoundPlan& plan, Translate translate) {
    std::string text;
    for (const Caveat& caveat : plan.caveats)
        text.append(text.empty() ? "" : "; ").append(caveat_text(caveat, translate));
    return text;
}

// "2 machines (on demand), API 12 %".
std::string mix_of(const FoundPlan& plan, Translate translate) {
    if (plan.kind != PlanKind::mix)
        return {};
    double share = 0;
    for (const MixPart& part : plan.mix.parts)
        share += part.part == Part::tokens ? part.request_share : 0;
    return fill(translate("core", "%1, API %2"),
                {machines_of(plan.mix, translate), chance_text(share, translate)});
}

std::string engine_of(const FoundPlan& plan) {
    return on_machines(plan) && plan.engine
               ? std::string(engine_names[static_cast<std::size_t>(*plan.engine)])
               : std::string();
}

std::string way_of(const FoundPlan& plan, Translate translate) {
    switch (plan.kind) {
    case PlanKind::api:
        return translate("core", label(Option::api));
    case PlanKind::rented:
        return translate("core", label(Option::rented));
    case PlanKind::mix:
        return translate("core", "Mix");
    }
    return {};
}

// The three names of a plan. A row of the catalogue may have the name of what the scenario has as its own.
std::string api_of(const FoundPlan& plan, Translate) {
    return plan.kind == PlanKind::rented ? std::string() : plan.scenario.api.preset;
}
std::string model_of(const FoundPlan& plan, Translate) {
    return on_machines(plan) ? plan.scenario.model.preset : std::string();
}
std::string machine_of(const FoundPlan& plan, Translate) {
    return on_machines(plan) ? plan.scenario.hosting.instance : std::string();
}

std::string told_apart(const std::string& name, bool of_scenario, Translate translate) {
    return of_scenario && !name.empty() ? fill(translate("core", "%1 (as in the scenario)"), {name}) : name;
}

// Which of them are the scenario's own, as they stand there.
std::vector<std::string_view> of_scenario(const FoundPlan& plan) {
    std::vector<std::string_view> own;
    own.reserve(3);
    if (plan.kind != PlanKind::rented && !plan.api)
        own.emplace_back("api");
    if (on_machines(plan) && !plan.model)
        own.emplace_back("model");
    if (on_machines(plan) && !plan.machine)
        own.emplace_back("machine");
    return own;
}

std::string shown_engine_of(const FoundPlan& plan, Translate translate) {
    const std::string name = engine_of(plan);
    return name.empty() ? name : translate("inputs", name);
}

std::string score_scale_of(const FoundPlan& plan) {
    return !plan.score ? std::string()
                       : plan.score->metric + ", " + plan.score->scale +
                             (plan.score->variant.empty() ? "" : ", " + plan.score->variant);
}

// Two rows may have scores that nobody can compare: each says what it is on.
std::string shown_score_of(const FoundPlan& plan, Translate) {
    return !plan.score
               ? std::string()
               : shortest(plan.score->value) + " (" + score_scale_of(plan) + ", " + plan.score->as_of + ")";
}

// A reader has it in another column already.
std::string beside_another(const FoundPlan&, Translate) {
    return {};
}

constexpr std::array column_table{
    FoundColumn{"kind", QT_TRANSLATE_NOOP("core", "Way"), false,
                [](const FoundPlan& p, Translate) { return std::string(id(p.kind)); }, way_of},
    FoundColumn{"monthly_usd", QT_TRANSLATE_NOOP("core", "$ a month"), true,
                [](const FoundPlan& p, Translate) { return cents(p.monthly_usd); },
                [](const FoundPlan& p, Translate translate) {
                    return format_short(p.monthly_usd, Unit::usd_per_month, translate);
                }},
    FoundColumn{"api", QT_TRANSLATE_NOOP("core", "API"), false, api_of,
                [](const FoundPlan& p, Translate translate) {
                    return told_apart(api_of(p, translate), !p.api, translate);
                }},
    FoundColumn{"model", QT_TRANSLATE_NOOP("core", "Model"), false, model_of,
                [](const FoundPlan& p, Translate translate) {
                    return told_apart(model_of(p, translate), !p.model, translate);
                }},
    FoundColumn{"machine", QT_TRANSLATE_NOOP("core", "Machine"), false, machine_of,
                [](const FoundPlan& p, Translate translate) {
                    return told_apart(machine_of(p, translate), !p.machine, translate);
                }},
    FoundColumn{"term", QT_TRANSLATE_NOOP("core", "Term"), false,
                [](const FoundPlan& p, Translate translate) {
                    return on_machines(p) ? translate("core", term_name(p.term)) : std::string();
                }},
    FoundColumn{"engine", QT_TRANSLATE_NOOP("core", "Engine"), false,
                [](const FoundPlan& p, Translate) { return engine_of(p); }, shown_engine_of},
    FoundColumn{
        "instances", QT_TRANSLATE_NOOP("core", "Machines"), true,
        [](const FoundPlan& p, Translate) { return on_machines(p) ? shortest(p.instances) : std::string(); }},
    FoundColumn{"gpus_per_replica", QT_TRANSLATE_NOOP("core", "GPUs per replica"), true,
                [](const FoundPlan& p, Translate) {
                    return on_machines(p) && p.gpus_per_replica > 0 ? shortest(p.gpus_per_replica)
                                                                    : std::string();
                }},
    FoundColumn{"mix", QT_TRANSLATE_NOOP("core", "Mix"), false, mix_of},
    FoundColumn{"first_token_p95_s", QT_TRANSLATE_NOOP("core", "First token, 95 of 100 (s)"), true,
                [](const FoundPlan& p, Translate) {
                    return p.time_to_first_token_p95_s ? cents(*p.time_to_first_token_p95_s) : std::string();
                }},
    FoundColumn{
        "score", QT_TRANSLATE_NOOP("core", "Score"), true,
        [](const FoundPlan& p, Translate) { return p.score ? shortest(p.score->value) : std::string(); },
        shown_score_of},
    FoundColumn{"score_scale", QT_TRANSLATE_NOOP("core", "Its scale"), false,
                [](const FoundPlan& p, Translate) { return score_scale_of(p); }, beside_another},
    FoundColumn{"score_as_of", QT_TRANSLATE_NOOP("core", "Score of"), false,
                [](const FoundPlan& p, Translate) { return p.score ? p.score->as_of : std::string(); },
                beside_another},
    FoundColumn{"licence", QT_TRANSLATE_NOOP("core", "Licence"), false,
                [](const FoundPlan& p, Translate) { return p.licence; }},
    FoundColumn{"prices_as_of", QT_TRANSLATE_NOOP("core", "Prices of"), false,
                [](const FoundPlan& p, Translate) { return p.prices_as_of; }},
    FoundColumn{"leaves_out", QT_TRANSLATE_NOOP("core", "To keep in mind"), false, caveats_of},
    FoundColumn{"of_scenario", QT_TRANSLATE_NOOP("core", "As in the scenario"), false,
                [](const FoundPlan& p, Translate) {
                    std::string all;
                    for (const auto own : of_scenario(p))
                        all.append(all.empty() ? "" : ", ").append(own);
                    return all;
                },
                beside_another}};

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json plan_json(const FoundPlan& p) {
    const bool machines = on_machines(p);
    Json caveats = Json::array();
    for (const Caveat& caveat : p.caveats)
        caveats.push_back({{"kind", id(caveat.kind)}, {"text", caveat_text(caveat)}});
    return {{"kind", id(p.kind)},
            {"monthly_usd", result_json::number(p.monthly_usd)},
            {"api", p.kind == PlanKind::rented ? Json(nullptr) : text_or_null(p.scenario.api.preset)},
            {"model", machines ? text_or_null(p.scenario.model.preset) : Json(nullptr)},
            {"machine", machines ? text_or_null(p.scenario.hosting.instance) : Json(nullptr)},
            {"term", machines ? Json(term_name(p.term)) : Json(nullptr)},
            {"engine", text_or_null(engine_of(p))},
            {"instances", machines ? result_json::count(p.instances) : Json(nullptr)},
            {"gpus_per_replica",
             machines && p.gpus_per_replica > 0 ? result_json::count(p.gpus_per_replica) : Json(nullptr)},
            {"mix", p.kind == PlanKind::mix ? result_json::mix(p.mix) : Json(nullptr)},
            {"time_to_first_token_p95_s", result_json::number(p.time_to_first_token_p95_s)},
            {"score", !p.score ? Json(nullptr)
                               : Json{{"value", result_json::number(p.score->value)},
                                      {"metric", p.score->metric},
                                      {"scale", p.score->scale},
                                      {"variant", p.score->variant},
                                      {"as_of", p.score->as_of}}},
            {"licence", text_or_null(p.licence)},
            {"prices_as_of", text_or_null(p.prices_as_of)},
            {"of_scenario", of_scenario(p)},
            {"leaves_out", std::move(caveats)}};
}

} // namespace

std::vector<std::string> find_sentences(const FoundPlans& found, const Scenario& scenario,
                                        Translate translate) {
    std::vector<std::string> all;
    const auto count = [&](int number) { return format(number, Unit::none, translate); };
    all.push_back(fill(translate("core", "Looked at: APIs %1, models %2, machines in their terms %3."),
                       {count(found.apis + 1), count(found.models), count(found.machines)}));
    const std::string model =
        scenario.model.preset.empty() ? translate("core", "its own") : scenario.model.preset;
    if (const auto& by = found.yardstick)
        all.push_back(
            fill(translate("core", "Other models, too, whose score is at least that of %1: %2 (%3, %4, %5)."),
                 {by->model, format_exact(by->value, Unit::none), by->metric, by->scale, by->as_of}));
    else
        all.push_back(
            fill(translate("core", "Only models that stand for the scenario's own: %1, or what %2 serves."),
                 {model, scenario.api.preset.empty() ? translate("core", "the API") : scenario.api.preset}));
    if (found.any_model && !found.yardstick)
        all.push_back(translate("core", "No public score is known of it that others could be held to."));
    all.push_back(translate("core", "Mixes are tried of the cheapest few only. Own hardware is left out."));
    return all;
}

std::span<const FoundColumn> found_columns() {
    return column_table;
}

std::string found_list(const FoundPlans& found, const Scenario& scenario) {
    std::string text;
    for (const std::string& sentence : find_sentences(found, scenario))
        text += "# " + list_cell(sentence) + "\n";
    for (const FoundColumn& column : column_table)
        text.append(&column == column_table.data() ? "" : "\t").append(column.id);
    for (const FoundPlan& plan : found.plans) {
        text += "\n";
        for (const FoundColumn& column : column_table)
            text.append(&column == column_table.data() ? "" : "\t")
                .append(list_cell(column.text(plan, english)));
    }
    return text + "\n";
}

std::string found_json(const FoundPlans& found, const Scenario& scenario) {
    const auto& by = found.yardstick;
    Json plans = Json::array();
    for (const FoundPlan& plan : found.plans)
        plans.push_back(plan_json(plan));
    const Json object{{"scenario", scenario.name},
                      {"held_to", !by ? Json(nullptr)
                                      : Json{{"model", by->model},
                                             {"value", result_json::number(by->value)},
                                             {"metric", by->metric},
                                             {"scale", by->scale},
                                             {"as_of", by->as_of}}},
                      {"notes", find_sentences(found, scenario)},
                      {"plans", std::move(plans)}};
    return visible_json(object.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

} // namespace core
