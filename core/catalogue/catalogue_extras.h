// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <string_view>
#include <vector>

// What a row brings into a scenario besides what its name stands for.
namespace core {

// Behind a source's name: of which term the price is; empty of on demand.
std::string_view term_note(Term term);
// The term that is noted there.
Term noted_term(const Source& price);

// "Mon-Fri 01-04, 06-10": hours of the week from Monday 00:00, each span without its end. Empty where it is
// not of that form.
std::vector<double> hours_of_week(std::string_view text);

// Cache writes, batch price, its own count of tokens, hours of other prices; the usual ones where the row
// does not know them.
void bring_extras(const CatalogueApi& row, Scenario& scenario);

// Of a machine what it costs under the other terms, for a year, else for three: what the mix may rent beside.
void bring_extras(const CatalogueInstance& row, Term term, Scenario& scenario);

} // namespace core
