// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/presets.h"

#include "ui/words/translate.h"

#include "core/decide/hosting_offers.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

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
        rows.push_back({.title = to_qt(api.provider) + QLatin1Char(' ') + to_qt(api.name),
                        .detail = prices + dot + to_qt(api.source.as_of) + withdrawn,
                        .id = to_qt(api.model),
                        .facets = {to_qt(api.provider)},
                        .passes = api.withdrawn_on.empty(),
                        .apply = [api](core::Scenario& scenario) { core::apply(api, scenario); }});
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

// The cheapest comes first; what cannot serve the model stands at the end, with the reason.
std::vector<PresetRow> instances(const core::CataloguePtr& catalogue, const core::Scenario& scenario) {
    std::vector<PresetRow> rows;
    const std::vector<core::HostingOffer> offers = core::hosting_offers(scenario, *catalogue);
    const core::HostingOffer* const best = core::cheapest_that_fits(offers);
    for (const core::HostingOffer& offer : offers) {
        const core::CatalogueInstance& machine = *offer.instance;
        QStringList details{QStringLiteral("%1 × %2").arg(machine.gpu_count).arg(to_qt(machine.gpu)),
                            number_text(offer.usd_per_hour, core::Unit::usd_per_hour),
                            to_qt(machine.source.as_of), cost_or_reason(offer)};
        if (offer.monthly_usd && offer.instances_per_replica > 1)
            details << PresetKind::tr("%1 machines for one copy of the model")
                           .arg(static_cast<int>(offer.instances_per_replica));
        if (&offer == best)
            details << PresetKind::tr("cheapest that fits");
        rows.push_back({.title = to_qt(machine.provider) + QLatin1Char(' ') + to_qt(machine.name) + dot +
                                 core_text(core::term_name(offer.term)),
                        .detail = details.join(dot),
                        .usable = offer.monthly_usd.has_value(),
                        .recommended = &offer == best,
                        .facets = {to_qt(machine.provider), core_text(core::term_name(offer.term))},
                        .passes = offer.monthly_usd.has_value(),
                        .apply = [machine, catalogue, term = offer.term](core::Scenario& target) {
                            core::pick(machine, *catalogue, term, target);
                        }});
    }
    return rows;
}

QString term(const core::Catalogue& catalogue, const core::Scenario& scenario) {
    const auto found = core::term_in_force(scenario, catalogue);
    return found && *found != core::Term::on_demand ? core_text(core::term_name(*found)) : QString();
}

constexpr std::array kinds{
    PresetKind{.path = "model.preset",
               .none = QT_TRANSLATE_NOOP("PresetKind", "A model of your own"),
               .rows = models,
               .sieve = QT_TRANSLATE_NOOP("PresetKind", "Commercial &use allowed")},
    PresetKind{
        .path = "hosting.instance",
        .none = QT_TRANSLATE_NOOP("PresetKind", "A machine of your own"),
        .rows = instances,
        .addition = term,
        .any = {QT_TRANSLATE_NOOP("PresetKind", "Any provider"), QT_TRANSLATE_NOOP("PresetKind", "Any term")},
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
