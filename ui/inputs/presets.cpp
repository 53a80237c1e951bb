// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/presets.h"

#include "ui/words/translate.h"

#include "core/catalogue/provisioned_rows.h"
#include "core/decide/hosting_offers.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <map>

namespace ui {

namespace {

const QString dot = QStringLiteral(" · ");

std::vector<PresetRow> models(const core::CataloguePtr& catalogue, const core::Scenario&) {
    std::vector<PresetRow> rows;
    for (const core::CatalogueModel& model : catalogue->models) {
        QString detail =
            PresetKind::tr("%1 parameters").arg(number_text(model.total_params_b, core::Unit::params_b));
        if (model.experts > 0)
            detail +=
                dot +
                PresetKind::tr("%1 active").arg(number_text(model.active_params_b, core::Unit::params_b));
        if (!model.licence.empty())
            detail += dot + to_qt(model.licence);
        if (model.commercial_use == core::CommercialUse::no)
            detail += dot + PresetKind::tr("not for commercial use");
        if (!model.source.as_of.empty())
            detail += dot + to_qt(model.source.as_of);
        rows.push_back({.title = to_qt(model.name),
                        .detail = detail,
                        .id = to_qt(model.id),
                        .passes = model.commercial_use != core::CommercialUse::no &&
                                  model.commercial_use != core::CommercialUse::unknown,
                        .apply = [model](core::Scenario& scenario) { core::apply(model, scenario); }});
    }
    return rows;
}

std::vector<PresetRow> apis(const core::CataloguePtr& catalogue, const core::Scenario&) {
    std::vector<PresetRow> rows;
    for (const core::CatalogueApi& api : catalogue->apis) {
        const QString prices = PresetKind::tr("%1 in, %2 out")
                                   .arg(short_text(api.input_usd_per_mtok, core::Unit::usd_per_mtok),
                                        number_text(api.output_usd_per_mtok, core::Unit::usd_per_mtok));
        const QString withdrawn = api.withdrawn_on.empty() ? QString() : dot + PresetKind::tr("withdrawn");
        rows.push_back(
            {.title = to_qt(api.provider) + QLatin1Char(' ') + to_qt(api.name),
             .detail = prices + dot + to_qt(api.source.as_of) + withdrawn,
             .id = to_qt(api.model),
             .facets = {to_qt(api.provider)},
             .passes = api.withdrawn_on.empty(),
             .apply = [api, catalogue](core::Scenario& scenario) { core::pick(api, *catalogue, scenario); }});
    }
    return rows;
}

// What a machine would cost for this very scenario is what one wants to know before picking it.
QString cost_or_reason(const core::HostingOffer& offer) {
    if (offer.monthly_usd)
        return PresetKind::tr("%1 for this scenario")
            .arg(number_text(*offer.monthly_usd, core::Unit::usd_per_month));
    return offer.fit == core::Fit::too_slow ? PresetKind::tr("too slow for the goal")
                                            : PresetKind::tr("the model does not fit");
}

// Each machine once, in the scenario's term where it is sold in that, else in the first of its own.
std::vector<core::HostingOffer> one_of_each(const std::vector<core::HostingOffer>& offers,
                                            core::Term in_force) {
    const auto rank = [in_force](core::Term term) {
        return term == in_force ? -1
                                : static_cast<int>(std::ranges::find(core::terms_in_order, term) -
                                                   core::terms_in_order.begin());
    };
    std::map<const core::CatalogueInstance*, core::Term> chosen;
    for (const core::HostingOffer& offer : offers) {
        const auto [term, is_new] = chosen.try_emplace(offer.instance, offer.term);
        if (!is_new && rank(offer.term) < rank(term->second))
            term->second = offer.term;
    }
    std::vector<core::HostingOffer> each;
    each.reserve(chosen.size());
    for (const core::HostingOffer& offer : offers)
        if (chosen.at(offer.instance) == offer.term)
            each.push_back(offer);
    return each;
}

// "also 1 year, spot": under which other terms the choice beside the name has it.
QString other_terms(const core::HostingOffer& offer) {
    QStringList others;
    for (const core::Term term : core::terms_in_order)
        if (term != offer.term && core::price_usd_per_h(*offer.instance, term))
            others << core_text(core::term_name(term));
    return others.isEmpty() ? QString() : PresetKind::tr("also %1").arg(others.join(QStringLiteral(", ")));
}

// The cheapest comes first; what cannot serve the model stands at the end, with the reason.
std::vector<PresetRow> instances(const core::CataloguePtr& catalogue, const core::Scenario& scenario) {
    std::vector<PresetRow> rows;
    const std::vector<core::HostingOffer> offers =
        one_of_each(core::hosting_offers(scenario, *catalogue), core::term_of(scenario));
    const core::HostingOffer* const best = core::cheapest_that_fits(offers);
    for (const core::HostingOffer& offer : offers) {
        const core::CatalogueInstance& machine = *offer.instance;
        const QString price = number_text(offer.usd_per_hour, core::Unit::usd_per_hour);
        QStringList details{QStringLiteral("%1 × %2").arg(machine.gpu_count).arg(to_qt(machine.gpu)),
                            offer.term == core::Term::on_demand
                                ? price
                                : price + QLatin1Char(' ') + core_text(core::term_name(offer.term)),
                            to_qt(machine.source.as_of), cost_or_reason(offer)};
        if (offer.monthly_usd && offer.instances_per_replica > 1)
            details << PresetKind::tr("%1 machines for one copy of the model")
                           .arg(static_cast<int>(offer.instances_per_replica));
        if (offer.monthly_usd && offer.first_token_p95_s)
            details << PresetKind::tr("first token within %1 at the peak")
                           .arg(number_text(*offer.first_token_p95_s, core::Unit::seconds));
        if (&offer == best)
            details << PresetKind::tr("cheapest that fits");
        if (const QString others = other_terms(offer); !others.isEmpty())
            details << others;
        rows.push_back({.title = to_qt(machine.provider) + QLatin1Char(' ') + to_qt(machine.name),
                        .detail = details.join(dot),
                        .usable = offer.monthly_usd.has_value(),
                        .recommended = &offer == best,
                        .facets = {to_qt(machine.provider)},
                        .passes = offer.monthly_usd.has_value(),
                        .apply = [machine, catalogue, term = offer.term](core::Scenario& target) {
                            core::pick(machine, *catalogue, term, target);
                        }});
    }
    return rows;
}

constexpr std::array kinds{
    PresetKind{.path = "model.preset",
               .none = QT_TRANSLATE_NOOP("PresetKind", "A model of your own"),
               .rows = models,
               .sieve = QT_TRANSLATE_NOOP("PresetKind", "Commercial &use allowed")},
    PresetKind{.path = "hosting.instance",
               .none = QT_TRANSLATE_NOOP("PresetKind", "A machine of your own"),
               .rows = instances,
               .any = {QT_TRANSLATE_NOOP("PresetKind", "Any provider"), nullptr},
               .sieve = QT_TRANSLATE_NOOP("PresetKind", "&Fits")},
    PresetKind{.path = "api.preset",
               .none = QT_TRANSLATE_NOOP("PresetKind", "An API of your own"),
               .rows = apis,
               .any = {QT_TRANSLATE_NOOP("PresetKind", "Any provider"), nullptr},
               .sieve = QT_TRANSLATE_NOOP("PresetKind", "Still &sold")},
};

} // namespace

std::span<const PresetKind> preset_kinds() {
    return kinds;
}

} // namespace ui
