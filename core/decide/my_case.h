// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "core/scenario/scenario.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

// Five answers to a scenario that is sound, each figure with its source: what "My case" asks.
namespace core {

// What the model does: how long requests are, how much of them a cache knows, and how the day goes.
struct UseCase {
    std::string_view id;    // "chat"
    std::string_view label; // English, context "core"
    double input_tokens_per_request;
    double output_tokens_per_request;
    double cached_input_share;
    double peak_to_average;
    std::string_view lengths_from; // their source
    std::string_view peak_from;
};
std::span<const UseCase> use_cases();

// How the reader says how much.
enum class AmountKind { users, requests_per_day, words_per_day, tokens_per_month, usd_per_month };

struct MyCase {
    const UseCase* use = nullptr; // of use_cases(); null: the first
    AmountKind kind = AmountKind::users;
    double amount = 0;
    std::string api; // as in api.preset: "OpenAI GPT-5 mini"
    bool latency_matters = true;
    bool owns_machines = false;
};

// What a user does in a day, where users are counted.
inline constexpr double requests_per_user_and_day = 10;

struct MyCaseResult {
    std::optional<Scenario> scenario;
    std::string_view problem; // why there is none: English, context "core"
};

// `base` brings what is not asked: a model, people, the horizon, with their sources. The machine is the
// cheapest of the catalogue that holds the model (hosting_offers); where none does, the base's stays. What
// such a machine costs to buy follows from its GPUs' memory bandwidth.
MyCaseResult my_case(const MyCase& answers, Scenario base, const Catalogue& catalogue);

} // namespace core
