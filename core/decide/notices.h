// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/decide/notice_kinds.h"
#include "core/decide/projection.h"
#include "core/decide/verdict.h"
#include "core/model/evaluate.h"
#include "core/text/text.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The honest refusals and warnings (core/README.md section 7), as data; the text is formed in one place.
namespace core {

// The most severe first. `today` as YYYY-MM-DD. `catalogue` may be empty; then no machine is proposed.
// `mix`: where that is the answer, what it has of machines is told.
std::vector<Notice> notices(const Scenario& scenario, const Evaluation& evaluation, const Verdict& verdict,
                            const Projection& projection, const Catalogue& catalogue, std::string_view today,
                            const Mix* mix = nullptr);

// Of the prices in force, those that a change of the market would make wrong: not what our own people cost,
// nor what is switched off. Empty where none has a date. The notice of a stale price names the one that is
// furthest beyond the age of its kind, which need not be this.
struct OldestPrice {
    std::string path; // of the input
    std::string as_of;
};
std::optional<OldestPrice> oldest_price(const Scenario& scenario);

// A price of the market that is in force: not what our own people cost, nor of what is switched off.
bool is_price_in_force(const Scenario& scenario, std::string_view path);

// The scenario with the days of its prices as the catalogue confirms them: a later list has the same figure.
Scenario with_confirmed_days(Scenario scenario, const Catalogue& catalogue, std::string_view today);

// That the provider has withdrawn the API or is about to. Not of a price that the reader has typed. `today`
// as YYYY-MM-DD, here and below.
std::optional<notice::StalePrice> withdrawal(const Scenario& scenario, const Catalogue& catalogue,
                                             std::string_view today);

// The price that is furthest beyond the age of its kind, or that has ended. What a later list of the
// catalogue confirms is of that day.
std::optional<notice::StalePrice> stale_price(const Scenario& scenario, const Catalogue& catalogue,
                                              std::string_view today);

// What is to be said of the terms under which machines are rented: spot only, a term's price for machines
// that follow the traffic, a reserved or spot price that is no less than on demand; of `mix`, as below, that
// it has spot machines.
std::vector<Notice> price_terms(const Scenario& scenario, const Verdict& verdict, const Catalogue& catalogue,
                                const Mix* mix = nullptr);

// That own hardware is at the price or power of another machine, or of cards without a machine around them.
std::vector<Notice> own_prices(const Scenario& scenario);

// "does_not_fit", "info", ...: the names in --evaluate.
std::string_view kind(const Notice& notice);
std::string_view id(Severity severity);

Severity severity(const Notice& notice);

// The path of the input that mends it, or that it is about.
std::string_view input(const Notice& notice);

// Whether it puts the sentence that names this option in another light.
bool concerns(const Notice& notice, Option option);
// What blocks, or concerns the option that the headline names.
bool beside_headline(const Notice& notice, const Verdict& verdict);

std::string notice_text(const Notice& notice, Translate translate = english);

} // namespace core
