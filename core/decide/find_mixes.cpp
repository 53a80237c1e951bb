// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/find_mixes.h"

#include <algorithm>

namespace core {
namespace {

constexpr std::size_t apis_tried = 4, machines_tried = 8, mixes_told = 3; // core/README.md section 6

bool is_api(const FoundPlan& plan) {
    return plan.kind == PlanKind::api;
}

std::vector<const FoundPlan*> first_of(std::span<const FoundPlan> plans, bool (*is_one)(const FoundPlan&),
                                       std::size_t count) {
    std::vector<const FoundPlan*> first;
    for (const FoundPlan& plan : plans)
        if (is_one(plan) && first.size() < count)
            first.push_back(&plan);
    return first;
}

} // namespace

bool can_be_mixed(const FoundPlan& plan) {
    return plan.kind == PlanKind::rented && plan.term == Term::on_demand &&
           (!plan.machine || !is_spot(*plan.machine, plan.term));
}

std::vector<FoundPlan> find_mixes(std::span<const FoundPlan> plans, const Scenario& scenario,
                                  const Catalogue& catalogue, std::string_view today) {
    const auto apis = first_of(plans, is_api, apis_tried);
    std::vector<FoundPlan> mixes;
    for (const FoundPlan* machine : first_of(plans, can_be_mixed, machines_tried)) {
        std::optional<FoundPlan> best;
        std::optional<Prepared> prepared; // the machines are the same beside every API
        for (const FoundPlan* api : apis) {
            FoundPlan plan = *machine;
            plan.kind = PlanKind::mix;
            plan.api = api->api;
            const Scenario with = scenario_of(plan, scenario, catalogue, today);
            if (!prepared)
                prepared = prepare(with);
            prepared->other_hours_share =
                with.api.has_other_hours ? share_in_hours(prepared->day, with.api.other_hours.hours) : 0;
            plan.mix = mix(*prepared, with);
            plan.monthly_usd = plan.mix.monthly_usd;
            if (plan.mix.gain && (!best || plan.monthly_usd < best->monthly_usd))
                best = std::move(plan);
        }
        if (best)
            mixes.push_back(std::move(*best));
    }
    std::ranges::stable_sort(mixes, {}, &FoundPlan::monthly_usd);
    mixes.resize(std::min(mixes.size(), mixes_told));
    return mixes;
}

} // namespace core
