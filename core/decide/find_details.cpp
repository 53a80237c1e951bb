// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/find_details.h"

#include "core/decide/find_market.h"
#include "core/decide/notices.h"
#include "core/decide/price_age.h"
#include "core/model/latency.h"
#include "core/text/dates.h"
#include "core/text/format.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

// What the caveats are read off.
struct Details {
    FoundPlan& plan;
    const Scenario& searched;
    const Catalogue& catalogue;
    std::string_view today;
    Evaluation evaluation;
    bool has_api() const { return plan.kind != PlanKind::rented; }
    bool has_machine() const { return plan.kind != PlanKind::api; }
    void say(CaveatKind kind, std::string what = {}, double number = 0) const {
        plan.caveats.push_back({kind, std::move(what), number});
    }
};

std::string priced_on(const Scenario& s, std::string_view path) {
    const auto found = s.sources.find(path);
    return found == s.sources.end() ? std::string() : found->second.as_of;
}

void say_age(const Details& d, const std::string& as_of, int stale_after) {
    const auto day = iso_date(as_of), today = iso_date(d.today);
    const double days = day && today ? static_cast<double>((*today - *day).count()) : 0;
    if (days > stale_after)
        d.say(CaveatKind::old_price, as_of, days);
    if (!as_of.empty() && (d.plan.prices_as_of.empty() || as_of < d.plan.prices_as_of))
        d.plan.prices_as_of = as_of;
}

// The row of a plan's API; null where no row has its name.
const CatalogueApi* api_row(const Details& d) {
    return d.plan.api ? d.plan.api : newest_named(d.catalogue.apis, d.plan.scenario.api.preset);
}

void say_of_api(const Details& d) {
    const Scenario& s = d.plan.scenario;
    const CatalogueApi* row = api_row(d);
    const CatalogueModel* model = find_model(d.catalogue, s.model.preset);
    const CatalogueModel* asked = find_model(d.catalogue, d.searched.model.preset);
    const CatalogueModel* compared = d.has_machine() ? model : asked;
    const bool same = s.api.same_weights_as_model && !d.plan.api;
    if (!same && (!row || !compared || row->open_weights_model != compared->id))
        d.say(CaveatKind::other_model, s.api.preset);
    if (s.api.context_limit_tokens == 0)
        d.say(CaveatKind::context_unknown);
    if (!d.has_machine() &&
        (s.hosting.min_tokens_per_s_per_user > 0 || s.hosting.max_time_to_first_token_s > 0))
        d.say(CaveatKind::speed_unknown);
    for (const ApiLimit& limit : d.evaluation.api_limits)
        if (limit.limit && limit.at_peak && *limit.at_peak > *limit.limit)
            d.say(CaveatKind::limit, std::string(limit.id));
    if (const auto gone = withdrawal(s, d.catalogue, d.today))
        d.say(CaveatKind::withdrawn, gone->withdrawn_on);
    say_age(d, priced_on(s, "api.output_usd_per_mtok"), api_stale_after_days);
}

void say_of_terms(const Details& d) {
    const Scenario& s = d.plan.scenario;
    const auto* row =
        d.plan.machine ? d.plan.machine : newest_named(d.catalogue.instances, s.hosting.instance);
    if (!row)
        return;
    // A mix may rent the same machine under other terms, too.
    const auto has = [&](Part part) {
        return d.plan.kind == PlanKind::mix &&
               std::ranges::any_of(d.plan.mix.parts,
                                   [part](const MixPart& each) { return each.part == part; });
    };
    const Term reserved = row->reserved_1y_usd_per_h ? Term::reserved_1y : Term::reserved_3y;
    if (is_spot(*row, d.plan.term) || has(Part::spot))
        d.say(CaveatKind::spot);
    if (is_for_years(d.plan.term) || has(Part::reserved))
        d.say(CaveatKind::term, term_name(is_for_years(d.plan.term) ? d.plan.term : reserved));
    if (row->marketplace)
        d.say(CaveatKind::marketplace);
}

