// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <string>
#include <vector>

// What a newer price list would change in a catalogue, before anything is changed.
namespace core {

struct PriceChange {
    std::string name;
    std::string was, is; // "$1.25/M tokens input, $10/M tokens output"
};

struct PriceChanges {
    std::vector<PriceChange> changes; // in the list's order
    Catalogue changed;                // the rows of these
    Catalogue added;                  // rows of models that the catalogue does not have at that provider
    Catalogue confirmed; // rows as they are that the list has alike on a later day: with that day
    int same = 0;        // rows that say what the catalogue says, those among them
};

// Of API prices only. A row that the list has not is left as it is: it may be priced elsewhere. What a list
// does not say of a row that is there (training, the context limit) stays.
PriceChanges price_changes(const Catalogue& list, const Catalogue& catalogue);

} // namespace core
