// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/decide/mix.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The whole market for one scenario's traffic: every API, and every model on every machine in every term
// under every engine, cheapest first (core/README.md section 6, "The market").
namespace core {

enum class PlanKind { api, rented, mix };
std::string_view id(PlanKind kind); // "api", "rented", "mix"

// The public score that decides which models may stand in for the scenario's.
struct Yardstick {
    std::string metric, scale, as_of; // figures of one scale and day only are compared
    std::string model;                // whose score it is: the scenario's
    double value = 0;                 // what another one must reach
};

struct PlanScore {
    std::string metric, scale, as_of;
    std::string variant; // "reasoning"; mostly empty
    double value = 0;
};

// What the price leaves out, or rests on.
enum class CaveatKind {
    other_model,       // not the one that the scenario would run
    thinks,            // its score is that of a thinking model, for which the scenario has no hidden output
    context_unknown,   // nobody says how long a request may be
    speed_unknown,     // the scenario has a goal, and of an API no speed is known
    limit,             // `what` of the API's limits is reached at the peak
    licence_no,        // `what` forbids to earn money with it
    licence_limits,    // `what` allows it within limits
    old_price,         // `what`, the day, is so many days ago
    withdrawn,         // the provider sells it from the day `what` on no more
    term,              // the price is of `what`, paid whether it is used or not
    spot,              // may be taken back at any moment
    marketplace,       // third parties' machines at prices of the hour
    several_machines,  // so many make one replica
    precision,         // the weights are not in the precision published
    capacity_measured, // on this machine, the others' is modelled
    wide_band,         // the throughput is known to that factor
};
struct Caveat {
    CaveatKind kind{};
    std::string what = {};
    double number = 0;
};
std::string_view id(CaveatKind kind);
std::string caveat_text(const Caveat& caveat, Translate translate = english);

struct FoundPlan {
    PlanKind kind = PlanKind::api;
    const CatalogueApi* api = nullptr;          // null: the scenario's, as it stands there
    const CatalogueModel* model = nullptr;      // null: the scenario's
    const CatalogueInstance* machine = nullptr; // null: the scenario's
    Term term = Term::on_demand;                // of the machine
    std::optional<Engine> engine;               // empty: what the machine runs when it is picked
    double monthly_usd = 0;

    // Of the plans that are returned.
    Scenario scenario;    // the whole of it; what the plan does not name is as in the one searched for
    double instances = 0; // at the peak, spares among them
    double gpus_per_replica = 0;
    std::optional<double> time_to_first_token_p95_s; // empty: not known
    Mix mix;                                         // of a mix
    std::optional<PlanScore> score; // of the model that serves, of a mix of the one on machines
    std::string licence;            // of what runs on machines; empty: unknown
    std::string prices_as_of;       // the older where it has two; empty: not dated
    std::vector<Caveat> caveats;
};

struct FoundPlans {
    std::vector<FoundPlan> plans; // the cheapest first; of equals the API's, then as the catalogue has them
    std::optional<Yardstick>
        yardstick;          // that other models were held to; empty: there is none, or none was asked
    bool any_model = false; // was asked for
    int apis = 0, models = 0, machines = 0; // that came into question; machines with their terms
    bool complete = true;                   // false: it was stopped
};

struct FindOptions {
    // Models other than the scenario's, too, whose score is at least its own. False: only what serves the
    // scenario's model or its API's, for else the smallest would always be the cheapest.
    bool any_model = false;
    std::size_t top = 10; // at most so many, at least 1
};

// Asked now and then, with the share of the work that is done; `so_far` makes the ranking as it stands. False
// stops the search.
using FindProgress = std::function<bool(double share, const std::function<FoundPlans()>& so_far)>;

// `today` as YYYY-MM-DD: what is withdrawn by then is no plan, and prices have their age. Empty: nothing is.
// Prices of a term of years are left out for machines that follow the traffic or run a part of the month.
// Each plan's cost is what evaluate(), of a mix mix(), says of its scenario. The catalogue must outlive them.
FoundPlans find_plans(const Scenario& scenario, const Catalogue& catalogue, std::string_view today,
                      const FindOptions& options = {}, const FindProgress& progress = {});

// Where several engines start on a machine: the newest of each kind that is measured under many users
// (llama.cpp only where the scenario has it), the scenario's own first. With an efficiency that the reader
// has typed only that one.
std::vector<Engine> engines_on(const Scenario& scenario, const CatalogueGpu& gpu);

// "OpenAI GPT-5 mini", "Llama 3.3 70B on AWS p5.48xlarge, 1 year": of a plan that was returned.
std::string title(const FoundPlan& plan, Translate translate = english);

// The scenario with the plan's rows in it, as choosing them by hand writes it.
Scenario scenario_of(const FoundPlan& plan, const Scenario& scenario, const Catalogue& catalogue,
                     std::string_view today);

} // namespace core
