// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/presets.h"

#include "ui/translate.h"

#include "core/evaluate.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

#define L(x) QT_TRANSLATE_NOOP("PresetKind", x)

QString translated(const char* text) { return QCoreApplication::translate("PresetKind", text); }

const QString dot = QStringLiteral(" · ");

std::vector<PresetRow> models(const core::Catalogue& catalogue, const core::Scenario&) {
    std::vector<PresetRow> rows;
    for (const core::CatalogueModel& model : catalogue.models) {
        QString detail = translated(L("%1 parameters")).arg(format(model.total_params_b, core::Unit::params_b));
        if (model.experts > 0)
            detail += dot + translated(L("%1 active")).arg(format(model.active_params_b, core::Unit::params_b));
        if (!model.source.as_of.empty())
            detail += dot + to_qt(model.source.as_of);
        rows.push_back({.title = to_qt(model.name), .detail = detail, .apply = [&model](core::Scenario& scenario) {
                            core::apply(model, scenario);
                        }});
    }
    return rows;
}

std::vector<PresetRow> apis(const core::Catalogue& catalogue, const core::Scenario&) {
    std::vector<PresetRow> rows;
    for (const core::CatalogueApi& api : catalogue.apis) {
        const QString prices = translated(L("%1 in, %2 out"))
                                   .arg(format_short(api.input_usd_per_mtok, core::Unit::usd_per_mtok),
                                        format(api.output_usd_per_mtok, core::Unit::usd_per_mtok));
        rows.push_back({.title = to_qt(api.provider) + QLatin1Char(' ') + to_qt(api.name),
                        .detail = prices + dot + to_qt(api.source.as_of),
                        .apply = [&api](core::Scenario& scenario) { core::apply(api, scenario); }});
    }
    return rows;
}

struct TermName {
    core::Term term;
    const char* name;
};
constexpr std::array terms{
    TermName{core::Term::on_demand, L("on demand")},
    TermName{core::Term::reserved_1y, L("1 year")},
    TermName{core::Term::reserved_3y, L("3 years")},
    TermName{core::Term::spot, L("spot")},
};

// What a machine would cost for this very scenario is what one wants to know before picking it.
struct InstanceRow {
    PresetRow row;
    std::optional<double> monthly_usd;
};

InstanceRow instance_row(const core::CatalogueInstance& machine, const TermName& term,
                         const core::Catalogue& catalogue, const core::Scenario& scenario) {
    core::Scenario with = scenario;
    core::apply(machine, catalogue, term.term, with);
    const core::Evaluation evaluation = core::evaluate(with);
    InstanceRow made;
    made.monthly_usd = evaluation.costs[core::Option::rented];
    const QString gpus = machine.gpu.empty()
                             ? translated(L("no GPU"))
                             : QStringLiteral("%1 × %2").arg(machine.gpu_count).arg(to_qt(machine.gpu));
    QString detail = gpus + dot +
                     format(*core::price_usd_per_h(machine, term.term), core::Unit::usd_per_hour) + dot +
                     to_qt(machine.source.as_of) + dot;
    if (made.monthly_usd)
        detail += translated(L("%1 for this scenario"))
                      .arg(format(*made.monthly_usd, core::Unit::usd_per_month));
    else if (!evaluation.capacity.has_accelerator)
        detail += translated(L("cannot serve: no accelerator"));
    else if (evaluation.capacity.fit == core::Fit::too_slow)
        detail += translated(L("too slow for the goal"));
    else
        detail += translated(L("the model does not fit"));
    const bool fits = made.monthly_usd && (evaluation.capacity.fits || !evaluation.capacity.has_accelerator);
    made.row = {.title = QStringLiteral("%1 %2").arg(to_qt(machine.provider), to_qt(machine.name)) + dot +
                         translated(term.name),
                .detail = detail,
                .usable = fits,
                .apply = [&machine, &catalogue, picked = term.term](core::Scenario& target) {
                    core::apply(machine, catalogue, picked, target);
                }};
    return made;
}

// The cheapest that fits comes first; what cannot serve the model stands at the end, with the reason.
std::vector<PresetRow> instances(const core::Catalogue& catalogue, const core::Scenario& scenario) {
    std::vector<InstanceRow> found;
    for (const core::CatalogueInstance& machine : catalogue.instances)
        for (const TermName& term : terms)
            if (core::price_usd_per_h(machine, term.term))
                found.push_back(instance_row(machine, term, catalogue, scenario));
    std::ranges::stable_sort(found, [](const InstanceRow& a, const InstanceRow& b) {
        if (a.row.usable != b.row.usable)
            return a.row.usable;
        if (a.monthly_usd.has_value() != b.monthly_usd.has_value())
            return a.monthly_usd.has_value();
        return a.monthly_usd && *a.monthly_usd < *b.monthly_usd;
    });
    std::vector<PresetRow> rows;
    for (InstanceRow& each : found)
        rows.push_back(std::move(each.row));
    if (!rows.empty() && rows.front().usable)
        rows.front().detail += dot + translated(L("cheapest that fits"));
    return rows;
}

constexpr std::array kinds{
    PresetKind{"model.preset", L("A model of your own"), models},
    PresetKind{"hosting.instance", L("A machine of your own"), instances},
    PresetKind{"api.preset", L("An API of your own"), apis},
};
#undef L

} // namespace

std::span<const PresetKind> preset_kinds() { return kinds; }

bool is_written_by_presets(std::string_view path) {
    return path == "hosting.accelerator" || std::ranges::find(kinds, path, &PresetKind::path) != kinds.end();
}

} // namespace ui
