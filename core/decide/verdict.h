// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/break_even.h"
#include "core/text/text.h"

#include <optional>
#include <string>

// The answer, as data, and the one place where it becomes a sentence.
namespace core {

struct Verdict {
    std::optional<Option> cheapest;    // empty: no option has an answer
    std::optional<Option> runner_up;   // the cheapest of the others that has an answer
    std::optional<Option> self_hosted; // the cheaper of rented and owned, if any has an answer
    double saving_usd_per_month = 0;   // runner-up minus cheapest
    bool too_close_to_call = false;    // the winner changes within the throughput model's error band
    BreakEven traffic;                 // self_hosted (else rented) against the API, over words per day
};

Verdict verdict(const Scenario& scenario, const Evaluation& evaluation);

// "Rent the API: $3,120 a month less."
std::string verdict_headline(const Verdict& verdict, Translate translate = english);
// "Renting GPUs wins from 14.8 M words/day and stays cheaper above 16.1 M."
std::string verdict_detail(const Verdict& verdict, Translate translate = english);

} // namespace core
