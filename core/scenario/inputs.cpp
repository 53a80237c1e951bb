// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/inputs.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

template <auto Block, auto Field>
auto& field(Scenario& s) {
    return (s.*Block).*Field;
}
template <auto Field>
double& long_context(Scenario& s) {
    return s.api.long_context.*Field;
}

template <auto Block, auto Field>
int get_enum(const Scenario& s) {
    return static_cast<int>((s.*Block).*Field);
}
template <auto Block, auto Field>
void set_enum(Scenario& s, int index) {
    auto& value = (s.*Block).*Field;
    value = static_cast<std::remove_reference_t<decltype(value)>>(index);
}

constexpr std::array<std::string_view, 5> weight_precisions{"bf16", "fp8", "int8", "int4", "fp4"};
constexpr std::array<std::string_view, 2> kv_precisions{"bf16", "fp8"};
constexpr std::array<std::string_view, 3> capacity_modes{QT_TRANSLATE_NOOP("inputs", "modelled"),
                                                         QT_TRANSLATE_NOOP("inputs", "measured"),
                                                         QT_TRANSLATE_NOOP("inputs", "unlimited")};
constexpr std::array<std::string_view, 2> scalings{QT_TRANSLATE_NOOP("inputs", "fixed"),
                                                   QT_TRANSLATE_NOOP("inputs", "follow_traffic")};
constexpr std::array<std::string_view, 3> link_kinds{QT_TRANSLATE_NOOP("inputs", "none"), "pcie", "nvlink"};

constexpr auto lin = Scale::linear;
constexpr auto log = Scale::log;
constexpr auto no_limit = QT_TRANSLATE_NOOP("inputs", "no limit");
constexpr auto none = QT_TRANSLATE_NOOP("inputs", "none");

// A row is written in the order path, label, definition; then what differs from the defaults.
#define NUMBER(block, name) .number = field<&Scenario::block, &decltype(Scenario::block)::name>
#define CHOICE(block, name, names)                                                                           \
    .kind = InputKind::choice, .choices = (names),                                                           \
    .get_choice = get_enum<&Scenario::block, &decltype(Scenario::block)::name>,                              \
    .set_choice = set_enum<&Scenario::block, &decltype(Scenario::block)::name>
#define FLAG(block, name)                                                                                    \
    .kind = InputKind::flag, .flag = field<&Scenario::block, &decltype(Scenario::block)::name>
#define TEXT(block, name)                                                                                    \
    .kind = InputKind::text, .text = field<&Scenario::block, &decltype(Scenario::block)::name>

