// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/find_market.h"

#include "core/decide/hosting_offers.h"
#include "core/model/traffic.h"
#include "core/scenario/inputs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace core {
namespace {

using Ids = std::vector<std::string>;

bool is_among(const Ids& ids, const std::string& id) {
    return !id.empty() && std::ranges::find(ids, id) != ids.end();
}

constexpr double rounding = 0.02; // 70 B is what 68.98 B are called

// The row of the model that the scenario would run; null where somebody has changed its size.
const CatalogueModel* own_model(const Scenario& scenario, const Catalogue& catalogue) {
    const CatalogueModel* row = find_model(catalogue, scenario.model.preset);
    const bool is_it = row && std::abs(scenario.model.total_params_b / row->total_params_b - 1) <= rounding;
    return is_it ? row : nullptr;
}

// Scores of one metric, scale and day.
using ScoreScale = std::tuple<std::string, std::string, std::string>;
ScoreScale scale_of(const CatalogueScore& score) {
    return {score.metric, score.scale, score.source.as_of};
}

// The lowest of its variants: what it reaches without thinking longer than the traffic pays for. Null: none.
const CatalogueScore* lowest_score(const Catalogue& catalogue, const Ids& ids, const ScoreScale& scale) {
    const CatalogueScore* lowest = nullptr;
    for (const CatalogueScore& score : catalogue.scores)
        if (is_among(ids, score.model) && scale_of(score) == scale &&
            (!lowest || score.value < lowest->value))
            lowest = &score;
    return lowest;
}

// That in which the most models have one, of equals the newest.
std::optional<Yardstick> yardstick_of(const Catalogue& catalogue, const Ids& ids, const std::string& name) {
    std::map<ScoreScale, std::set<std::string>> models;
    for (const CatalogueScore& score : catalogue.scores)
        models[scale_of(score)].insert(score.model);
    std::optional<Yardstick> best;
    std::size_t most = 0;
    for (const auto& each : models) {
        const std::size_t count = each.second.size();
        const CatalogueScore* lowest = lowest_score(catalogue, ids, each.first);
        const auto& [metric, scale, as_of] = each.first;
        if (!lowest || count < most || (count == most && as_of <= best->as_of))
            continue;
        most = count;
        best = Yardstick{
            .metric = metric, .scale = scale, .as_of = as_of, .model = name, .value = lowest->value};
    }
    return best;
}

bool reaches(const Catalogue& catalogue, const Ids& ids, const Yardstick& yardstick) {
    const CatalogueScore* lowest =
        lowest_score(catalogue, ids, {yardstick.metric, yardstick.scale, yardstick.as_of});
    return lowest && lowest->value >= yardstick.value;
}

// Whether somebody can buy it for this: fine-tuning has a price where there is any, what is of a day long
// past is not sold, and who does not fine-tune does not ask for a fine-tuned model's price.
bool is_for_sale(const CatalogueApi& row, const Scenario& scenario, std::string_view today) {
    if (!row.withdrawn_on.empty() && row.withdrawn_on <= today)
        return false;
    if (row.kind.find("historic") != std::string::npos)
        return false;
    return scenario.fine_tuning.runs_per_month > 0 ? row.training_usd_per_mtok.has_value()
                                                   : row.kind.find("fine-tuned") == std::string::npos;
}

std::vector<MachineKind> machine_kinds(const Hosting& hosting, const Catalogue& catalogue) {
    const std::string oldest = oldest_current_date(catalogue);
    std::vector<MachineKind> kinds;
    std::map<std::tuple<std::string, double, double>, std::size_t> places;
    for (const CatalogueInstance& row : catalogue.instances) {
        const CatalogueGpu* gpu = find_gpu(catalogue, row.gpu);
        if (!gpu || !gpu->is_gpu || row.gpu_count < 1 || (!row.own && row.source.as_of < oldest) ||
            newest_named(catalogue.instances, row.provider + ' ' + row.name) != &row)
            continue;
        const auto [place, is_new] =
            places.try_emplace({row.gpu, row.gpu_count, row.gpu_memory_gb}, kinds.size());
        if (is_new)
            kinds.push_back(
                {.gpu = gpu, .gpus = row.gpu_count, .gpu_memory_gb = row.gpu_memory_gb, .priced = {}});
        for (const Term term : all_terms)
            if (const auto usd = price_usd_per_h(row, term); usd && is_paid_as_it_runs(hosting, term))
                kinds[place->second].priced.push_back({&row, term, *usd});
    }
    for (MachineKind& kind : kinds)
        std::ranges::stable_sort(kind.priced, {}, &PricedMachine::usd_per_hour);
    std::erase_if(kinds, [](const MachineKind& kind) { return kind.priced.empty(); });
    return kinds;
}

} // namespace

bool is_paid_as_it_runs(const Hosting& hosting, Term term) {
    return !is_for_years(term) ||
           (hosting.scaling == Scaling::fixed && hosting.billed_hours_per_month >= hours_in_month);
}

std::vector<std::string> score_ids(const CatalogueApi& row) {
    return {row.model, row.open_weights_model};
}

std::optional<PlanScore> score_of(const Catalogue& catalogue, const Ids& ids,
                                  const std::optional<Yardstick>& yardstick) {
    std::optional<PlanScore> newest;
    const auto take = [&](const ScoreScale& scale) {
        if (const CatalogueScore* lowest = lowest_score(catalogue, ids, scale))
            newest = PlanScore{.metric = lowest->metric,
                               .scale = lowest->scale,
                               .as_of = lowest->source.as_of,
                               .variant = lowest->variant,
                               .value = lowest->value};
    };
    if (yardstick)
        take({yardstick->metric, yardstick->scale, yardstick->as_of});
    if (newest)
        return newest;
    for (const CatalogueScore& score : catalogue.scores)
        if (is_among(ids, score.model) && (!newest || score.source.as_of > newest->as_of))
            take(scale_of(score));
    return newest;
}

Market market_for(const Scenario& scenario, const Catalogue& catalogue, std::string_view today,
                  bool any_model) {
    Market market{.apis = {},
                  .models = {nullptr},
                  .machines = machine_kinds(scenario.hosting, catalogue),
                  .yardstick = {}};
    const CatalogueModel* model = own_model(scenario, catalogue);
    const CatalogueApi* api = newest_named(catalogue.apis, scenario.api.preset);
    // What serves one of these serves what the scenario compares.
    Ids weights;
    if (model)
        weights.push_back(model->id);
    if (api && !api->open_weights_model.empty())
        weights.push_back(api->open_weights_model);
    if (any_model && model)
        market.yardstick = yardstick_of(catalogue, {model->id}, model->name);
    if (any_model && api && !market.yardstick)
        market.yardstick = yardstick_of(catalogue, score_ids(*api), api->name);
    for (const CatalogueApi& row : catalogue.apis) {
        const bool same = is_among(weights, row.open_weights_model) ||
                          (api && (row.model == api->model || row.name == api->name));
        if ((same || (market.yardstick && reaches(catalogue, score_ids(row), *market.yardstick))) &&
            is_for_sale(row, scenario, today) &&
            newest_named(catalogue.apis, row.provider + ' ' + row.name) == &row)
            market.apis.push_back(&row);
    }
    for (const CatalogueModel& row : catalogue.models)
        if (&row != model && (is_among(weights, row.id) ||
                              (market.yardstick && reaches(catalogue, {row.id}, *market.yardstick))))
            market.models.push_back(&row);
    return market;
}

} // namespace core
