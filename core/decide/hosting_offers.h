// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/model/evaluate.h"

#include <optional>
#include <vector>

// What every machine of the catalogue would cost for this scenario: the search behind "cheapest that fits".
namespace core {

struct HostingOffer {
    const CatalogueInstance* instance = nullptr;
    Term term = Term::on_demand;
    double usd_per_hour = 0;           // of one instance
    std::optional<double> monthly_usd; // rented, in all; empty: does not serve
    Fit fit = Fit::does_not_fit;       // why not, where there is no price
    double gpus_per_replica = 0;
    double instances = 0; // at the peak, with spares
    double instances_per_replica = 1;
    // At the peak, waiting included, of 95 of 100 requests. Empty: it does not serve, or nothing is modelled.
    std::optional<double> first_token_p95_s;
};

// Prices of machines of an earlier day (YYYY-MM-DD) are of another market, unless they are the user's: a year
// before the middle one of all rows, for a few that the reader has imported today outdate nobody. Empty:
// there are none.
std::string oldest_current_date(const Catalogue& catalogue);

// Every GPU machine and term, cheapest first, those that cannot serve last. GPUs per replica are chosen for
// each. Machines on which no engine serves the weights (runs_engine) are left out, as are prices over a year
// older than the newest, unless they are the user's. A measured capacity belongs to the machine it was
// measured on: the others are modelled.
std::vector<HostingOffer> hosting_offers(const Scenario& scenario, const Catalogue& catalogue);

// What "the cheapest that fits" means: the cheapest on machines of which one holds the model, and not of
// those that the provider may take back at any moment (spot). Where no machine holds it, of those that do it
// together; where only spot is offered, of these. Null: none serves.
const HostingOffer* cheapest_that_fits(const std::vector<HostingOffer>& offers);

} // namespace core
