// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/mix_offers.h"

#include <span>
#include <vector>

// The cheapest of all mixes as a number, without its parts: what mix() tells of one month, and what curves,
// samples and maps ask for by the thousand (core/README.md section 6, "The mix").
namespace core {

// One mix of an offer's units: the first `fixed` never switch off, above them go those by the hour.
struct MixChoice {
    const Offer* offer = nullptr; // of those that it was chosen from; null: no machine at all
    UnitUsd first, rest;          // of the fixed ones: the first, all others
    double fixed = 0;
    double by_hour = 0; // units above these that may run at all
    bool with_api = false;
    double provisioned = 0; // units of capacity at the API
    double usd = not_offered;
};

// Whether the API stands by what a mix has of machines.
enum class StandsBy { either, always, never };

// The cheapest of `offers`, pure options as such aside: those are prices.pure(). `usd` is not_offered where
// there is none.
MixChoice cheapest_choice(const MixPrices& prices, const Scenario& scenario, std::span<const Offer> offers,
                          const AllowedParts& allowed, StandsBy api = StandsBy::either);

// People and fees, and fine-tuning: on own machines where these have idle hours enough, so many requests/s
// over all hours being served by them.
double once_usd(const MixChoice& choice, const MixPrices& prices, const Scenario& scenario, double carried);
double spare_units(const MixChoice& choice, const Scenario& scenario);

} // namespace core
