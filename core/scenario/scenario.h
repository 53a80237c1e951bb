// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

// A scenario is a flat set of named numbers and a few names and choices: everything the result depends on.
// Plain data. Limits, units and words for every field stand in inputs.h, the file format in
// core/files/README.md. 1 GB = 1e9 bytes, 1 month = 730 h = 365/12 days, money is US dollars, shares are
// 0..1.
namespace core {

enum class TrafficDriver { words, requests }; // which of the two stays when the lengths of requests move
enum class WeightPrecision { bf16, fp8, int8, int4, fp4 };
enum class PublishedPrecision {
    unknown,
    bf16,
    fp8,
    int8,
    int4,
    fp4
}; // the same behind one that is not known
constexpr PublishedPrecision published_precision(WeightPrecision precision) {
    return static_cast<PublishedPrecision>(static_cast<int>(precision) + 1);
}
enum class CommercialUse { unknown, yes, within_limits, no };
enum class KvPrecision { bf16, fp8 };
enum class CapacityMode { modelled, measured, unlimited };
enum class ValueAtEnd { none, book }; // what own machines count for at the horizon's end
// The serving engine and its time; in this order core/scenario/engine_factors.cpp has their factors.
enum class Engine {
    vllm,
    vllm_2025,
    vllm_2024,
    vllm_rocm,
    vllm_rocm_tuned,
    sglang,
    sglang_2025,
    sglang_rocm,
    tensorrt_llm,
    tensorrt_llm_tuned,
    llama_cpp
};
enum class Scaling { fixed, follow_traffic, to_zero };
enum class Term { on_demand, spot, reserved_1y, reserved_3y }; // under which a machine is rented
constexpr bool is_for_years(Term term) {                       // and paid in every hour of them
    return term == Term::reserved_1y || term == Term::reserved_3y;
}
enum class OnFailure { none, retry_on_api }; // what happens to a request that our model fails
enum class LinkKind { none, pcie, nvlink };  // nvlink stands for every switched or direct GPU-to-GPU link

struct Traffic {
    double words_per_day = 1e6;
    double tokens_per_word = 2;
    double input_tokens_per_request = 1000;
    double output_tokens_per_request = 500;
    double cached_input_share = 0;
    double peak_to_average = 1;
    double growth_per_month = 0;
    TrafficDriver driver = TrafficDriver::words;
    double requests_per_day = 1000;              // where requests drive; words_per_day then says nothing
    double hidden_output_tokens_per_request = 0; // the API's model thinks: billed, not read by anyone
    double deferrable_share = 0;  // of the tokens: may wait for a quiet hour of the day or week
    double cache_write_share = 0; // of the input: written into the API's cache
    std::vector<double> profile;  // hour by hour, 24 or 168 from Monday 00:00; empty: by peak_to_average
    bool operator==(const Traffic&) const = default;
};

// layers .. vocab_size describe the network at shape_params_b parameters; model_shape() in model_shape.h
// scales them to total_params_b, so that the parameter slider is free and the preset exact where it stands.
struct Model {
    std::string preset;
    double total_params_b = 70;
    double active_share = 1;
    WeightPrecision weight_precision = WeightPrecision::bf16;
    KvPrecision kv_precision = KvPrecision::bf16;
    double layers = 80;
    double hidden_size = 8192;
    double heads = 64;
    double head_dim = 128;
    double kv_elements_per_token = 163840;
    bool kv_replicated = false; // MLA: one latent vector that every GPU of a tensor-parallel group holds
    double experts = 0;         // 0: dense
    double experts_per_token = 0;
    double shape_params_b = 70;
    double vocab_size = 0; // 0: unknown, the input embedding then counts as read at every step
    double sliding_window_tokens = 0;
    double sliding_layer_share = 0;
    bool tied_embeddings = false; // the output layer is the input embedding
    PublishedPrecision published_precision = PublishedPrecision::unknown;
    double published_gb = 0;            // the weights' files in that precision; 0: by the precision's rule
    double kv_heads = 0;                // 0: as the KV elements tell
    double kv_layers = 0;               // that keep a growing cache; 0: all
    double state_bytes_per_request = 0; // of linear and state-space layers, however long the context
    double context_limit_tokens = 0;    // 0: unknown
    std::string licence;                // "Apache-2.0"; empty: unknown
    CommercialUse commercial_use = CommercialUse::unknown;
    double hidden_output_tokens_per_request = 0; // our model thinks
    bool operator==(const Model&) const = default;
};

struct LongContext {
    double above_tokens = 200000; // input tokens of one request
    double input_usd_per_mtok = 0;
    double cached_input_usd_per_mtok = 0;
    double output_usd_per_mtok = 0;
    bool operator==(const LongContext&) const = default;
};

// Hours that an API bills at other prices: "api.other_hours" is null where there are none.
struct OtherHours {
    std::vector<double> hours; // of the week, 0..167 from Monday 00:00, in the profile's time
    double price_factor = 1;
    bool operator==(const OtherHours&) const = default;
};

// Capacity at an API that is paid whatever it does: Azure's PTU, Google's GSU. "api.provisioned" is null
// where none is offered.
struct Provisioned {
    double units = 0; // 0: "auto", as many as cost least
    double usd_per_unit_month = 0;
    double input_tokens_per_minute_per_unit = 0;
    double output_weight = 1; // an output token counts as so many of input
    double cached_weight = 1; // and one of cached input
    double min_units = 1;
    double step = 1; // units come by
    bool operator==(const Provisioned&) const = default;
};

struct Api {
    std::string preset;
    double input_usd_per_mtok = 3;
    double cached_input_usd_per_mtok = 3;
    double output_usd_per_mtok = 6;
    double training_usd_per_mtok = 8;
    double fixed_usd_per_month = 0;
    double tokens_per_minute_limit = 0;   // 0: no limit
    double spend_limit_usd_per_month = 0; // 0: no limit
    double price_decline_per_year = 0;
    double context_limit_tokens = 0;    // 0: unknown
    bool same_weights_as_model = false; // the API serves the very model that we would run
    bool has_long_context = false;      // false: "long_context": null
    LongContext long_context;
    double cache_write_usd_per_mtok = 0; // 0: "as the input"
    double deferred_price_factor = 0.5;  // of the price, for what may wait
    double tokens_factor = 1;            // of the scenario's tokens, for the same text
    double region_factor = 1;            // of the prices
    bool has_other_hours = false;        // false: "other_hours": null
    OtherHours other_hours;
    bool has_provisioned = false; // false: "provisioned": null
    Provisioned provisioned;
    bool operator==(const Api&) const = default;
};

struct Hosting {
    std::string instance;
    std::string accelerator;
    double gpus_per_instance = 0; // 0: no accelerator in this machine
    double usd_per_instance_hour = 3.7;
    double discount = 0;
    double price_decline_per_year = 0;
    double gpu_memory_gb = 0; // true bytes / 1e9: an "80 GB" H100 has 85.5
    double gpu_bandwidth_gb_s = 0;
    double gpu_bf16_tflops = 0; // dense
    double gpu_fp8_tflops = 0;  // dense; 0: no such unit, computes at bf16
    double gpu_fp4_tflops = 0;
    double gpu_link_gb_s = 0; // one way
    LinkKind gpu_link_kind = LinkKind::none;
    double gpus_per_replica = 0; // 0: "auto"
    double memory_headroom = 1.5;
    CapacityMode capacity = CapacityMode::unlimited;
    double measured_output_tokens_per_s = 0; // of one replica; used when capacity is measured
    double engine_efficiency = 1;
    double target_utilisation = 1;
    double min_tokens_per_s_per_user = 0; // 0: no speed goal
    double spare_units = 1;
    Scaling scaling = Scaling::fixed;
    double billed_hours_per_month = 730;
    double storage_usd_per_gb_month = 0;
    double prefix_hit_share = 0; // 0: "as the API", its cached share
    Engine engine = Engine::vllm;
    double accepted_tokens_per_step = 1;  // more: speculative decoding
    double max_time_to_first_token_s = 0; // 0: no goal for the wait
    // Of the mix: other ways to rent the same machine, and whether spares stand beside the API.
    double reserved_usd_per_instance_hour = 0; // 0: not offered
    double spot_usd_per_instance_hour = 0;     // 0: not offered
    double spot_restart_loss = 0.05;           // of the hours
    bool spares_where_api_stands_by = false;
    Term term = Term::on_demand;                // whose price usd_per_instance_hour is
    double on_demand_usd_per_instance_hour = 0; // beside another term's; 0: not offered
    // Of scaling to_zero: how long a machine waits for the next request before it goes, and how it comes
    // back.
    double idle_window_s = 300;
    double cold_start_s = 60;
    bool cold_start_billed = true;
    bool operator==(const Hosting&) const = default;
};

struct Owned {
    bool enabled = false;
    double usd_per_instance = 250000;
    double lifetime_months = 36;
    double residual_share = 0;
    double kw_per_instance = 10;
    double pue = 1.3;
    double usd_per_kwh = 0.12;
    double colocation_usd_per_instance_month = 0;
    double maintenance_share_per_year = 0;
    double idle_power_share = 1; // of kw_per_instance, while a machine serves nothing
    ValueAtEnd value_at_end = ValueAtEnd::none;
    bool operator==(const Owned&) const = default;
};

struct FineTuning {
    double runs_per_month = 0; // 0: no fine-tuning
    double training_tokens_m_per_run = 10;
    double epochs = 1;
    double lora_share = 0.001; // adapter parameters / total parameters; 0: full fine-tuning
    double usd_per_instance_hour = 2.8;
    double hours_per_run = 24; // 0: "modelled"
    bool operator==(const FineTuning&) const = default;
};

struct Team {
    double api_usd_per_year = 0;
    double hosting_usd_per_year = 0;
    double migration_usd = 0;
    bool operator==(const Team&) const = default;
};

struct Horizon {
    double months = 36;
    double discount_rate_per_year = 0;
    bool operator==(const Horizon&) const = default;
};

// Dollars that a provider gives: they pay its bill until they are spent, or end.
struct Credits {
    double api_usd = 0;
    double hosting_usd = 0;
    double until_month = 0; // months from now; 0: no end
    bool operator==(const Credits&) const = default;
};

// How many requests each side does well enough, by the reader's own evaluation, and what is done about the
// others.
struct Quality {
    double own_pass_share = 0; // 0: not measured
    double api_pass_share = 0; // 0: not measured
    OnFailure on_failure = OnFailure::none;
    double routed_share = 0; // of the requests: a router sends them to the API at once
    bool operator==(const Quality&) const = default;
};

// What the requests are worth; costs do not depend on it.
struct Business {
    double revenue_usd_per_request = 0;   // 0: not stated
    double requests_per_user_per_day = 0; // 0: not stated
    bool operator==(const Business&) const = default;
};

// Two ranges that move together: Spearman's rank correlation of what is sampled.
struct Correlation {
    std::string a, b; // input paths, two different ones with a range
    double rank = 0;  // -1..1
    bool operator==(const Correlation&) const = default;
};

struct Range {
    double low = 0, high = 0; // a 90 % interval
    bool operator==(const Range&) const = default;
};

struct Source {
    std::string from;
    std::string as_of; // YYYY-MM-DD
    bool operator==(const Source&) const = default;
};

// What a reader wrote beside a value: where they have it from, and why. It is of the value that stood there
// then; of another one it stands as a note of that, see core/scenario/value_notes.h.
struct ValueNote {
    Source source; // the reader's own word; `sources` below is the catalogue's
    std::string text;
    std::string of; // value_text() of what it was written of
    bool operator==(const ValueNote&) const = default;
};

// An entry of the decision log: what was decided and why, and what the program answered on that day.
struct Decision {
    std::string on; // YYYY-MM-DD
    std::string text;
    std::string answer;
    bool operator==(const Decision&) const = default;
};

// A key "x-..." of somebody else's, kept and written back: dotted path and its JSON text.
struct Extension {
    std::string path;
    std::string json;
    bool operator==(const Extension&) const = default;
};

struct Scenario {
    std::string name;
    std::string notes;
    std::string saved_at; // ISO 8601, UTC
    Traffic traffic;
    Model model;
    Api api;
    Hosting hosting;
    Owned owned;
    FineTuning fine_tuning;
    Team team;
    Horizon horizon;
    Credits credits;
    Quality quality;
    Business business;
    std::map<std::string, Range, std::less<>> ranges; // by input path
    std::vector<Correlation> correlations;
    std::map<std::string, Source, std::less<>> sources;        // by input path
    std::map<std::string, ValueNote, std::less<>> value_notes; // by input path
    std::vector<Decision> decisions;                           // the oldest first
    std::vector<Extension> extensions;
    bool operator==(const Scenario&) const = default;
};

} // namespace core
