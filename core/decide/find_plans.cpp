// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/find_plans.h"

#include "core/catalogue/engine_support.h"
#include "core/decide/find_details.h"
#include "core/decide/find_market.h"
#include "core/decide/find_mixes.h"
#include "core/model/evaluate.h"
#include "core/scenario/engine_factors.h"
#include "core/scenario/inputs.h"
#include "core/scenario/ranges.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <tuple>

namespace core {
namespace {

constexpr std::size_t machines_kept = 8; // at least, for the mixes
constexpr std::size_t kinds_between_asking = 16;

// The smallest so many of the numbers seen.
class Smallest {
  public:
    explicit Smallest(std::size_t count) : m_count(count) {}
    void add(double value) {
        m_values.insert(value);
        if (m_values.size() > m_count)
            m_values.erase(std::prev(m_values.end()));
    }
    // What is above this is none of them.
    double bound() const {
        return m_values.size() < m_count ? std::numeric_limits<double>::infinity() : *m_values.rbegin();
    }

  private:
    std::size_t m_count;
    std::multiset<double> m_values;
};

void choose_api(const CatalogueApi& row, const Catalogue& catalogue, std::string_view today, Scenario& s) {
    apply(row, s);
    if (row.price_valid_until.empty() || today <= row.price_valid_until)
        return;
    for (const NewPrice& price : prices_of_today(s, catalogue, today).changed) // those that follow
        if (price.input->path.starts_with("api."))
            put(price, s);
}

// GPUs per replica are chosen for each machine, and a capacity that was measured is the machine's on which it
// was.
void forget_own_machine(Hosting& hosting) {
    hosting.gpus_per_replica = 0;
    if (hosting.capacity == CapacityMode::measured)
        hosting.capacity = CapacityMode::modelled;
}

class MarketSearch {
  public:
    MarketSearch(const Scenario& scenario, const Catalogue& catalogue, std::string_view today,
                 const FindOptions& options, const FindProgress& progress)
        : m_scenario(scenario), m_catalogue(catalogue), m_today(today), m_options(options),
          m_progress(progress), m_market(market_for(scenario, catalogue, today, options.any_model)),
          m_best(std::max<std::size_t>(1, options.top)), m_best_machines(machines_kept) {}

    FoundPlans run() {
        find_apis();
        m_complete = goes_on(0) && find_machines();
        if (m_complete) {
            sort();
            for (FoundPlan& plan : find_mixes(m_plans, m_scenario, m_catalogue, m_today))
                m_plans.push_back(std::move(plan));
        }
        return found();
    }

  private:
    struct ModelOnKind {
        double least_usd = 0; // no less costs a month on it
        const CatalogueModel* model = nullptr;
        const MachineKind* machines = nullptr;
    };

    bool goes_on(double share) {
        return !m_progress || m_progress(share, [this] { return found(); });
    }

    // Dearest last; of equals APIs, then what was found first: the scenario's own, and the catalogue's order.
    void sort() {
        std::ranges::stable_sort(m_plans, [](const FoundPlan& a, const FoundPlan& b) {
            return std::tie(a.monthly_usd, a.kind) < std::tie(b.monthly_usd, b.kind);
        });
    }

    FoundPlans found() {
        sort();
        FoundPlans all{.plans = {},
                       .yardstick = m_market.yardstick,
                       .any_model = m_options.any_model,
                       .apis = static_cast<int>(m_market.apis.size()),
                       .models = static_cast<int>(m_market.models.size()),
                       .machines = 0,
                       .complete = m_complete};
        for (const MachineKind& kind : m_market.machines)
            all.machines += static_cast<int>(kind.priced.size());
        const std::size_t count = std::min(m_plans.size(), std::max<std::size_t>(1, m_options.top));
        for (std::size_t i = 0; i < count; ++i) {
            all.plans.push_back(m_plans[i]);
            fill_in(all.plans.back(), m_scenario, m_catalogue, m_today, m_market.yardstick);
        }
        return all;
    }

    void add(FoundPlan plan) {
        m_best.add(plan.monthly_usd);
        if (can_be_mixed(plan))
            m_best_machines.add(plan.monthly_usd);
        m_plans.push_back(std::move(plan));
    }

