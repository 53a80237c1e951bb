// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/model/evaluate.h"
#include "core/text/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The honest refusals and warnings (MODEL.md section 7), as data; the text is formed in one place.
namespace core {

enum class Severity { info, warning, blocking };

enum class NoticeKind {
    does_not_fit,   // numbers: serving GB, GB there is; names: instance
    too_slow,       // tokens/s per user at batch 1, the goal
    no_accelerator, // serving GB, $/h and break-even words/day (0: none) of the cheapest that holds it; names
    not_measured,   // -
    unlimited,      // -
    across_machines,    // machines per replica, factor for the pipeline (1: none is estimated)
    limit_exceeded,     // at peak, limit, reached at words/day; names: limit id
    stale_price,        // days; names: input path, as_of
    too_close_to_call,  // error band
    hours_not_modelled, // fine-tuning hours need an accelerator
};

struct Notice {
    NoticeKind kind{};
    Severity severity = Severity::info;
    std::vector<double> numbers;
    std::vector<std::string> names;
};

// `today` as YYYY-MM-DD. `catalogue` may be empty; then no machine is proposed.
std::vector<Notice> notices(const Scenario& scenario, const Evaluation& evaluation, bool too_close_to_call,
                            const Catalogue& catalogue, std::string_view today);

// Of the prices in force, those that a change of the market would make wrong: not what our own people cost,
// nor what is switched off. Empty where none has a date.
struct OldestPrice {
    std::string path; // of the input
    std::string as_of;
};
std::optional<OldestPrice> oldest_price(const Scenario& scenario);

// "does_not_fit", "info", ...: the names in --evaluate.
std::string_view id(NoticeKind kind);
std::string_view id(Severity severity);

std::string notice_text(const Notice& notice, Translate translate = english);

} // namespace core