// Older files do not say it, but name the model.
void say_licence(const Details& d) {
    const Model& model = d.plan.scenario.model;
    const CatalogueModel* row = find_model(d.catalogue, model.preset);
    const bool by_row = model.licence.empty() && row;
    d.plan.licence = by_row ? row->licence : model.licence;
    const CommercialUse use = by_row ? row->commercial_use : model.commercial_use;
    if (use == CommercialUse::no)
        d.say(CaveatKind::licence_no, d.plan.licence);
    if (use == CommercialUse::within_limits)
        d.say(CaveatKind::licence_limits, d.plan.licence);
}

void say_of_machines(const Details& d) {
    const Scenario& s = d.plan.scenario;
    const Capacity& capacity = d.evaluation.capacity;
    if (d.plan.model)
        d.say(CaveatKind::other_model, s.model.preset);
    if (s.model.context_limit_tokens == 0)
        d.say(CaveatKind::context_unknown);
    say_licence(d);
    say_of_terms(d);
    if (capacity.placement.instances_per_unit > 1)
        d.say(CaveatKind::several_machines, {}, capacity.placement.instances_per_unit);
    if (s.model.published_precision != PublishedPrecision::unknown &&
        s.model.published_precision != published_precision(s.model.weight_precision))
        d.say(CaveatKind::precision);
    if (s.hosting.capacity == CapacityMode::measured)
        d.say(CaveatKind::capacity_measured);
    constexpr double wide = 2;
    if (capacity.band.factor > wide)
        d.say(CaveatKind::wide_band, {}, capacity.band.factor);
    say_age(d, priced_on(s, "hosting.usd_per_instance_hour"), machine_stale_after_days);
}

struct CaveatRow {
    CaveatKind kind;
    std::string_view id;
    std::string_view words; // %1 what, %2 the number
};
constexpr std::array caveat_rows{
    CaveatRow{CaveatKind::other_model, "other_model", QT_TRANSLATE_NOOP("core", "another model")},
    CaveatRow{CaveatKind::thinks, "thinks",
              QT_TRANSLATE_NOOP("core", "its score is with thinking, which is not paid for here")},
    CaveatRow{CaveatKind::context_unknown, "context_unknown",
              QT_TRANSLATE_NOOP("core", "context limit unknown")},
    CaveatRow{CaveatKind::speed_unknown, "speed_unknown", QT_TRANSLATE_NOOP("core", "speed unknown")},
    CaveatRow{CaveatKind::limit, "limit", QT_TRANSLATE_NOOP("core", "limit reached at the peak: %1")},
    CaveatRow{CaveatKind::licence_no, "licence_no", QT_TRANSLATE_NOOP("core", "licence not commercial: %1")},
    CaveatRow{CaveatKind::licence_limits, "licence_limits",
              QT_TRANSLATE_NOOP("core", "licence with limits: %1")},
    CaveatRow{CaveatKind::old_price, "old_price", QT_TRANSLATE_NOOP("core", "price %2 days old")},
    CaveatRow{CaveatKind::withdrawn, "withdrawn", QT_TRANSLATE_NOOP("core", "withdrawn by %1")},
    CaveatRow{CaveatKind::term, "term", QT_TRANSLATE_NOOP("core", "bound for %1")},
    CaveatRow{CaveatKind::spot, "spot", QT_TRANSLATE_NOOP("core", "may be interrupted (spot)")},
    CaveatRow{CaveatKind::marketplace, "marketplace", QT_TRANSLATE_NOOP("core", "marketplace price")},
    CaveatRow{CaveatKind::several_machines, "several_machines",
              QT_TRANSLATE_NOOP("core", "%2 machines for one replica")},
    CaveatRow{CaveatKind::precision, "precision",
              QT_TRANSLATE_NOOP("core", "not in the published precision")},
    CaveatRow{CaveatKind::capacity_measured, "capacity_measured",
              QT_TRANSLATE_NOOP("core", "capacity as measured")},
    CaveatRow{CaveatKind::wide_band, "wide_band",
              QT_TRANSLATE_NOOP("core", "throughput known to a factor of %2")}};