    // What is neither among the plans that are asked for nor among the machines that mixes are tried with.
    double bound() const { return std::max(m_best.bound(), m_best_machines.bound()); }

    void find_apis() {
        const Prepared prepared = prepare(m_scenario);
        const auto load = traffic_load(m_scenario.traffic, prepared.day);
        const auto usd_of = [&](const Scenario& s) {
            return costs({.scenario = s,
                          .traffic = load,
                          .memory = prepared.memory,
                          .tuning = prepared.tuning,
                          .fleet = nullptr,
                          .other_hours_share = s.api.has_other_hours
                                                   ? share_in_hours(prepared.day, s.api.other_hours.hours)
                                                   : 0})[Option::api];
        };
        const auto own = usd_of(m_scenario);
        if (own)
            add({.kind = PlanKind::api, .monthly_usd = *own, .scenario = {}});
        for (const CatalogueApi* row : m_market.apis) {
            Scenario with = m_scenario;
            choose_api(*row, m_catalogue, m_today, with);
            const auto usd = usd_of(with);
            if (usd && !(usd == own && is_named(*row, m_scenario.api.preset))) // it is there already
                add({.kind = PlanKind::api, .api = row, .monthly_usd = *usd, .scenario = {}});
        }
    }

    // Of one model, with GPUs enough for its weights, in the cheapest term, and the spares that are asked
    // for.
    double least_usd(const Scenario& with, const MachineKind& kind, const MemoryNeed& memory) {
        if (with.hosting.scaling == Scaling::to_zero)
            return 0; // machines that rest cost next to nothing
        const double machines =
            std::max(1.0, std::ceil(memory.serving_gb / (kind.gpus * kind.gpu_memory_gb) * (1 - 1e-9))) *
            (1 + with.hosting.spare_units);
        const Fleet fleet{
            .instances = machines, .average_instances = machines, .reserved_instances = machines};
        return costs({.scenario = with,
                      .traffic = {},
                      .memory = memory,
                      .tuning = {},
                      .fleet = &fleet})[Option::rented]
            .value_or(0);
    }

    std::vector<ModelOnKind> all_kinds() {
        std::vector<ModelOnKind> kinds;
        for (const CatalogueModel* model : m_market.models) {
            Scenario with = m_scenario;
            if (model)
                apply(*model, with);
            for (const MachineKind& machines : m_market.machines) {
                Scenario on_it = with;
                forget_own_machine(on_it.hosting);
                if (!pick(*machines.priced[0].row, m_catalogue, machines.priced[0].term, on_it))
                    continue;
                on_it.fine_tuning.runs_per_month = 0; // whatever that costs is more
                const MemoryNeed memory = memory_need(on_it, model_shape(on_it.model));
                kinds.push_back({least_usd(on_it, machines, memory), model, &machines});
            }
        }
        std::ranges::stable_sort(kinds, {}, &ModelOnKind::least_usd);
        return kinds;
    }

    void add_own_machine() {
        if (m_scenario.hosting.capacity == CapacityMode::unlimited)
            return; // an assumption, no offer
        if (const auto usd = evaluate(m_scenario).costs[Option::rented])
            add({.kind = PlanKind::rented,
                 .engine = m_scenario.hosting.engine,
                 .monthly_usd = *usd,
                 .scenario = {}});
    }

    void find_on(const ModelOnKind& kind) {
        const auto& priced = kind.machines->priced;
        FoundPlan plan{.kind = PlanKind::rented,
                       .model = kind.model,
                       .machine = priced[0].row,
                       .term = priced[0].term,
                       .scenario = {}};
        std::vector<std::optional<std::pair<double, Engine>>> best(priced.size());
        Scenario with = scenario_of(plan, m_scenario, m_catalogue, m_today);
        double fastest = 0;
        for (const Engine engine : engines_on(with, *kind.machines->gpu)) {
            const double factor = factor_for(factor_of(engine), with.model).median;
            if (factor <= fastest) // what carries less never costs less
                continue;
            fastest = factor;
            plan.engine = engine;
            with = scenario_of(plan, m_scenario, m_catalogue, m_today);
            const Prepared prepared = prepare(with); // no price is in it
            for (std::size_t i = 0; i < priced.size(); ++i) {
                with.hosting.usd_per_instance_hour = priced[i].usd_per_hour;
                const auto usd = totals(prepared, with)[Option::rented];
                if (!usd || *usd > bound())
                    break; // nor does a dearer one
                if (!best[i] || *usd < best[i]->first)
                    best[i] = {*usd, engine};
            }
        }
        for (std::size_t i = 0; i < priced.size(); ++i) {
            if (!best[i] || is_own(kind, priced[i], *best[i]))
                continue;
            plan.machine = priced[i].row;
            plan.term = priced[i].term;
            plan.monthly_usd = best[i]->first;
            plan.engine = best[i]->second;
            add(plan);
        }
    }

