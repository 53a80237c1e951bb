// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/find_plans.h"

#include <vector>

// For find_plans' files only: what of the catalogue comes into question.
namespace core {

struct PricedMachine {
    const CatalogueInstance* row = nullptr;
    Term term = Term::on_demand;
    double usd_per_hour = 0;
};

// Machines that only their price parts: prepared once.
struct MachineKind {
    const CatalogueGpu* gpu = nullptr;
    double gpus = 0;
    double gpu_memory_gb = 0;
    std::vector<PricedMachine> priced; // cheapest first
};

struct Market {
    std::vector<const CatalogueApi*> apis;     // beside the scenario's own
    std::vector<const CatalogueModel*> models; // null first: the scenario's own
    std::vector<MachineKind> machines;
    std::optional<Yardstick> yardstick;
};

// What is bound for years is paid for in every hour: no price for machines that follow the traffic, or run a
// part of the month.
bool is_paid_as_it_runs(const Hosting& hosting, Term term);

Market market_for(const Scenario& scenario, const Catalogue& catalogue, std::string_view today,
                  bool any_model);

// On the yardstick's scale where that has one, else the newest there is; of several variants the lowest.
std::optional<PlanScore> score_of(const Catalogue& catalogue, const std::vector<std::string>& ids,
                                  const std::optional<Yardstick>& yardstick);

// By which ids the catalogue's scores know the model of this row.
std::vector<std::string> score_ids(const CatalogueApi& row);

} // namespace core