const CaveatRow& caveat_row(CaveatKind kind) {
    return *std::ranges::find(caveat_rows, kind, &CaveatRow::kind);
}

} // namespace

std::string_view id(PlanKind kind) {
    constexpr std::array<std::string_view, 3> names{"api", "rented", "mix"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view id(CaveatKind kind) {
    return caveat_row(kind).id;
}

std::string title(const FoundPlan& plan, Translate translate) {
    const Scenario& s = plan.scenario;
    if (plan.kind == PlanKind::api)
        return s.api.preset.empty() ? translate("core", "an API") : s.api.preset;
    const std::string model = s.model.preset.empty()
                                  ? fill(translate("core", "a model of %1 parameters"),
                                         {format(s.model.total_params_b, Unit::params_b, translate)})
                                  : s.model.preset;
    const std::string machine =
        s.hosting.instance.empty() ? translate("core", "machines") : s.hosting.instance;
    const std::string on_it =
        fill(translate("core", "%1 on %2, %3"), {model, machine, translate("core", term_name(plan.term))});
    return plan.kind == PlanKind::rented ? on_it : on_it + " + " + s.api.preset;
}

std::string caveat_text(const Caveat& caveat, Translate translate) {
    const std::string what = caveat.kind == CaveatKind::term ? translate("core", caveat.what) : caveat.what;
    return fill(translate("core", caveat_row(caveat.kind).words),
                {what, format(caveat.number, Unit::none, translate)});
}

void fill_in(FoundPlan& plan, const Scenario& scenario, const Catalogue& catalogue, std::string_view today,
             const std::optional<Yardstick>& yardstick) {
    plan.scenario = scenario_of(plan, scenario, catalogue, today);
    const Scenario& s = plan.scenario;
    if (plan.kind != PlanKind::api && !plan.machine)
        plan.term = term_in_force(s, catalogue).value_or(Term::on_demand);
    const Details d{plan, scenario, catalogue, today, evaluate(s)};
    if (d.has_machine()) {
        plan.engine = s.hosting.engine;
        plan.gpus_per_replica = d.evaluation.capacity.placement.gpus_per_replica;
        plan.instances = d.evaluation.fleet ? d.evaluation.fleet->instances : 0;
        if (plan.kind == PlanKind::rented)
            if (const auto wait = latency(s, d.evaluation))
                plan.time_to_first_token_p95_s = wait->time_to_first_token_p95_s;
        say_of_machines(d);
    }
    if (plan.kind == PlanKind::mix) {
        plan.gpus_per_replica = plan.mix.gpus_per_replica;
        plan.instances = 0;
        for (const MixPart& part : plan.mix.parts)
            plan.instances += part.part == Part::provisioned ? 0 : part.machines;
    }
    if (d.has_api())
        say_of_api(d);
    if (d.has_machine()) {
        if (const CatalogueModel* row = find_model(catalogue, s.model.preset))
            plan.score = score_of(catalogue, {row->id}, yardstick);
    } else if (const CatalogueApi* row = api_row(d)) {
        plan.score = score_of(catalogue, score_ids(*row), yardstick);
    }
    const double hidden = d.has_machine() ? s.model.hidden_output_tokens_per_request
                                          : s.traffic.hidden_output_tokens_per_request;
    if (plan.score && plan.score->variant == "reasoning" && hidden == 0)
        d.say(CaveatKind::thinks);
    // What is said of both sides of a mix is said once.
    std::vector<Caveat> once;
    for (Caveat& caveat : plan.caveats)
        if (std::ranges::none_of(once, [&](const Caveat& each) {
                return each.kind == caveat.kind && each.what == caveat.what && each.number == caveat.number;
            }))
            once.push_back(std::move(caveat));
    plan.caveats = std::move(once);
    plan.scenario.name = title(plan);
    plan.scenario.notes.clear();
    plan.scenario.saved_at.clear();
}

} // namespace core