    // The scenario's own machine is there as it stands already.
    bool is_own(const ModelOnKind& kind, const PricedMachine& machine,
                const std::pair<double, Engine>& best) const {
        return !kind.model && best.second == m_scenario.hosting.engine &&
               machine.usd_per_hour == m_scenario.hosting.usd_per_instance_hour &&
               is_named(*machine.row, m_scenario.hosting.instance) && !m_plans.empty() &&
               std::ranges::any_of(m_plans, [&](const FoundPlan& plan) {
                   return plan.kind == PlanKind::rented && !plan.machine && plan.monthly_usd == best.first;
               });
    }

    // False: it was stopped.
    bool find_machines() {
        add_own_machine();
        const std::vector<ModelOnKind> kinds = all_kinds();
        for (std::size_t i = 0; i < kinds.size(); ++i) {
            if (kinds[i].least_usd > bound())
                return true; // the others are no cheaper
            find_on(kinds[i]);
            if ((i + 1) % kinds_between_asking == 0 &&
                !goes_on(static_cast<double>(i + 1) / static_cast<double>(kinds.size())))
                return false;
        }
        return true;
    }

    const Scenario& m_scenario;
    const Catalogue& m_catalogue;
    std::string m_today;
    FindOptions m_options;
    const FindProgress& m_progress;
    Market m_market;
    std::vector<FoundPlan> m_plans;
    Smallest m_best, m_best_machines;
    bool m_complete = false;
};

} // namespace

std::vector<Engine> engines_on(const Scenario& scenario, const CatalogueGpu& gpu) {
    const WeightPrecision weights = scenario.model.weight_precision;
    const Engine own = scenario.hosting.engine;
    std::vector<Engine> engines;
    if (starts(own, gpu, weights))
        engines.push_back(own);
    if (!scenario.sources.contains("hosting.engine_efficiency"))
        return engines;
    std::string_view family;
    for (const EngineFactor& factor : engine_factors()) {
        const bool newest = factor.family != family;
        family = factor.family;
        if (newest && factor.engine != own && factor.engine != Engine::llama_cpp &&
            starts(factor.engine, gpu, weights))
            engines.push_back(factor.engine);
    }
    return engines;
}

Scenario scenario_of(const FoundPlan& plan, const Scenario& scenario, const Catalogue& catalogue,
                     std::string_view today) {
    Scenario made = scenario;
    SaidRanges said = said_ranges(made);
    const auto chosen = [&](auto choose) {
        Scenario next = made;
        choose(next);
        follow_preset(said, made, next);
        made = std::move(next);
    };
    if (plan.api)
        chosen([&](Scenario& next) { choose_api(*plan.api, catalogue, today, next); });
    if (plan.model)
        chosen([&](Scenario& next) { apply(*plan.model, next); });
    if (plan.machine) {
        chosen([&](Scenario& next) {
            forget_own_machine(next.hosting);
            pick(*plan.machine, catalogue, plan.term, next);
            if (plan.engine && next.sources.contains("hosting.engine_efficiency"))
                choose_engine(next, *plan.engine);
        });
    }
    move_ranges(made, said);
    return made;
}

FoundPlans find_plans(const Scenario& scenario, const Catalogue& catalogue, std::string_view today,
                      const FindOptions& options, const FindProgress& progress) {
    return MarketSearch(scenario, catalogue, today, options, progress).run();
}

} // namespace core
