// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <optional>
#include <string>

// What a machine of one's own costs and draws, and of which machine that is said (core/README.md section 9).
namespace core {

// "8 × H100-SXM-80GB"; empty: without GPUs.
std::string machine_to_own(const Hosting& hosting);

// Of which machine a source of `owned.usd_per_instance` or `owned.kw_per_instance` says it; empty: it does
// not tell.
struct SaidOf {
    std::string machine;
    bool only_cards = false; // so many cards, and nothing around them
};
std::optional<SaidOf> said_of(const Source& source);

// After another machine was picked: its price and power where the catalogue knows them, of a server with as
// many GPUs, else of so many cards. What the reader has typed, or given a range, stays, as does what the
// catalogue does not know, and its source then tells of which machine it is. `before` is the machine until
// then.
void bring_own_machine(const Hosting& before, const Catalogue& catalogue, Scenario& scenario);

} // namespace core
