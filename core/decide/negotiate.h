// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/what_if.h"
#include "core/text/text.h"

#include <string>
#include <vector>

// What to ask for: prices and terms with the value that turns the verdict (core/README.md section 6).
namespace core {

struct Ask {
    const Input* input = nullptr;
    double now = 0;
    // Everything else as it is, `option` is then the cheapest, which it is not now: the flip value, rounded
    // away from the present one to three digits, or as many as it takes.
    double ask = 0;
    Option option = Option::api;
};

// Of all prices and terms in force, those that have such a value, by how little of the present value the
// change is; those from 0 last. About as dear as flip values are: for a page, not for a drag.
std::vector<Ask> negotiate(const Prepared& prepared, const Scenario& scenario);

// "$3.70/h now; at $1.04/h or less rented GPUs are the cheapest."
std::string ask_text(const Ask& ask, Translate translate = english);

} // namespace core
