// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cost.h"
#include "core/text/unit_table.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

// What there may be to warn of, a struct a kind. `kind` is its name in --evaluate, `input` the path of the
// input that mends it or that it is about; `severity` and `input` are fields where the scenario decides them.
// A new kind is its struct, its place in Notice and its words in notice_text.cpp.
namespace core {

enum class Severity { info, warning, blocking };

namespace notice {

struct DoesNotFit {
    static constexpr std::string_view kind = "does_not_fit";
    static constexpr std::string_view input = "hosting.instance";
    Severity severity = Severity::warning; // blocking where the answer rests on the machine
    double serving_gb = 0, replica_gb = 0; // needed, and there in the GPUs of one replica
};

struct TooSlow {
    static constexpr std::string_view kind = "too_slow";
    static constexpr Severity severity = Severity::blocking;
    std::string_view input = "hosting.min_tokens_per_s_per_user"; // or the goal for the first token
    double tokens_per_s_alone = 0, tokens_per_s_wanted = 0;       // of one user; alone: at batch 1
    // Of a request alone, where it is this that no number of machines mends; 0: it is the tokens.
    double first_token_s = 0, first_token_s_wanted = 0;
};

struct NoAccelerator {
    static constexpr std::string_view kind = "no_accelerator";
    static constexpr std::string_view input = "hosting.instance";
    Severity severity = Severity::warning; // blocking where the answer rests on the machine
    double serving_gb = 0;
    struct Machine {
        std::string name;
        double usd_per_hour = 0;
        std::optional<double> break_even_words_per_day; // empty: never
    };
    std::optional<Machine> instead; // the cheapest that holds the model; empty: the catalogue has none
};

struct EngineUnsupported {
    static constexpr std::string_view kind = "engine_unsupported";
    static constexpr std::string_view input = "hosting.instance";
    static constexpr Severity severity = Severity::warning;
    std::string engine;      // its family: "vLLM"
    std::string accelerator; // "T4"
    std::string precision;   // of the weights: "bf16"
};

struct SpotInterruption {
    static constexpr std::string_view kind = "spot_interruption";
    static constexpr std::string_view input = "hosting.instance";
    Severity severity = Severity::warning; // info where the API is the cheapest
    std::string instance;
    bool only_spot = false; // sold as nothing else
    double of_mix = 0;      // so many machines of the mix that is the answer; 0: all that are rented
};

struct TermByTheHour {
    static constexpr std::string_view kind = "term_by_the_hour";
    static constexpr std::string_view input = "hosting.scaling";
    static constexpr Severity severity = Severity::warning;
    std::string instance;
};

struct PricesContradict {
    static constexpr std::string_view kind = "prices_contradict";
    static constexpr Severity severity = Severity::info;
    std::string_view input; // whose price is above that on demand
    double usd_per_hour = 0, on_demand_usd_per_hour = 0;
};

struct NotMeasured {
    static constexpr std::string_view kind = "not_measured";
    static constexpr std::string_view input = "hosting.measured_output_tokens_per_s";
    static constexpr Severity severity = Severity::blocking;
};

struct Unlimited {
    static constexpr std::string_view kind = "unlimited";
    static constexpr std::string_view input = "hosting.capacity";
    static constexpr Severity severity = Severity::warning;
};

struct AcrossMachines {
    static constexpr std::string_view kind = "across_machines";
    static constexpr std::string_view input = "hosting.instance";
    static constexpr Severity severity = Severity::info;
    double machines_per_replica = 0;
    std::optional<double> pipeline_factor; // empty: nothing is estimated
};

struct NotSplit {
    static constexpr std::string_view kind = "tensor_parallel";
    static constexpr std::string_view input = "hosting.gpus_per_replica";
    static constexpr Severity severity = Severity::warning;
    double gpus_per_replica = 0; // as asked for; no engine splits these heads over so many
    double heads = 0;
    std::optional<double> kv_heads;         // empty: they do not matter
    double tensor_parallel = 0, stages = 0; // what is computed instead
};

struct LimitExceeded {
    static constexpr std::string_view kind = "limit_exceeded";
    static constexpr Severity severity = Severity::warning;
    std::string_view input = "api.tokens_per_minute_limit"; // or the spending limit
    Unit unit = Unit::tokens_per_minute;                    // of the next two; or usd_per_month
    double at_peak = 0, limit = 0;
    std::optional<double> reached_at_words_per_day; // empty or 0: whatever the traffic
};

struct StalePrice {
    static constexpr std::string_view kind = "stale_price";
    Severity severity = Severity::info; // a warning where nobody can buy at it any more
    std::string input;
    std::string as_of;
    int days = 0; // since then
    // Of an API's price that has ended: its last day with what it costs from then on, or the day by which the
    // provider sells it no more, which may be to come. Empty where it is but old.
    std::string valid_until, withdrawn_on;
    std::optional<double> next_input_usd_per_mtok, next_output_usd_per_mtok;
};

struct PriceChanged {
    static constexpr std::string_view kind = "price_changed";
    Severity severity = Severity::info; // a warning where the answer changes with it
    std::string input;
    Unit unit = Unit::none;         // of the next two
    double was = 0, is = 0;         // here, and by the catalogue
    std::string as_of;              // of the catalogue's
    int others = 0;                 // that have changed, too
    std::optional<Option> turns_to; // what is then the cheapest; empty: what is it now
    bool alone = false;             // whether it turns the answer by itself
};

struct TooCloseToCall {
    static constexpr std::string_view kind = "too_close_to_call";
    static constexpr std::string_view input = "hosting.capacity";
    static constexpr Severity severity = Severity::warning;
    double error_band = 1;
};

struct HoursNotModelled {
    static constexpr std::string_view kind = "hours_not_modelled"; // fine-tuning hours need an accelerator
    static constexpr std::string_view input = "fine_tuning.hours_per_run";
    static constexpr Severity severity = Severity::blocking;
};

struct ContextExceeded {
    static constexpr std::string_view kind = "context_exceeded";
    static constexpr std::string_view input = "traffic.input_tokens_per_request";
    static constexpr Severity severity = Severity::blocking;
    bool hosted = false;          // our model; else the API
    double tokens = 0, limit = 0; // of one request
};

struct PrecisionDiffers {
    static constexpr std::string_view kind = "precision_differs";
    static constexpr std::string_view input = "model.weight_precision";
    Severity severity = Severity::info; // a warning where it only takes more memory
    std::string published, kept;        // "fp4", "bf16"
    double size_ratio = 1;              // of the weights kept over those published
};

struct BilledHours {
    static constexpr std::string_view kind = "billed_hours";
    static constexpr std::string_view input = "hosting.billed_hours_per_month";
    static constexpr Severity severity = Severity::warning;
    double hours = 0; // a month in which all traffic is served
};

struct Waiting {
    static constexpr std::string_view kind = "waiting";
    static constexpr std::string_view input = "hosting.target_utilisation";
    Severity severity = Severity::info; // a warning where it is long
    double probability = 1;             // of a request of the peak hour to find every slot taken
    std::optional<double> p95_s;        // what 95 of 100 wait at most; empty: the queue grows on and on
};

struct ColdStart {
    static constexpr std::string_view kind = "cold_start";
    static constexpr std::string_view input = "hosting.idle_window_s";
    Severity severity = Severity::info; // a warning where rented machines are the answer
    double share = 0;                   // of the requests that find every machine switched off
    double seconds = 0;                 // and wait for one
};

struct FineTuningHours {
    static constexpr std::string_view kind = "fine_tuning_hours";
    static constexpr std::string_view input = "fine_tuning.runs_per_month";
    static constexpr Severity severity = Severity::warning;
    double machine_hours = 0;  // a month
    double more_instances = 0; // own ones than serving takes
};

struct Licence {
    static constexpr std::string_view kind = "licence";
    static constexpr std::string_view input = "model.preset";
    Severity severity = Severity::info; // a warning where it forbids to earn money
    std::string model, licence;
};

struct NotLikeForLike {
    static constexpr std::string_view kind = "not_like_for_like";
    static constexpr std::string_view input = "api.same_weights_as_model";
    static constexpr Severity severity = Severity::warning;
    std::string model, api;
};

struct HorizonDisagrees {
    static constexpr std::string_view kind = "horizon_disagrees";
    static constexpr std::string_view input = "horizon.months";
    static constexpr Severity severity = Severity::warning;
    Option cheapest = Option::api; // over the horizon
    int months = 0;
    double saving_usd = 0;    // against the month's cheapest
    bool without_mix = false; // the mix, which is the answer of the month, is cheaper over the horizon, too
    double value_at_end_usd = 0; // of own machines, discounted; not in the saving unless it counts
};

struct CreditsEnd {
    static constexpr std::string_view kind = "credits_end";
    static constexpr std::string_view input = "credits.until_month";
    static constexpr Severity severity = Severity::warning;
    int month = 0;                                      // the first without them
    Option credited = Option::api, after = Option::api; // whose they were; the cheapest from then on
};

// Own hardware at what another machine costs or draws: the catalogue does not know it of this one, or the
// reader had typed it.
struct OwnPriceKept {
    static constexpr std::string_view kind = "own_price_kept";
    static constexpr Severity severity = Severity::warning;
    std::string_view input; // the price, or the power alone
    std::string of, now;    // "8 × H100-SXM-80GB"; empty: a machine without GPUs
    bool power_too = false;
};

struct OwnPriceOfCards {
    static constexpr std::string_view kind = "own_price_of_cards";
    static constexpr Severity severity = Severity::warning;
    std::string_view input; // the price, or the power alone
    std::string machine;
};

} // namespace notice

using Notice =
    std::variant<notice::DoesNotFit, notice::TooSlow, notice::NoAccelerator, notice::NotMeasured,
                 notice::Unlimited, notice::AcrossMachines, notice::NotSplit, notice::LimitExceeded,
                 notice::StalePrice, notice::PriceChanged, notice::TooCloseToCall, notice::HoursNotModelled,
                 notice::ContextExceeded, notice::PrecisionDiffers, notice::BilledHours, notice::Waiting,
                 notice::FineTuningHours, notice::HorizonDisagrees, notice::Licence, notice::NotLikeForLike,
                 notice::EngineUnsupported, notice::SpotInterruption, notice::CreditsEnd,
                 notice::TermByTheHour, notice::PricesContradict, notice::ColdStart, notice::OwnPriceKept,
                 notice::OwnPriceOfCards>;

} // namespace core