// The order is the file's. Limits are wide enough for the largest published deployment and narrow enough
// that no figure overflows; slider ranges are where founders live.
// clang-format off
constexpr Input input_table[] = {
    {.path = "traffic.words_per_day", .label = QT_TRANSLATE_NOOP("inputs", "Traffic"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Words per day, read and written together, averaged over the month."),
     .unit = Unit::words_per_day, .scale = log, .min = 1, .max = 1e12, .slider_min = 1e3, .slider_max = 1e9,
     NUMBER(traffic, words_per_day)},
    {.path = "traffic.tokens_per_word", .label = QT_TRANSLATE_NOOP("inputs", "Tokens per word"),
     .definition = QT_TRANSLATE_NOOP("inputs", "About 1.33 for English text; the article counts 2."),
     .unit = Unit::tokens_per_word, .scale = lin, .min = 0.5, .max = 10, .slider_min = 1, .slider_max = 4,
     NUMBER(traffic, tokens_per_word)},
    {.path = "traffic.input_tokens_per_request", .label = QT_TRANSLATE_NOOP("inputs", "Input per request"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens the model reads for one request: prompt, context, history."),
     .unit = Unit::tokens, .scale = log, .min = 1, .max = 2e6, .slider_min = 10, .slider_max = 2e5,
     .lower_half = true, NUMBER(traffic, input_tokens_per_request)},
    {.path = "traffic.output_tokens_per_request", .label = QT_TRANSLATE_NOOP("inputs", "Output per request"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens the model writes for one request."),
     .unit = Unit::tokens, .scale = log, .min = 1, .max = 2e6, .slider_min = 1, .slider_max = 2e4,
     .lower_half = true, NUMBER(traffic, output_tokens_per_request)},
    {.path = "traffic.cached_input_share", .label = QT_TRANSLATE_NOOP("inputs", "Cached input"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the input that the API has in its cache and bills at the cached price."),
     .unit = Unit::share, .min = 0, .max = 1, .slider_min = 0, .slider_max = 1, NUMBER(traffic, cached_input_share)},
    {.path = "traffic.peak_to_average", .label = QT_TRANSLATE_NOOP("inputs", "Peak to average"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The busiest hour's traffic as a multiple of the day's mean."),
     .unit = Unit::times, .min = 1, .max = 20, .slider_min = 1, .slider_max = 10, .lower_half = true,
     NUMBER(traffic, peak_to_average)},
    {.path = "traffic.growth_per_month", .label = QT_TRANSLATE_NOOP("inputs", "Growth"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How much the traffic grows from one month to the next."),
     .unit = Unit::share_per_month, .min = -0.5, .max = 1, .slider_min = -0.1, .slider_max = 0.5,
     NUMBER(traffic, growth_per_month)},

    {.path = "model.preset", .label = QT_TRANSLATE_NOOP("inputs", "Model"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The published model whose shape is in force."),
     TEXT(model, preset)},
    {.path = "model.total_params_b", .label = QT_TRANSLATE_NOOP("inputs", "Model size"),
     .definition = QT_TRANSLATE_NOOP("inputs", "All parameters, in billions; a mixture of experts keeps all of them in memory."),
     .unit = Unit::params_b, .scale = log, .min = 0.01, .max = 10000, .slider_min = 0.1, .slider_max = 2000,
     .lower_half = true, NUMBER(model, total_params_b)},
    {.path = "model.active_share", .label = QT_TRANSLATE_NOOP("inputs", "Active share"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the parameters that one token passes through; 100 % for a dense model."),
     .unit = Unit::share, .min = 0.001, .max = 1, .slider_min = 0.01, .slider_max = 1, .lower_half = true,
     NUMBER(model, active_share)},
    {.path = "model.weight_precision", .label = QT_TRANSLATE_NOOP("inputs", "Weight precision"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How a weight is stored: bf16 2 bytes, fp8 and int8 1, int4 0.56, fp4 0.5625."),
     .lower_half = true, CHOICE(model, weight_precision, weight_precisions)},
    {.path = "model.kv_precision", .label = QT_TRANSLATE_NOOP("inputs", "KV cache precision"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How an element of the KV cache is stored: bf16 2 bytes, fp8 1."),
     .lower_half = true, CHOICE(model, kv_precision, kv_precisions)},
    {.path = "model.layers", .label = QT_TRANSLATE_NOOP("inputs", "Layers"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Transformer layers at the preset's size; they scale with the model size."),
     .whole = true, .min = 1, .max = 1000, .slider_min = 1, .slider_max = 200, .lower_half = true,
     NUMBER(model, layers)},
    {.path = "model.hidden_size", .label = QT_TRANSLATE_NOOP("inputs", "Hidden size"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Width of the network at the preset's size."),
     .scale = log, .whole = true, .min = 64, .max = 200000, .slider_min = 512, .slider_max = 32768,
     .lower_half = true, NUMBER(model, hidden_size)},
    {.path = "model.heads", .label = QT_TRANSLATE_NOOP("inputs", "Attention heads"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Query heads of one layer."),
     .scale = log, .whole = true, .min = 1, .max = 1024, .slider_min = 4, .slider_max = 256, .lower_half =
     true, NUMBER(model, heads)},
    {.path = "model.head_dim", .label = QT_TRANSLATE_NOOP("inputs", "Head size"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Width of one attention head."),
     .scale = log, .whole = true, .min = 8, .max = 2048, .slider_min = 32, .slider_max = 512, .lower_half =
     true, NUMBER(model, head_dim)},
    {.path = "model.kv_elements_per_token", .label = QT_TRANSLATE_NOOP("inputs", "KV elements per token"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Numbers the KV cache keeps for one token over all layers: 2 x layers x KV heads x head size; MLA: layers x (latent + rope)."),
     .scale = log, .whole = true, .min = 64, .max = 1e8, .slider_min = 1024, .slider_max = 1e7, .lower_half =
     true, NUMBER(model, kv_elements_per_token)},
    {.path = "model.kv_replicated", .label = QT_TRANSLATE_NOOP("inputs", "KV on every GPU"),
     .definition = QT_TRANSLATE_NOOP("inputs", "MLA keeps one latent vector that every GPU of a replica must hold."),
     .lower_half = true, FLAG(model, kv_replicated)},
    {.path = "model.experts", .label = QT_TRANSLATE_NOOP("inputs", "Experts"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Experts of one layer of a mixture of experts; none for a dense model."),
     .whole = true, .min = 1, .max = 4096, .slider_min = 0, .slider_max = 512, .zero_means = none,
     .lower_half = true, NUMBER(model, experts)},
    {.path = "model.experts_per_token", .label = QT_TRANSLATE_NOOP("inputs", "Experts per token"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Experts that one token passes through in one layer."),
     .whole = true, .min = 1, .max = 512, .slider_min = 0, .slider_max = 32, .zero_means = none, .lower_half
     = true, NUMBER(model, experts_per_token)},
    {.path = "model.shape_params_b", .label = QT_TRANSLATE_NOOP("inputs", "Size of the shape"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Parameter count for which layers, hidden size and KV elements are stated, in billions."),
     .optional = true, .unit = Unit::params_b, .scale = log, .min = 0.01, .max = 10000, .slider_min = 0.1,
     .slider_max = 2000, .lower_half = true, NUMBER(model, shape_params_b)},
    {.path = "model.vocab_size", .label = QT_TRANSLATE_NOOP("inputs", "Vocabulary"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens the model knows; its input embedding is in memory but not read at every step."),
     .optional = true, .scale = log, .whole = true, .min = 1, .max = 1e7, .slider_min = 1000, .slider_max =
     1e6, .zero_means = QT_TRANSLATE_NOOP("inputs", "unknown"), .lower_half = true, NUMBER(model, vocab_size)},
    {.path = "model.sliding_window_tokens", .label = QT_TRANSLATE_NOOP("inputs", "Sliding window"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens that a sliding-window layer attends to."),
     .optional = true, .unit = Unit::tokens, .scale = log, .whole = true, .min = 1, .max = 2e6, .slider_min =
     64, .slider_max = 131072, .zero_means = none, .lower_half = true, NUMBER(model, sliding_window_tokens)},
    {.path = "model.sliding_layer_share", .label = QT_TRANSLATE_NOOP("inputs", "Sliding layers"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the layers that have a sliding window."),
     .optional = true, .unit = Unit::share, .min = 0, .max = 1, .slider_min = 0, .slider_max = 1, .lower_half
     = true, NUMBER(model, sliding_layer_share)},

    {.path = "api.preset", .label = QT_TRANSLATE_NOOP("inputs", "API"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The price list the prices were taken from."),
     TEXT(api, preset)},
    {.path = "api.input_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Input price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of input that is not cached."),
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.01, .slider_max =
     100, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), NUMBER(api, input_usd_per_mtok)},
    {.path = "api.cached_input_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Cached input price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of input from the API's cache."),
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.001, .slider_max
     = 100, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), NUMBER(api, cached_input_usd_per_mtok)},
    {.path = "api.output_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Output price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of output."),
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.01, .slider_max =
     200, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), NUMBER(api, output_usd_per_mtok)},
    {.path = "api.training_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Training price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of fine-tuning, each epoch counted."),
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.001, .max = 10000, .slider_min = 0.1, .slider_max =
     200, .zero_means = none, NUMBER(api, training_usd_per_mtok)},
    {.path = "api.fixed_usd_per_month", .label = QT_TRANSLATE_NOOP("inputs", "Fixed fee"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What the API provider charges a month whatever the traffic."),
     .unit = Unit::usd_per_month, .scale = log, .min = 0.01, .max = 1e8, .slider_min = 1, .slider_max = 1e5,
     .zero_means = none, NUMBER(api, fixed_usd_per_month)},
    {.path = "api.tokens_per_minute_limit", .label = QT_TRANSLATE_NOOP("inputs", "Tokens-per-minute limit"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The API's rate limit, which the peak must stay under."),
     .unit = Unit::tokens_per_minute, .scale = log, .min = 1, .max = 1e12, .slider_min = 1e4, .slider_max =
     1e9, .zero_means = no_limit, NUMBER(api, tokens_per_minute_limit)},
    {.path = "api.spend_limit_usd_per_month", .label = QT_TRANSLATE_NOOP("inputs", "Spending limit"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What the API's usage tier lets you spend in a month."),
     .unit = Unit::usd_per_month, .scale = log, .min = 1, .max = 1e9, .slider_min = 100, .slider_max = 1e6,
     .zero_means = no_limit, NUMBER(api, spend_limit_usd_per_month)},
    {.path = "api.price_decline_per_year", .label = QT_TRANSLATE_NOOP("inputs", "API price decline"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How much cheaper the API gets from one year to the next."),
     .unit = Unit::share_per_year, .min = -1, .max = 0.95, .slider_min = 0, .slider_max = 0.9, NUMBER(api, price_decline_per_year)},
    {.path = "api.long_context", .label = QT_TRANSLATE_NOOP("inputs", "Long-context prices"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Beyond a threshold the whole request is billed at other prices."),
     .optional = true, FLAG(api, has_long_context)},
    {.path = "api.long_context.above_tokens", .label = QT_TRANSLATE_NOOP("inputs", "Long context above"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Input tokens of a request above which the long-context prices hold."),
     .unit = Unit::tokens, .scale = log, .whole = true, .min = 1, .max = 1e8, .slider_min = 1000, .slider_max
     = 1e6, .number = long_context<&LongContext::above_tokens>},
    {.path = "api.long_context.input_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Long-context input price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of input of a long request."),
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.01, .slider_max =
     100, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), .number = long_context<&LongContext::input_usd_per_mtok>},
    {.path = "api.long_context.cached_input_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Long-context cached price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of cached input of a long request."),
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.001, .slider_max
     = 100, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), .number = long_context<&LongContext::cached_input_usd_per_mtok>},
    {.path = "api.long_context.output_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Long-context output price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of output of a long request."),
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.01, .slider_max =
     200, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), .number = long_context<&LongContext::output_usd_per_mtok>},

    {.path = "hosting.instance", .label = QT_TRANSLATE_NOOP("inputs", "Instance"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The machine that is rented."),
     TEXT(hosting, instance)},
    {.path = "hosting.accelerator", .label = QT_TRANSLATE_NOOP("inputs", "Accelerator"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The GPU in the machine."),
     .lower_half = true, TEXT(hosting, accelerator)},
    {.path = "hosting.gpus_per_instance", .label = QT_TRANSLATE_NOOP("inputs", "GPUs per instance"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How many GPUs one machine has."),
     .unit = Unit::gpus, .whole = true, .min = 1, .max = 128, .slider_min = 0, .slider_max = 16, .zero_means
     = none, .lower_half = true, NUMBER(hosting, gpus_per_instance)},
    {.path = "hosting.usd_per_instance_hour", .label = QT_TRANSLATE_NOOP("inputs", "Instance price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Rent of one machine for one hour, before the discount."),
     .unit = Unit::usd_per_hour, .scale = log, .min = 0.001, .max = 10000, .slider_min = 0.1, .slider_max =
     100, NUMBER(hosting, usd_per_instance_hour)},
    {.path = "hosting.discount", .label = QT_TRANSLATE_NOOP("inputs", "Discount"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Taken off the rent of serving and spare machines for the chosen term."),
     .unit = Unit::share, .min = 0, .max = 0.95, .slider_min = 0, .slider_max = 0.9, NUMBER(hosting, discount)},
    {.path = "hosting.price_decline_per_year", .label = QT_TRANSLATE_NOOP("inputs", "Rent decline"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How much cheaper the rent gets from one year to the next."),
     .unit = Unit::share_per_year, .min = -1, .max = 0.95, .slider_min = 0, .slider_max = 0.9,
     NUMBER(hosting, price_decline_per_year)},
    {.path = "hosting.gpu_memory_gb", .label = QT_TRANSLATE_NOOP("inputs", "GPU memory"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Of one GPU, in true GB of 1e9 bytes: an 80 GB H100 has 85.5."),
     .unit = Unit::gb, .scale = log, .min = 0.1, .max = 10000, .slider_min = 8, .slider_max = 400,
     .zero_means = none, .lower_half = true, NUMBER(hosting, gpu_memory_gb)},
    {.path = "hosting.gpu_bandwidth_gb_s", .label = QT_TRANSLATE_NOOP("inputs", "Memory bandwidth"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Of one GPU."),
     .unit = Unit::gb_per_s, .scale = log, .min = 1, .max = 1e6, .slider_min = 100, .slider_max = 20000,
     .zero_means = none, .lower_half = true, NUMBER(hosting, gpu_bandwidth_gb_s)},
    {.path = "hosting.gpu_bf16_tflops", .label = QT_TRANSLATE_NOOP("inputs", "bf16 compute"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Dense, of one GPU, without sparsity."),
     .unit = Unit::tflops, .scale = log, .min = 0.1, .max = 1e6, .slider_min = 10, .slider_max = 10000,
     .zero_means = none, .lower_half = true, NUMBER(hosting, gpu_bf16_tflops)},
    {.path = "hosting.gpu_fp8_tflops", .label = QT_TRANSLATE_NOOP("inputs", "fp8 compute"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Dense, of one GPU; without it fp8 weights compute at bf16."),
     .unit = Unit::tflops, .scale = log, .min = 0.1, .max = 1e6, .slider_min = 10, .slider_max = 20000,
     .zero_means = none, .lower_half = true, NUMBER(hosting, gpu_fp8_tflops)},
    {.path = "hosting.gpu_fp4_tflops", .label = QT_TRANSLATE_NOOP("inputs", "fp4 compute"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Dense, of one GPU; without it fp4 weights compute at bf16."),
     .unit = Unit::tflops, .scale = log, .min = 0.1, .max = 1e6, .slider_min = 10, .slider_max = 20000,
     .zero_means = none, .lower_half = true, NUMBER(hosting, gpu_fp4_tflops)},
    {.path = "hosting.gpu_link_gb_s", .label = QT_TRANSLATE_NOOP("inputs", "GPU link"),
     .definition = QT_TRANSLATE_NOOP("inputs", "One way between two GPUs of a machine."),
     .unit = Unit::gb_per_s, .scale = log, .min = 0.1, .max = 1e5, .slider_min = 8, .slider_max = 2000,
     .zero_means = none, .lower_half = true, NUMBER(hosting, gpu_link_gb_s)},
    {.path = "hosting.gpu_link_kind", .label = QT_TRANSLATE_NOOP("inputs", "Kind of link"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How the GPUs of a machine talk: over PCIe or over links of their own."),
     .lower_half = true, CHOICE(hosting, gpu_link_kind, link_kinds)},
    {.path = "hosting.gpus_per_replica", .label = QT_TRANSLATE_NOOP("inputs", "GPUs per replica"),
     .definition = QT_TRANSLATE_NOOP("inputs", "GPUs that serve one copy of the model; auto takes the cheapest fleet of all ways that engines start."),
     .unit = Unit::gpus, .whole = true, .min = 1, .max = 1024, .slider_min = 0, .slider_max = 16, .zero_means
     = QT_TRANSLATE_NOOP("inputs", "auto"), .zero_is_word = true, .lower_half = true, NUMBER(hosting, gpus_per_replica)},
    {.path = "hosting.memory_headroom", .label = QT_TRANSLATE_NOOP("inputs", "Memory head-room"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Serving memory as a multiple of weights and adapters; the article takes 1.5."),
     .unit = Unit::times, .min = 1, .max = 5, .slider_min = 1, .slider_max = 3, .lower_half = true,
     NUMBER(hosting, memory_headroom)},
    {.path = "hosting.capacity", .label = QT_TRANSLATE_NOOP("inputs", "Capacity"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How much one replica can do: by the model, as you measured it, or without limit as the article assumes."),
     .lower_half = true, CHOICE(hosting, capacity, capacity_modes)},
    {.path = "hosting.measured_output_tokens_per_s", .label = QT_TRANSLATE_NOOP("inputs", "Measured output"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Output tokens a second of one replica, as you measured it."),
     .unit = Unit::tokens_per_s, .scale = log, .min = 0.01, .max = 1e8, .slider_min = 10, .slider_max = 1e5,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "not measured"), .lower_half = true, NUMBER(hosting, measured_output_tokens_per_s)},
    {.path = "hosting.engine_efficiency", .label = QT_TRANSLATE_NOOP("inputs", "Engine efficiency"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Speed of the serving engine against TensorRT-LLM; vLLM about 0.62, SGLang about 0.58."),
     .unit = Unit::times, .min = 0.05, .max = 2, .slider_min = 0.1, .slider_max = 1.5, .lower_half = true,
     NUMBER(hosting, engine_efficiency)},
    {.path = "hosting.target_utilisation", .label = QT_TRANSLATE_NOOP("inputs", "Target utilisation"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of a replica's capacity that you plan to use at the peak."),
     .unit = Unit::share, .min = 0.05, .max = 1, .slider_min = 0.1, .slider_max = 1, .lower_half = true,
     NUMBER(hosting, target_utilisation)},
    {.path = "hosting.min_tokens_per_s_per_user", .label = QT_TRANSLATE_NOOP("inputs", "Speed per user"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens a second that each user must get while the model writes."),
     .unit = Unit::tokens_per_s, .scale = log, .min = 0.01, .max = 10000, .slider_min = 1, .slider_max = 300,
     .zero_means = none, .lower_half = true, NUMBER(hosting, min_tokens_per_s_per_user)},
    {.path = "hosting.spare_units", .label = QT_TRANSLATE_NOOP("inputs", "Spare units"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Units that run in reserve, in case one fails; the article takes one."),
     .unit = Unit::units, .whole = true, .min = 1, .max = 1000, .slider_min = 0, .slider_max = 10,
     .zero_means = none, NUMBER(hosting, spare_units)},
    {.path = "hosting.scaling", .label = QT_TRANSLATE_NOOP("inputs", "Scaling"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Machines run all month, or are switched on and off with the hours of the day."),
     CHOICE(hosting, scaling, scalings)},
    {.path = "hosting.billed_hours_per_month", .label = QT_TRANSLATE_NOOP("inputs", "Billed hours"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Hours a month that machines run; 730 is all of them."),
     .unit = Unit::hours_per_month, .min = 1, .max = 744, .slider_min = 100, .slider_max = 730,
     NUMBER(hosting, billed_hours_per_month)},
    {.path = "hosting.storage_usd_per_gb_month", .label = QT_TRANSLATE_NOOP("inputs", "Storage price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Disk for weights and adapters, on every machine."),
     .unit = Unit::usd_per_gb_month, .scale = log, .min = 0.0001, .max = 1000, .slider_min = 0.01,
     .slider_max = 1, .zero_means = none, NUMBER(hosting, storage_usd_per_gb_month)},

    {.path = "owned.enabled", .label = QT_TRANSLATE_NOOP("inputs", "Compare own hardware"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Take machines of your own into the comparison."),
     FLAG(owned, enabled)},
    {.path = "owned.usd_per_instance", .label = QT_TRANSLATE_NOOP("inputs", "Price of a machine"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What one machine like the rented one costs to buy."),
     .unit = Unit::usd, .scale = log, .min = 1, .max = 1e8, .slider_min = 1000, .slider_max = 1e6,
     NUMBER(owned, usd_per_instance)},
    {.path = "owned.lifetime_months", .label = QT_TRANSLATE_NOOP("inputs", "Lifetime"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Months over which the price is written off."),
     .unit = Unit::months, .whole = true, .min = 1, .max = 240, .slider_min = 12, .slider_max = 84,
     NUMBER(owned, lifetime_months)},
    {.path = "owned.residual_share", .label = QT_TRANSLATE_NOOP("inputs", "Residual value"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the price that a machine still fetches at the end."),
     .unit = Unit::share, .min = 0, .max = 1, .slider_min = 0, .slider_max = 0.5, NUMBER(owned, residual_share)},
    {.path = "owned.kw_per_instance", .label = QT_TRANSLATE_NOOP("inputs", "Power"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What one machine draws under load."),
     .unit = Unit::kw, .scale = log, .min = 0.001, .max = 1000, .slider_min = 0.2, .slider_max = 100,
     .zero_means = none, NUMBER(owned, kw_per_instance)},
    {.path = "owned.pue", .label = QT_TRANSLATE_NOOP("inputs", "PUE"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Power of the whole room over that of the machines: cooling and losses."),
     .unit = Unit::times, .min = 1, .max = 3, .slider_min = 1, .slider_max = 2, NUMBER(owned, pue)},
    {.path = "owned.usd_per_kwh", .label = QT_TRANSLATE_NOOP("inputs", "Electricity"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Price of a kilowatt-hour."),
     .unit = Unit::usd_per_kwh, .scale = log, .min = 0.0001, .max = 100, .slider_min = 0.02, .slider_max = 1,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), NUMBER(owned, usd_per_kwh)},
    {.path = "owned.colocation_usd_per_instance_month", .label = QT_TRANSLATE_NOOP("inputs", "Colocation"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Space and network for one machine."),
     .unit = Unit::usd_per_month, .scale = log, .min = 0.01, .max = 1e6, .slider_min = 10, .slider_max =
     10000, .zero_means = none, NUMBER(owned, colocation_usd_per_instance_month)},
    {.path = "owned.maintenance_share_per_year", .label = QT_TRANSLATE_NOOP("inputs", "Maintenance"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Per year, as a share of the price."),
     .unit = Unit::share_per_year, .min = 0, .max = 1, .slider_min = 0, .slider_max = 0.3, NUMBER(owned, maintenance_share_per_year)},

    {.path = "fine_tuning.runs_per_month", .label = QT_TRANSLATE_NOOP("inputs", "Fine-tuning runs"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How often the model is tuned; none: no fine-tuning."),
     .unit = Unit::runs_per_month, .min = 0.01, .max = 1000, .slider_min = 0, .slider_max = 30, .zero_means =
     none, .lower_half = true, NUMBER(fine_tuning, runs_per_month)},
    {.path = "fine_tuning.training_tokens_m_per_run", .label = QT_TRANSLATE_NOOP("inputs", "Training tokens"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Of one run and epoch, in millions."),
     .unit = Unit::tokens_m, .scale = log, .min = 0.0001, .max = 1e7, .slider_min = 0.1, .slider_max = 1e4,
     .lower_half = true, NUMBER(fine_tuning, training_tokens_m_per_run)},
    {.path = "fine_tuning.epochs", .label = QT_TRANSLATE_NOOP("inputs", "Epochs"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How often a run goes through its tokens."),
     .min = 0.1, .max = 1000, .slider_min = 1, .slider_max = 10, .lower_half = true, NUMBER(fine_tuning, epochs)},
    {.path = "fine_tuning.lora_share", .label = QT_TRANSLATE_NOOP("inputs", "LoRA share"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Adapter parameters over all parameters; none: the whole model is tuned."),
     .unit = Unit::share, .scale = log, .min = 0.00001, .max = 1, .slider_min = 0.0001, .slider_max = 0.1,
     .zero_means = none, .lower_half = true, NUMBER(fine_tuning, lora_share)},
    {.path = "fine_tuning.usd_per_instance_hour", .label = QT_TRANSLATE_NOOP("inputs", "Tuning machine"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Rent of one machine that tunes, for one hour."),
     .unit = Unit::usd_per_hour, .scale = log, .min = 0.001, .max = 10000, .slider_min = 0.1, .slider_max =
     100, NUMBER(fine_tuning, usd_per_instance_hour)},
    {.path = "fine_tuning.hours_per_run", .label = QT_TRANSLATE_NOOP("inputs", "Hours per run"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How long a run takes: as you know it, or modelled from its FLOP."),
     .unit = Unit::hours, .scale = log, .min = 0.001, .max = 100000, .slider_min = 0.1, .slider_max = 1000,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "modelled"), .zero_is_word = true, .lower_half = true, NUMBER(fine_tuning, hours_per_run)},

    {.path = "team.api_usd_per_year", .label = QT_TRANSLATE_NOOP("inputs", "People for the API"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Yearly cost of the people who look after the API integration."),
     .unit = Unit::usd_per_year, .scale = log, .min = 1, .max = 1e9, .slider_min = 1000, .slider_max = 1e6,
     .zero_means = none, NUMBER(team, api_usd_per_year)},
    {.path = "team.hosting_usd_per_year", .label = QT_TRANSLATE_NOOP("inputs", "People for hosting"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Yearly cost of the people who run the model."),
     .unit = Unit::usd_per_year, .scale = log, .min = 1, .max = 1e9, .slider_min = 1000, .slider_max = 1e6,
     .zero_means = none, NUMBER(team, hosting_usd_per_year)},
    {.path = "team.migration_usd", .label = QT_TRANSLATE_NOOP("inputs", "Migration"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Paid once for moving from the API to own hosting."),
     .unit = Unit::usd, .scale = log, .min = 1, .max = 1e9, .slider_min = 1000, .slider_max = 1e6,
     .zero_means = none, NUMBER(team, migration_usd)},

    {.path = "horizon.months", .label = QT_TRANSLATE_NOOP("inputs", "Horizon"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Months that the projection looks ahead."),
     .unit = Unit::months, .whole = true, .min = 1, .max = 120, .slider_min = 6, .slider_max = 60,
     NUMBER(horizon, months)},
    {.path = "horizon.discount_rate_per_year", .label = QT_TRANSLATE_NOOP("inputs", "Discount rate"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What money in a year is worth less than money today."),
     .unit = Unit::share_per_year, .min = 0, .max = 1, .slider_min = 0, .slider_max = 0.3, NUMBER(horizon, discount_rate_per_year)},
};
// clang-format on
#undef NUMBER
#undef CHOICE
#undef FLAG
#undef TEXT

} // namespace

std::span<const Input> inputs() {
    return input_table;
}

const Input* find_input(std::string_view path) {
    const auto* row = std::ranges::find(input_table, path, &Input::path);
    return row == std::end(input_table) ? nullptr : row;
}

} // namespace core
