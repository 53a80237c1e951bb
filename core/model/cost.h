// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/fine_tuning.h"
#include "core/model/fleet.h"
#include "core/model/memory.h"
#include "core/model/traffic.h"
#include "core/scenario/scenario.h"
#include "core/text/format.h"

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

// What each option costs a month, item by item (core/README.md section 5). To add an item: one row in
// cost.cpp.
namespace core {

enum class Option { api, rented, owned };
inline constexpr int option_count = 3;
inline constexpr std::array all_options{Option::api, Option::rented, Option::owned};

// "api", "rented", "owned": the file's and the command line's names.
std::string_view id(Option option);
// "API", "Rented GPUs", "Own hardware": English, context "core".
std::string_view label(Option option);

struct CostBasis; // what the items are computed from, below

// One number of an item's product, for the working: "2 instances", "$3.70/h", "÷ 36 months".
struct Factor {
    double value = 0;
    Unit unit = Unit::none;
    std::string_view what; // English, context "core"; may be empty
    bool divides = false;
};

// What an item may depend on besides the scenario's numbers (.github/decisions/linear-items.md): of the API,
// the traffic, to which it is in proportion or which does not move it; of machines either that alone (what
// they leave to the API) or the fleet's counts of
// instances (`instances`, `owned_instances`, `owned_busy_instances`, `average_instances`,
// `reserved_instances`, `average_spare_instances`), as a + b x each of them. Never a product of two, a root
// or a step, nor both in one item: break-evens, the choice of a plan, the mix and limits
// read slopes off the items. Spares are among the average: in an option's sum they move nothing.
// tests/core/model/cost_items_test.cpp walks the table and fails on any other.
struct CostItem {
    Option option;
    std::string_view id;                              // "serving"
    std::string_view label;                           // English, context "core"
    bool grows_with_traffic;                          // in proportion; false: the traffic does not move it
    double (*usd)(const CostBasis&);                  // per month
    std::vector<Factor> (*factors)(const CostBasis&); // whose product it is
};

inline constexpr std::size_t most_cost_items = 23; // what Costs has room for
std::span<const CostItem> cost_items();            // those of one option side by side

struct Costs {
    std::array<double, most_cost_items> item_usd{}; // row by row of cost_items(), then 0
    std::array<std::optional<double>, option_count>
        monthly_usd{}; // by option; empty: no answer, or not enabled
    std::optional<double> operator[](Option option) const {
        return monthly_usd[static_cast<std::size_t>(option)];
    }
};

struct CostBasis {
    const Scenario& scenario;
    const TrafficLoad& traffic;
    const MemoryNeed& memory;
    const FineTuningWork& tuning;
    const Fleet* fleet; // null: hosting has no answer; items of rented and owned are then not asked for
    double other_hours_share = 0; // of what the API does at once, in the hours that it bills otherwise
};

// Of all requests the share that goes through the API though own machines serve: what a router sends there at
// once, and what our model has failed and the API does again. 0..1.
double left_to_api_share(const Scenario& scenario);

Costs costs(const CostBasis& basis);

// The cheapest of those that have an answer, `except` left out. Ties go to the one that stands first: the API
// asks for no work. Empty: none has an answer.
std::optional<Option> cheapest_option(const Costs& costs, std::optional<Option> except = {});

// The prices in force for requests of this length: beyond the threshold the whole request is repriced.
struct ApiPrices {
    double input_usd_per_mtok, cached_input_usd_per_mtok, cache_write_usd_per_mtok, output_usd_per_mtok;
};
ApiPrices api_prices(const Api& api, double input_tokens_per_request);

// What the API bills of its listed prices on average: region, batch and hours of other prices in it. Per
// token of the scenario, so that its own way of counting them is in it, too.
double api_price_factor(const Scenario& scenario, double other_hours_share);

} // namespace core
