// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/inputs.h"

#include "core/scenario/engine_factors.h"
#include "core/scenario/profiles.h"

#include <algorithm>
#include <array>
#include <numeric>

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

template <auto Field>
double& provisioned(Scenario& s) {
    return s.api.provisioned.*Field;
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

constexpr std::array<std::string_view, 2> traffic_drivers{QT_TRANSLATE_NOOP("inputs", "words"),
                                                          QT_TRANSLATE_NOOP("inputs", "requests")};
constexpr std::array<std::string_view, 5> weight_precisions{"bf16", "fp8", "int8", "int4", "fp4"};
constexpr std::array<std::string_view, 6> published_precisions{
    QT_TRANSLATE_NOOP("inputs", "unknown"), "bf16", "fp8", "int8", "int4", "fp4"};
constexpr std::array<std::string_view, 4> commercial_uses{
    QT_TRANSLATE_NOOP("inputs", "unknown"), QT_TRANSLATE_NOOP("inputs", "yes"),
    QT_TRANSLATE_NOOP("inputs", "within_limits"), QT_TRANSLATE_NOOP("inputs", "no")};
constexpr std::array<std::string_view, 2> kv_precisions{"bf16", "fp8"};
constexpr std::array<std::string_view, 3> capacity_modes{QT_TRANSLATE_NOOP("inputs", "modelled"),
                                                         QT_TRANSLATE_NOOP("inputs", "measured"),
                                                         QT_TRANSLATE_NOOP("inputs", "unlimited")};
constexpr std::array<std::string_view, 2> values_at_end{QT_TRANSLATE_NOOP("inputs", "none"),
                                                        QT_TRANSLATE_NOOP("inputs", "book")};
constexpr std::array<std::string_view, 3> scalings{QT_TRANSLATE_NOOP("inputs", "fixed"),
                                                   QT_TRANSLATE_NOOP("inputs", "follow_traffic"),
                                                   QT_TRANSLATE_NOOP("inputs", "to_zero")};
constexpr std::array<std::string_view, 4> terms{
    QT_TRANSLATE_NOOP("inputs", "on_demand"), QT_TRANSLATE_NOOP("inputs", "spot"),
    QT_TRANSLATE_NOOP("inputs", "1_year"), QT_TRANSLATE_NOOP("inputs", "3_years")};
constexpr std::array<std::string_view, 2> on_failures{QT_TRANSLATE_NOOP("inputs", "none"),
                                                      QT_TRANSLATE_NOOP("inputs", "retry_on_api")};
constexpr std::array<std::string_view, 3> link_kinds{QT_TRANSLATE_NOOP("inputs", "none"), "pcie", "nvlink"};

// Who types the price of a single GPU here would be wrong by a factor of eight.
std::string machine_to_buy(const Scenario& s, Translate translate) {
    const Hosting& h = s.hosting;
    const std::string spares = format(h.spare_units, Unit::none, translate);
    if (h.gpus_per_instance < 1)
        return fill(
            translate("core",
                      "For one machine without GPUs, as the rented one; spares (%1) are bought, too."),
            {spares});
    const std::string gpu =
        h.accelerator.empty() ? format(h.gpu_memory_gb, Unit::gb, translate) : h.accelerator;
    return fill(
        translate("core", "For one machine of %1 × %2, as the rented one; spares (%3) are bought, too."),
        {format(h.gpus_per_instance, Unit::none, translate), gpu, spares});
}

// With a profile the row does nothing; what its hours come to stands in its place.
std::string peak_of_hours(const Scenario& s, Translate translate) {
    const auto& hours = s.traffic.profile;
    if (hours.empty())
        return {};
    const double mean = std::accumulate(hours.begin(), hours.end(), 0.0) / static_cast<double>(hours.size());
    return fill(translate("core", "The hours of the week say it: %1."),
                {format(std::ranges::max(hours) / mean, Unit::times, translate)});
}

constexpr auto lin = Scale::linear;
constexpr auto log = Scale::log;
constexpr auto main = Level::main;
constexpr auto rare = Level::rare;
constexpr auto optional = Presence::optional;
constexpr auto only_if_set = Presence::only_if_set;
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

#define SERIES(block, name)                                                                                  \
    .kind = InputKind::series, .series = field<&Scenario::block, &decltype(Scenario::block)::name>

// The order is the file's. Limits are wide enough for the largest published deployment and narrow enough
// that no figure overflows; slider ranges are where founders live.
// clang-format off
constexpr Input input_table[] = {
    {.path = "traffic.words_per_day", .label = QT_TRANSLATE_NOOP("inputs", "Traffic"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Words per day, read and written together, averaged over the month."),
     .level = main, .only_without = "traffic.driver",
     .unit = Unit::words_per_day, .scale = log, .min = 1, .max = 1e12, .slider_min = 1e3, .slider_max = 1e9,
     NUMBER(traffic, words_per_day)},
    {.path = "traffic.tokens_per_word", .label = QT_TRANSLATE_NOOP("inputs", "Tokens per word"),
     .definition = QT_TRANSLATE_NOOP("inputs", "About 1.33 for English text; the article counts 2."),
     .unit = Unit::tokens_per_word, .scale = lin, .min = 0.5, .max = 10, .slider_min = 1, .slider_max = 4,
     NUMBER(traffic, tokens_per_word)},
    {.path = "traffic.input_tokens_per_request", .label = QT_TRANSLATE_NOOP("inputs", "Input per request"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens the model reads for one request: prompt, context, history."),
     .unit = Unit::tokens, .scale = log, .min = 1, .max = 2e6, .slider_min = 10, .slider_max = 2e5,
     .changes_prepared = true, NUMBER(traffic, input_tokens_per_request)},
    {.path = "traffic.output_tokens_per_request", .label = QT_TRANSLATE_NOOP("inputs", "Output per request"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens the model writes for one request."),
     .unit = Unit::tokens, .scale = log, .min = 1, .max = 2e6, .slider_min = 1, .slider_max = 2e4,
     .changes_prepared = true, NUMBER(traffic, output_tokens_per_request)},
    {.path = "traffic.cached_input_share", .label = QT_TRANSLATE_NOOP("inputs", "Cached input"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the input that the API has in its cache and bills at the cached price."),
     .unit = Unit::share, .min = 0, .max = 1, .slider_min = 0, .slider_max = 1, .changes_prepared = true,
     NUMBER(traffic, cached_input_share)},
    {.path = "traffic.peak_to_average", .label = QT_TRANSLATE_NOOP("inputs", "Peak to average"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The busiest hour's traffic as a multiple of the day's mean."),
     .only_without = "traffic.profile", .remark = peak_of_hours,
     .unit = Unit::times, .min = 1, .max = 20, .slider_min = 1, .slider_max = 10, .changes_prepared = true,
     NUMBER(traffic, peak_to_average)},
    {.path = "traffic.growth_per_month", .label = QT_TRANSLATE_NOOP("inputs", "Growth"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How much the traffic grows from one month to the next."),
     .level = rare,
     .unit = Unit::share_per_month, .min = -0.5, .max = 1, .slider_min = -0.1, .slider_max = 0.5,
     NUMBER(traffic, growth_per_month)},
    {.path = "traffic.driver", .label = QT_TRANSLATE_NOOP("inputs", "Traffic counts"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What stays when the lengths of requests move: words, as the article counts, or requests; then a longer answer costs more."),
     .presence = only_if_set, CHOICE(traffic, driver, traffic_drivers),
     .choose = [](Scenario& s, int driver) { set_driver(s, static_cast<TrafficDriver>(driver)); }},
    {.path = "traffic.requests_per_day", .label = QT_TRANSLATE_NOOP("inputs", "Requests"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Requests per day, averaged over the month."),
     .level = main, .only_with = "traffic.driver", .presence = only_if_set,
     .unit = Unit::requests_per_day, .scale = log, .min = 0.001, .max = 1e11, .slider_min = 10, .slider_max = 1e7,
     NUMBER(traffic, requests_per_day)},
    {.path = "traffic.hidden_output_tokens_per_request", .label = QT_TRANSLATE_NOOP("inputs", "Hidden output at the API"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens a request that the API's model thinks with: billed as output, read by nobody, no words of the traffic."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::tokens, .scale = log, .min = 1, .max = 2e6, .slider_min = 10, .slider_max = 2e4, .zero_means = none,
     NUMBER(traffic, hidden_output_tokens_per_request)},
    {.path = "traffic.profile", .label = QT_TRANSLATE_NOOP("inputs", "Hours of the week"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Traffic hour by hour, of a day (24 weights) or a week (168, from Monday 00:00), in place of a day's curve with one peak."),
     .level = rare, .presence = only_if_set, .changes_prepared = true,
     SERIES(traffic, profile), .series_problem = profile_problem},
    {.path = "traffic.deferrable_share", .label = QT_TRANSLATE_NOOP("inputs", "Can wait"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the traffic that may wait for hours: nightly jobs. Own machines do it in their quiet hours, the API at its batch price."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::share, .min = 0, .max = 1, .slider_min = 0, .slider_max = 1, .changes_prepared = true,
     NUMBER(traffic, deferrable_share)},
    {.path = "traffic.cache_write_share", .label = QT_TRANSLATE_NOOP("inputs", "Input written to the cache"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the input that is put into the API's cache, where the API bills that; never more than what is not read from it."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::share, .min = 0, .max = 1, .slider_min = 0, .slider_max = 1, NUMBER(traffic, cache_write_share)},

    {.path = "model.preset", .label = QT_TRANSLATE_NOOP("inputs", "Model"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The published model whose shape is in force."),
     TEXT(model, preset)},
    {.path = "model.total_params_b", .label = QT_TRANSLATE_NOOP("inputs", "Model size"),
     .definition = QT_TRANSLATE_NOOP("inputs", "All parameters, in billions; a mixture of experts keeps all of them in memory."),
     .level = main, .preset = "model.preset",
     .unit = Unit::params_b, .scale = log, .min = 0.01, .max = 10000, .slider_min = 0.1, .slider_max = 2000,
     .changes_prepared = true, NUMBER(model, total_params_b)},
    {.path = "model.active_share", .label = QT_TRANSLATE_NOOP("inputs", "Active share"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the parameters that one token passes through; 100 % for a dense model."),
     .level = rare, .preset = "model.preset",
     .unit = Unit::share, .min = 0.001, .max = 1, .slider_min = 0.01, .slider_max = 1, .changes_prepared = true,
     NUMBER(model, active_share)},
    {.path = "model.weight_precision", .label = QT_TRANSLATE_NOOP("inputs", "Weight precision"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How a weight is stored: bf16 2 bytes, fp8 and int8 1, int4 0.52 and fp4 0.5625 beside embeddings in 16 bit."),
     .changes_prepared = true, CHOICE(model, weight_precision, weight_precisions)},
    {.path = "model.kv_precision", .label = QT_TRANSLATE_NOOP("inputs", "KV cache precision"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How an element of the KV cache is stored: bf16 2 bytes, fp8 1."),
     .level = rare,
     .changes_prepared = true, CHOICE(model, kv_precision, kv_precisions)},
    {.path = "model.layers", .label = QT_TRANSLATE_NOOP("inputs", "Layers"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Transformer layers at the preset's size; they scale with the model size."),
     .level = rare, .preset = "model.preset",
     .whole = true, .min = 1, .max = 1000, .slider_min = 1, .slider_max = 200, .changes_prepared = true,
     NUMBER(model, layers)},
    {.path = "model.hidden_size", .label = QT_TRANSLATE_NOOP("inputs", "Hidden size"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Width of the network at the preset's size."),
     .level = rare, .preset = "model.preset",
     .scale = log, .whole = true, .min = 64, .max = 200000, .slider_min = 512, .slider_max = 32768,
     .changes_prepared = true, NUMBER(model, hidden_size)},
    {.path = "model.heads", .label = QT_TRANSLATE_NOOP("inputs", "Attention heads"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Query heads of one layer."),
     .level = rare, .preset = "model.preset",
     .scale = log, .whole = true, .min = 1, .max = 1024, .slider_min = 4, .slider_max = 256, .changes_prepared =
     true, NUMBER(model, heads)},
    {.path = "model.head_dim", .label = QT_TRANSLATE_NOOP("inputs", "Head size"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Width of one attention head."),
     .level = rare, .preset = "model.preset",
     .scale = log, .whole = true, .min = 8, .max = 2048, .slider_min = 32, .slider_max = 512, .changes_prepared =
     true, NUMBER(model, head_dim)},
    {.path = "model.kv_elements_per_token", .label = QT_TRANSLATE_NOOP("inputs", "KV elements per token"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Numbers the KV cache keeps for one token over all layers: 2 x layers x KV heads x head size; MLA: layers x (latent + rope)."),
     .level = rare, .preset = "model.preset",
     .scale = log, .whole = true, .min = 64, .max = 1e8, .slider_min = 1024, .slider_max = 1e7, .changes_prepared =
     true, NUMBER(model, kv_elements_per_token)},
    {.path = "model.kv_replicated", .label = QT_TRANSLATE_NOOP("inputs", "KV on every GPU"),
     .definition = QT_TRANSLATE_NOOP("inputs", "MLA keeps one latent vector that every GPU of a replica must hold."),
     .level = rare, .preset = "model.preset",
     .changes_prepared = true, FLAG(model, kv_replicated)},
    {.path = "model.experts", .label = QT_TRANSLATE_NOOP("inputs", "Experts"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Experts of one layer of a mixture of experts; none for a dense model."),
     .level = rare, .preset = "model.preset",
     .whole = true, .min = 1, .max = 4096, .slider_min = 0, .slider_max = 512, .zero_means = none,
     .changes_prepared = true, NUMBER(model, experts)},
    {.path = "model.experts_per_token", .label = QT_TRANSLATE_NOOP("inputs", "Experts per token"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Experts that one token passes through in one layer."),
     .level = rare, .preset = "model.preset", .only_with = "model.experts",
     .whole = true, .min = 1, .max = 512, .slider_min = 0, .slider_max = 32, .zero_means = none, .changes_prepared
     = true, NUMBER(model, experts_per_token)},
    {.path = "model.shape_params_b", .label = QT_TRANSLATE_NOOP("inputs", "Size of the shape"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Parameter count for which layers, hidden size and KV elements are stated, in billions."),
     .level = rare, .preset = "model.preset", .presence = optional,
     .unit = Unit::params_b, .scale = log, .min = 0.01, .max = 10000, .slider_min = 0.1,
     .slider_max = 2000, .changes_prepared = true, NUMBER(model, shape_params_b)},
    {.path = "model.vocab_size", .label = QT_TRANSLATE_NOOP("inputs", "Vocabulary"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens the model knows; its input embedding is in memory but not read at every step."),
     .level = rare, .preset = "model.preset", .presence = optional,
     .scale = log, .whole = true, .min = 1, .max = 1e7, .slider_min = 1000, .slider_max =
     1e6, .zero_means = QT_TRANSLATE_NOOP("inputs", "unknown"), .changes_prepared = true, NUMBER(model, vocab_size)},
    {.path = "model.sliding_window_tokens", .label = QT_TRANSLATE_NOOP("inputs", "Sliding window"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens that a sliding-window layer attends to."),
     .level = rare, .preset = "model.preset", .presence = optional,
     .unit = Unit::tokens, .scale = log, .whole = true, .min = 1, .max = 2e6, .slider_min =
     64, .slider_max = 131072, .zero_means = none, .changes_prepared = true, NUMBER(model, sliding_window_tokens)},
    {.path = "model.sliding_layer_share", .label = QT_TRANSLATE_NOOP("inputs", "Sliding layers"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the layers that have a sliding window."),
     .level = rare, .preset = "model.preset", .only_with = "model.sliding_window_tokens", .presence = optional,
     .unit = Unit::share, .min = 0, .max = 1, .slider_min = 0, .slider_max = 1, .changes_prepared
     = true, NUMBER(model, sliding_layer_share)},
    {.path = "model.tied_embeddings", .label = QT_TRANSLATE_NOOP("inputs", "Tied embeddings"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The output layer is the input embedding: one table less, and every step reads it."),
     .level = rare, .preset = "model.preset", .presence = only_if_set,
     .changes_prepared = true, FLAG(model, tied_embeddings)},
    {.path = "model.published_precision", .label = QT_TRANSLATE_NOOP("inputs", "Published precision"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How the weights are published; another precision is somebody's conversion."),
     .level = rare, .preset = "model.preset", .presence = only_if_set,
     .changes_prepared = true, CHOICE(model, published_precision, published_precisions)},
    {.path = "model.published_gb", .label = QT_TRANSLATE_NOOP("inputs", "Published weights"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Size of the published weights' files, at the size of the shape and in the published precision."),
     .level = rare, .preset = "model.preset", .only_with = "model.published_precision", .presence = only_if_set,
     .unit = Unit::gb, .scale = log, .min = 0.001, .max = 100000, .slider_min = 1, .slider_max = 2000,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "by precision"), .changes_prepared = true, NUMBER(model, published_gb)},
    {.path = "model.kv_heads", .label = QT_TRANSLATE_NOOP("inputs", "KV heads"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Key-value heads of a layer that keeps a cache: what engines split over GPUs."),
     .level = rare, .preset = "model.preset", .presence = only_if_set,
     .scale = log, .whole = true, .min = 1, .max = 1024, .slider_min = 1, .slider_max = 128,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "from the KV elements"), .changes_prepared = true, NUMBER(model, kv_heads)},
    {.path = "model.kv_layers", .label = QT_TRANSLATE_NOOP("inputs", "Layers with a cache"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Layers whose cache grows with the context; linear and state-space layers keep none."),
     .level = rare, .preset = "model.preset", .presence = only_if_set,
     .whole = true, .min = 1, .max = 1000, .slider_min = 1, .slider_max = 200,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "all"), .changes_prepared = true, NUMBER(model, kv_layers)},
    {.path = "model.state_bytes_per_request", .label = QT_TRANSLATE_NOOP("inputs", "State per request"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Bytes that linear and state-space layers keep for a request, however long it is."),
     .level = rare, .preset = "model.preset", .presence = only_if_set,
     .scale = log, .min = 1, .max = 1e12, .slider_min = 1e5, .slider_max = 1e9, .zero_means = none,
     .changes_prepared = true, NUMBER(model, state_bytes_per_request)},
    {.path = "model.context_limit_tokens", .label = QT_TRANSLATE_NOOP("inputs", "Context limit of the model"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens of a request, input and output together, that the model can hold."),
     .level = rare, .preset = "model.preset", .presence = only_if_set,
     .unit = Unit::tokens, .scale = log, .whole = true, .min = 1, .max = 1e9, .slider_min = 1000, .slider_max = 1e7,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "unknown"), NUMBER(model, context_limit_tokens)},
    {.path = "model.licence", .label = QT_TRANSLATE_NOOP("inputs", "Licence"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Under which the weights are published."),
     .level = rare, .preset = "model.preset", .presence = only_if_set, TEXT(model, licence)},
    {.path = "model.commercial_use", .label = QT_TRANSLATE_NOOP("inputs", "Commercial use"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Whether the licence allows to earn money with the model: read it before you do."),
     .level = rare, .preset = "model.preset", .presence = only_if_set, CHOICE(model, commercial_use, commercial_uses)},
    {.path = "model.hidden_output_tokens_per_request", .label = QT_TRANSLATE_NOOP("inputs", "Hidden output of the model"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens a request that our model thinks with: served as output, read by nobody, no words of the traffic."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::tokens, .scale = log, .min = 1, .max = 2e6, .slider_min = 10, .slider_max = 2e4, .zero_means = none,
     .changes_prepared = true, NUMBER(model, hidden_output_tokens_per_request)},

    {.path = "api.preset", .label = QT_TRANSLATE_NOOP("inputs", "API"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The price list the prices were taken from."),
     TEXT(api, preset)},
    {.path = "api.input_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Input price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of input that is not cached."),
     .preset = "api.preset", .market_price = true,
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.01, .slider_max =
     100, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), NUMBER(api, input_usd_per_mtok)},
    {.path = "api.cached_input_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Cached input price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of input from the API's cache."),
     .preset = "api.preset", .market_price = true,
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.001, .slider_max
     = 100, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), NUMBER(api, cached_input_usd_per_mtok)},
    {.path = "api.output_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Output price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of output."),
     .preset = "api.preset", .market_price = true,
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.01, .slider_max =
     200, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), NUMBER(api, output_usd_per_mtok)},
    {.path = "api.training_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Training price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of fine-tuning, each epoch counted."),
     .preset = "api.preset", .only_with = "fine_tuning.runs_per_month", .market_price = true,
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.001, .max = 10000, .slider_min = 0.1, .slider_max =
     200, .zero_means = none, NUMBER(api, training_usd_per_mtok)},
    {.path = "api.fixed_usd_per_month", .label = QT_TRANSLATE_NOOP("inputs", "Fixed fee"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What the API provider charges a month whatever the traffic."),
     .level = rare, .market_price = true,
     .unit = Unit::usd_per_month, .scale = log, .min = 0.01, .max = 1e8, .slider_min = 1, .slider_max = 1e5,
     .zero_means = none, NUMBER(api, fixed_usd_per_month)},
    {.path = "api.tokens_per_minute_limit", .label = QT_TRANSLATE_NOOP("inputs", "Tokens-per-minute limit"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The API's rate limit, which the peak must stay under."),
     .level = rare,
     .unit = Unit::tokens_per_minute, .scale = log, .min = 1, .max = 1e12, .slider_min = 1e4, .slider_max =
     1e9, .zero_means = no_limit, NUMBER(api, tokens_per_minute_limit)},
    {.path = "api.spend_limit_usd_per_month", .label = QT_TRANSLATE_NOOP("inputs", "Spending limit"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What the API's usage tier lets you spend in a month."),
     .level = rare,
     .unit = Unit::usd_per_month, .scale = log, .min = 1, .max = 1e9, .slider_min = 100, .slider_max = 1e6,
     .zero_means = no_limit, NUMBER(api, spend_limit_usd_per_month)},
    {.path = "api.price_decline_per_year", .label = QT_TRANSLATE_NOOP("inputs", "API price decline"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How much cheaper the API gets from one year to the next."),
     .level = rare,
     .unit = Unit::share_per_year, .min = -1, .max = 0.95, .slider_min = 0, .slider_max = 0.9, NUMBER(api, price_decline_per_year)},
    {.path = "api.context_limit_tokens", .label = QT_TRANSLATE_NOOP("inputs", "Context limit of the API"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens of a request, input and output together, that the API takes."),
     .level = rare, .preset = "api.preset", .presence = only_if_set,
     .unit = Unit::tokens, .scale = log, .whole = true, .min = 1, .max = 1e9, .slider_min = 1000, .slider_max = 1e7,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "unknown"), NUMBER(api, context_limit_tokens)},
    {.path = "api.same_weights_as_model", .label = QT_TRANSLATE_NOOP("inputs", "Same model at the API"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The API serves the very weights that you would run, so that the two answer alike."),
     .level = rare, .presence = only_if_set, FLAG(api, same_weights_as_model)},
    {.path = "api.long_context", .label = QT_TRANSLATE_NOOP("inputs", "Long-context prices"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Beyond a threshold the whole request is billed at other prices."),
     .level = rare, .preset = "api.preset", .presence = optional,
     FLAG(api, has_long_context)},
    {.path = "api.long_context.above_tokens", .label = QT_TRANSLATE_NOOP("inputs", "Long context above"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Input tokens of a request above which the long-context prices hold."),
     .preset = "api.preset", .only_with = "api.long_context",
     .unit = Unit::tokens, .scale = log, .whole = true, .min = 1, .max = 1e8, .slider_min = 1000, .slider_max
     = 1e6, .number = long_context<&LongContext::above_tokens>},
    {.path = "api.long_context.input_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Long-context input price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of input of a long request."),
     .preset = "api.preset", .only_with = "api.long_context", .market_price = true,
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.01, .slider_max =
     100, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), .number = long_context<&LongContext::input_usd_per_mtok>},
    {.path = "api.long_context.cached_input_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Long-context cached price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of cached input of a long request."),
     .preset = "api.preset", .only_with = "api.long_context", .market_price = true,
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.001, .slider_max
     = 100, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), .number = long_context<&LongContext::cached_input_usd_per_mtok>},
    {.path = "api.long_context.output_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Long-context output price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of output of a long request."),
     .preset = "api.preset", .only_with = "api.long_context", .market_price = true,
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.01, .slider_max =
     200, .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), .number = long_context<&LongContext::output_usd_per_mtok>},
    {.path = "api.cache_write_usd_per_mtok", .label = QT_TRANSLATE_NOOP("inputs", "Cache write price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "For a million tokens of input that are put into the API's cache: at some providers more than plain input."),
     .level = rare, .price_of = "api.preset", .only_with = "traffic.cache_write_share",
     .market_price = true, .term = true, .presence = only_if_set,
     .unit = Unit::usd_per_mtok, .scale = log, .min = 0.0001, .max = 10000, .slider_min = 0.001, .slider_max = 100,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "as the input"), .zero_is_word = true, NUMBER(api, cache_write_usd_per_mtok)},
    {.path = "api.deferred_price_factor", .label = QT_TRANSLATE_NOOP("inputs", "Batch price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What the API takes for traffic that can wait, as a share of its price; half at most providers."),
     .level = rare, .price_of = "api.preset", .only_with = "traffic.deferrable_share", .market_price = true, .term = true, .presence = only_if_set,
     .unit = Unit::share, .min = 0, .max = 1, .slider_min = 0, .slider_max = 1, NUMBER(api, deferred_price_factor)},
    {.path = "api.tokens_factor", .label = QT_TRANSLATE_NOOP("inputs", "Tokens of the API"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens that this API counts for a text, as a multiple of the scenario's: tokenisers differ."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::times, .min = 0.1, .max = 10, .slider_min = 0.5, .slider_max = 2, NUMBER(api, tokens_factor)},
    {.path = "api.region_factor", .label = QT_TRANSLATE_NOOP("inputs", "Region's surcharge"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The API's prices in your region, as a multiple of those listed; 1.1 for some that stay in the US."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::times, .min = 0.1, .max = 10, .slider_min = 0.5, .slider_max = 2, NUMBER(api, region_factor)},
    {.path = "api.other_hours", .label = QT_TRANSLATE_NOOP("inputs", "Hours with another price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The API takes more, or less, in some hours of the week."),
     .level = rare, .presence = only_if_set, .changes_prepared = true, FLAG(api, has_other_hours)},
    {.path = "api.other_hours.hours", .label = QT_TRANSLATE_NOOP("inputs", "Which hours"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Hours of the week, 0 is Monday from 00:00, in the time of the traffic's hours; those that a chosen API brings are UTC, as are the hours of imported usage."),
     .level = rare, .only_with = "api.other_hours", .presence = optional, .changes_prepared = true,
     .kind = InputKind::series, .series = [](Scenario& s) -> std::vector<double>& { return s.api.other_hours.hours; },
     .series_problem = hours_problem},
    {.path = "api.other_hours.price_factor", .label = QT_TRANSLATE_NOOP("inputs", "Price in these hours"),
     .definition = QT_TRANSLATE_NOOP("inputs", "As a multiple of the usual one."),
     .level = rare, .price_of = "api.preset", .only_with = "api.other_hours", .market_price = true, .term = true, .presence = optional,
     .unit = Unit::times, .min = 0, .max = 10, .slider_min = 0, .slider_max = 3,
     .number = [](Scenario& s) -> double& { return s.api.other_hours.price_factor; }},
    {.path = "api.provisioned", .label = QT_TRANSLATE_NOOP("inputs", "Provisioned units"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The API also sells capacity by the month, which the mix may take in place of tokens."),
     .level = rare, .presence = only_if_set, FLAG(api, has_provisioned)},
    {.path = "api.provisioned.units", .label = QT_TRANSLATE_NOOP("inputs", "How many units"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Units that the mix may take; auto takes as many as cost least."),
     .level = rare, .only_with = "api.provisioned", .presence = optional,
     .unit = Unit::units, .whole = true, .min = 1, .max = 1e6, .slider_min = 0, .slider_max = 1000,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "auto"), .zero_is_word = true, .number = provisioned<&Provisioned::units>},
    {.path = "api.provisioned.usd_per_unit_month", .label = QT_TRANSLATE_NOOP("inputs", "Price of a unit"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Of one provisioned unit for a month."),
     .level = rare, .only_with = "api.provisioned", .term = true,
     .unit = Unit::usd_per_month, .scale = log, .min = 0.01, .max = 1e7, .slider_min = 10, .slider_max = 1e4,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "not offered"), .number = provisioned<&Provisioned::usd_per_unit_month>},
    {.path = "api.provisioned.input_tokens_per_minute_per_unit", .label = QT_TRANSLATE_NOOP("inputs", "Input of a unit"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens of input a minute that one unit serves."),
     .level = rare, .only_with = "api.provisioned",
     .unit = Unit::tokens_per_minute, .scale = log, .min = 1, .max = 1e9, .slider_min = 100, .slider_max = 1e6,
     .zero_means = none, .number = provisioned<&Provisioned::input_tokens_per_minute_per_unit>},
    {.path = "api.provisioned.output_weight", .label = QT_TRANSLATE_NOOP("inputs", "Output counts as"),
     .definition = QT_TRANSLATE_NOOP("inputs", "A token of output takes as much of a unit as so many of input."),
     .level = rare, .only_with = "api.provisioned", .presence = optional,
     .unit = Unit::times, .min = 0, .max = 1000, .slider_min = 1, .slider_max = 20, .number = provisioned<&Provisioned::output_weight>},
    {.path = "api.provisioned.cached_weight", .label = QT_TRANSLATE_NOOP("inputs", "Cached input counts as"),
     .definition = QT_TRANSLATE_NOOP("inputs", "A token of cached input takes as much of a unit as so many of input."),
     .level = rare, .only_with = "api.provisioned", .presence = optional,
     .unit = Unit::times, .min = 0, .max = 1, .slider_min = 0, .slider_max = 1, .number = provisioned<&Provisioned::cached_weight>},
    {.path = "api.provisioned.min_units", .label = QT_TRANSLATE_NOOP("inputs", "Fewest units"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The smallest number that is sold."),
     .level = rare, .only_with = "api.provisioned", .presence = optional,
     .unit = Unit::units, .whole = true, .min = 1, .max = 1e6, .slider_min = 1, .slider_max = 100, .number = provisioned<&Provisioned::min_units>},
    {.path = "api.provisioned.step", .label = QT_TRANSLATE_NOOP("inputs", "Units come by"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Above the fewest, units are sold in steps of so many."),
     .level = rare, .only_with = "api.provisioned", .presence = optional,
     .unit = Unit::units, .whole = true, .min = 1, .max = 1e6, .slider_min = 1, .slider_max = 100, .number = provisioned<&Provisioned::step>},

    {.path = "hosting.instance", .label = QT_TRANSLATE_NOOP("inputs", "Instance"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The machine that is rented."),
     TEXT(hosting, instance)},
    {.path = "hosting.accelerator", .label = QT_TRANSLATE_NOOP("inputs", "Accelerator"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The GPU in the machine."),
     .level = rare, .preset = "hosting.instance",
     .changes_prepared = true, TEXT(hosting, accelerator)},
    {.path = "hosting.gpus_per_instance", .label = QT_TRANSLATE_NOOP("inputs", "GPUs per instance"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How many GPUs one machine has."),
     .preset = "hosting.instance",
     .unit = Unit::gpus, .whole = true, .min = 1, .max = 128, .slider_min = 0, .slider_max = 16, .zero_means
     = none, .changes_prepared = true, NUMBER(hosting, gpus_per_instance)},
    {.path = "hosting.usd_per_instance_hour", .label = QT_TRANSLATE_NOOP("inputs", "Instance price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Rent of one machine for one hour, before the discount."),
     .level = main, .preset = "hosting.instance", .market_price = true,
     .unit = Unit::usd_per_hour, .scale = log, .min = 0.001, .max = 10000, .slider_min = 0.1, .slider_max =
     100, NUMBER(hosting, usd_per_instance_hour)},
    {.path = "hosting.discount", .label = QT_TRANSLATE_NOOP("inputs", "Discount"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Taken off the rent for the chosen term, of machines that never switch off."),
     .preset = "hosting.instance", .term = true,
     .unit = Unit::share, .min = 0, .max = 0.95, .slider_min = 0, .slider_max = 0.9, .zero_changes_prepared = true,
     NUMBER(hosting, discount)},
    {.path = "hosting.price_decline_per_year", .label = QT_TRANSLATE_NOOP("inputs", "Rent decline"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How much cheaper the rent gets from one year to the next."),
     .level = rare,
     .unit = Unit::share_per_year, .min = -1, .max = 0.95, .slider_min = 0, .slider_max = 0.9,
     NUMBER(hosting, price_decline_per_year)},
    {.path = "hosting.gpu_memory_gb", .label = QT_TRANSLATE_NOOP("inputs", "GPU memory"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Of one GPU, in true GB of 1e9 bytes: an 80 GB H100 has 85.5."),
     .level = rare, .preset = "hosting.accelerator",
     .unit = Unit::gb, .scale = log, .min = 0.1, .max = 10000, .slider_min = 8, .slider_max = 400,
     .zero_means = none, .changes_prepared = true, NUMBER(hosting, gpu_memory_gb)},
    {.path = "hosting.gpu_bandwidth_gb_s", .label = QT_TRANSLATE_NOOP("inputs", "Memory bandwidth"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Of one GPU."),
     .level = rare, .preset = "hosting.accelerator",
     .unit = Unit::gb_per_s, .scale = log, .min = 1, .max = 1e6, .slider_min = 100, .slider_max = 20000,
     .zero_means = none, .changes_prepared = true, NUMBER(hosting, gpu_bandwidth_gb_s)},
    {.path = "hosting.gpu_bf16_tflops", .label = QT_TRANSLATE_NOOP("inputs", "bf16 compute"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Dense, of one GPU, without sparsity."),
     .level = rare, .preset = "hosting.accelerator",
     .unit = Unit::tflops, .scale = log, .min = 0.1, .max = 1e6, .slider_min = 10, .slider_max = 10000,
     .zero_means = none, .changes_prepared = true, NUMBER(hosting, gpu_bf16_tflops)},
    {.path = "hosting.gpu_fp8_tflops", .label = QT_TRANSLATE_NOOP("inputs", "fp8 compute"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Dense, of one GPU; without it fp8 weights compute at bf16."),
     .level = rare, .preset = "hosting.accelerator",
     .unit = Unit::tflops, .scale = log, .min = 0.1, .max = 1e6, .slider_min = 10, .slider_max = 20000,
     .zero_means = none, .changes_prepared = true, NUMBER(hosting, gpu_fp8_tflops)},
    {.path = "hosting.gpu_fp4_tflops", .label = QT_TRANSLATE_NOOP("inputs", "fp4 compute"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Dense, of one GPU; without it fp4 weights compute at bf16."),
     .level = rare, .preset = "hosting.accelerator",
     .unit = Unit::tflops, .scale = log, .min = 0.1, .max = 1e6, .slider_min = 10, .slider_max = 20000,
     .zero_means = none, .changes_prepared = true, NUMBER(hosting, gpu_fp4_tflops)},
    {.path = "hosting.gpu_link_gb_s", .label = QT_TRANSLATE_NOOP("inputs", "GPU link"),
     .definition = QT_TRANSLATE_NOOP("inputs", "One way between two GPUs of a machine."),
     .level = rare, .preset = "hosting.accelerator",
     .unit = Unit::gb_per_s, .scale = log, .min = 0.1, .max = 1e5, .slider_min = 8, .slider_max = 2000,
     .zero_means = none, .changes_prepared = true, NUMBER(hosting, gpu_link_gb_s)},
    {.path = "hosting.gpu_link_kind", .label = QT_TRANSLATE_NOOP("inputs", "Kind of link"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How the GPUs of a machine talk: over PCIe or over links of their own."),
     .level = rare, .preset = "hosting.accelerator",
     .changes_prepared = true, CHOICE(hosting, gpu_link_kind, link_kinds)},
    {.path = "hosting.gpus_per_replica", .label = QT_TRANSLATE_NOOP("inputs", "GPUs per replica"),
     .definition = QT_TRANSLATE_NOOP("inputs", "GPUs that serve one copy of the model; auto takes the cheapest fleet of all ways that engines start."),
     .unit = Unit::gpus, .whole = true, .min = 1, .max = 1024, .slider_min = 0, .slider_max = 16, .zero_means
     = QT_TRANSLATE_NOOP("inputs", "auto"), .zero_is_word = true, .changes_prepared = true, NUMBER(hosting, gpus_per_replica)},
    {.path = "hosting.memory_headroom", .label = QT_TRANSLATE_NOOP("inputs", "Memory head-room"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Serving memory as a multiple of weights and adapters; the article takes 1.5."),
     .level = rare,
     .unit = Unit::times, .min = 1, .max = 5, .slider_min = 1, .slider_max = 3, .changes_prepared = true,
     NUMBER(hosting, memory_headroom)},
    {.path = "hosting.capacity", .label = QT_TRANSLATE_NOOP("inputs", "Capacity"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How much one replica can do: by the model, as you measured it, or without limit as the article assumes."),
     .changes_prepared = true, CHOICE(hosting, capacity, capacity_modes)},
    {.path = "hosting.measured_output_tokens_per_s", .label = QT_TRANSLATE_NOOP("inputs", "Measured output"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Output tokens a second of one replica, as you measured it."),
     .unit = Unit::tokens_per_s, .scale = log, .min = 0.01, .max = 1e8, .slider_min = 10, .slider_max = 1e5,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "not measured"), .changes_prepared = true, NUMBER(hosting, measured_output_tokens_per_s)},
    {.path = "hosting.engine", .label = QT_TRANSLATE_NOOP("inputs", "Engine"),
     .definition = QT_TRANSLATE_NOOP("inputs", "The serving engine and its release: engines get faster, so that each has the factor of its time; tuned is what vendors reach in MLPerf."),
     .remark = engine_remark, .presence = only_if_set, .changes_prepared = true,
     CHOICE(hosting, engine, engine_names),
     .choose = [](Scenario& s, int engine) { choose_engine(s, static_cast<Engine>(engine)); }},
    {.path = "hosting.engine_efficiency", .label = QT_TRANSLATE_NOOP("inputs", "Engine efficiency"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Speed of the serving engine against TensorRT-LLM; choosing an engine writes what it measured."),
     .unit = Unit::times, .min = 0.05, .max = 2, .slider_min = 0.1, .slider_max = 1.5, .changes_prepared = true,
     NUMBER(hosting, engine_efficiency)},
    {.path = "hosting.target_utilisation", .label = QT_TRANSLATE_NOOP("inputs", "Target utilisation"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of a replica's capacity that you plan to use at the peak."),
     .unit = Unit::share, .min = 0.05, .max = 1, .slider_min = 0.1, .slider_max = 1, .changes_prepared = true,
     NUMBER(hosting, target_utilisation)},
    {.path = "hosting.min_tokens_per_s_per_user", .label = QT_TRANSLATE_NOOP("inputs", "Speed per user"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens a second that each user must get while the model writes."),
     .unit = Unit::tokens_per_s, .scale = log, .min = 0.01, .max = 10000, .slider_min = 1, .slider_max = 300,
     .zero_means = none, .changes_prepared = true, NUMBER(hosting, min_tokens_per_s_per_user)},
    {.path = "hosting.max_time_to_first_token_s", .label = QT_TRANSLATE_NOOP("inputs", "Wait for the first token"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Seconds within which 95 of 100 requests of the busiest hour must have their first token; machines are added until they have."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::seconds, .scale = log, .min = 0.01, .max = 3600, .slider_min = 0.1, .slider_max = 30,
     .zero_means = none, .changes_prepared = true, NUMBER(hosting, max_time_to_first_token_s)},
    {.path = "hosting.spare_units", .label = QT_TRANSLATE_NOOP("inputs", "Spare units"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Units that run in reserve, in case one fails; the article takes one."),
     .unit = Unit::units, .whole = true, .min = 1, .max = 1000, .slider_min = 0, .slider_max = 10,
     .zero_means = none, .zero_is_ordinary = true, NUMBER(hosting, spare_units)},
    {.path = "hosting.scaling", .label = QT_TRANSLATE_NOOP("inputs", "Scaling"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Machines run all month, are switched on and off with the hours of the day, or even the last one goes when no request comes."),
     .changes_prepared = true, CHOICE(hosting, scaling, scalings)},
    {.path = "hosting.billed_hours_per_month", .label = QT_TRANSLATE_NOOP("inputs", "Billed hours"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Hours a month that rented machines run, and in which all traffic is served; 730 is all of them."),
     .unit = Unit::hours_per_month, .min = 1, .max = 744, .slider_min = 100, .slider_max = 730,
     .turns = true, .changes_prepared = true, NUMBER(hosting, billed_hours_per_month)},
    {.path = "hosting.storage_usd_per_gb_month", .label = QT_TRANSLATE_NOOP("inputs", "Storage price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Disk for weights and adapters, on every machine."),
     .level = rare, .market_price = true,
     .unit = Unit::usd_per_gb_month, .scale = log, .min = 0.0001, .max = 1000, .slider_min = 0.01,
     .slider_max = 1, .zero_means = none, NUMBER(hosting, storage_usd_per_gb_month)},
    {.path = "hosting.prefix_hit_share", .label = QT_TRANSLATE_NOOP("inputs", "Prefix cache hits"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the input that the own engine has in its cache and need not compute: as much as the API has, or your own figure (0.01 % for an engine without)."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::share, .min = 0.0001, .max = 1, .slider_min = 0, .slider_max = 1,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "as the API"), .zero_is_word = true, .changes_prepared = true,
     NUMBER(hosting, prefix_hit_share)},
    {.path = "hosting.accepted_tokens_per_step", .label = QT_TRANSLATE_NOOP("inputs", "Accepted tokens per step"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Tokens that a step of speculative decoding yields for a request; 1 without. Reading the weights gets that much cheaper, computing does not."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::none, .min = 1, .max = 16, .slider_min = 1, .slider_max = 5, .changes_prepared = true,
     NUMBER(hosting, accepted_tokens_per_step)},
    {.path = "hosting.reserved_usd_per_instance_hour", .label = QT_TRANSLATE_NOOP("inputs", "Reserved price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Rent of one machine for one hour for a term, paid in every hour: what the mix may take beside the instance price."),
     .level = rare, .price_of = "hosting.instance", .market_price = true, .term = true, .presence = only_if_set,
     .unit = Unit::usd_per_hour, .scale = log, .min = 0.001, .max = 10000, .slider_min = 0.1, .slider_max = 100,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "not offered"), NUMBER(hosting, reserved_usd_per_instance_hour)},
    {.path = "hosting.spot_usd_per_instance_hour", .label = QT_TRANSLATE_NOOP("inputs", "Spot price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Rent of one machine for one hour that the provider may take back: what the mix may take, never for the last machine."),
     .level = rare, .price_of = "hosting.instance", .market_price = true, .term = true, .presence = only_if_set,
     .unit = Unit::usd_per_hour, .scale = log, .min = 0.001, .max = 10000, .slider_min = 0.1, .slider_max = 100,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "not offered"), NUMBER(hosting, spot_usd_per_instance_hour)},
    {.path = "hosting.spot_restart_loss", .label = QT_TRANSLATE_NOOP("inputs", "Lost to restarts"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Hours of spot machines that are paid beside those that serve, because machines are taken back and start anew."),
     .level = rare, .only_with = "hosting.spot_usd_per_instance_hour", .presence = only_if_set,
     .unit = Unit::share, .min = 0, .max = 5, .slider_min = 0, .slider_max = 0.5, NUMBER(hosting, spot_restart_loss)},
    {.path = "hosting.spares_where_api_stands_by", .label = QT_TRANSLATE_NOOP("inputs", "Spares beside the API"),
     .definition = QT_TRANSLATE_NOOP("inputs", "In the mix the API takes what a failed machine would have served; with this, spare units run all the same."),
     .level = rare, .presence = only_if_set, FLAG(hosting, spares_where_api_stands_by)},
    {.path = "hosting.term", .label = QT_TRANSLATE_NOOP("inputs", "Term"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Under which term the instance price is asked: the mix may rent the same machine under others, too."),
     .presence = only_if_set, CHOICE(hosting, term, terms)},
    {.path = "hosting.on_demand_usd_per_instance_hour", .label = QT_TRANSLATE_NOOP("inputs", "On-demand price"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Rent of one machine for one hour without a term, where the instance price is a term's: what the mix may take beside it."),
     .level = rare, .only_with = "hosting.term", .term = true, .presence = only_if_set,
     .unit = Unit::usd_per_hour, .scale = log, .min = 0.001, .max = 10000, .slider_min = 0.1, .slider_max = 100,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "not offered"), NUMBER(hosting, on_demand_usd_per_instance_hour)},
    {.path = "hosting.idle_window_s", .label = QT_TRANSLATE_NOOP("inputs", "Idle window"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How long the last machine waits for another request, paid, before it is switched off."),
     .level = rare, .only_with = "hosting.scaling=to_zero", .presence = only_if_set,
     .unit = Unit::seconds, .scale = log, .min = 1, .max = 86400, .slider_min = 5, .slider_max = 3600,
     .zero_means = none, NUMBER(hosting, idle_window_s)},
    {.path = "hosting.cold_start_s", .label = QT_TRANSLATE_NOOP("inputs", "Cold start"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How long a request waits for a machine that was switched off: to get one, and to load the weights."),
     .level = rare, .only_with = "hosting.scaling=to_zero", .presence = only_if_set,
     .unit = Unit::seconds, .scale = log, .min = 0.1, .max = 86400, .slider_min = 1, .slider_max = 3600,
     .zero_means = none, NUMBER(hosting, cold_start_s)},
    {.path = "hosting.cold_start_billed", .label = QT_TRANSLATE_NOOP("inputs", "Cold start is billed"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Whether the provider bills the seconds of a cold start."),
     .level = rare, .only_with = "hosting.scaling=to_zero", .presence = only_if_set, FLAG(hosting, cold_start_billed)},

    {.path = "owned.enabled", .label = QT_TRANSLATE_NOOP("inputs", "Compare own hardware"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Take machines of your own into the comparison."),
     FLAG(owned, enabled)},
    {.path = "owned.usd_per_instance", .label = QT_TRANSLATE_NOOP("inputs", "Price of a machine"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What one machine like the rented one costs to buy."),
     .only_with = "owned.enabled", .market_price = true, .remark = machine_to_buy,
     .unit = Unit::usd, .scale = log, .min = 1, .max = 1e8, .slider_min = 1000, .slider_max = 1e6,
     NUMBER(owned, usd_per_instance)},
    {.path = "owned.lifetime_months", .label = QT_TRANSLATE_NOOP("inputs", "Lifetime"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Months over which the price is written off."),
     .only_with = "owned.enabled",
     .unit = Unit::months, .whole = true, .min = 1, .max = 240, .slider_min = 12, .slider_max = 84,
     NUMBER(owned, lifetime_months)},
    {.path = "owned.residual_share", .label = QT_TRANSLATE_NOOP("inputs", "Residual value"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the price that a machine still fetches at the end."),
     .level = rare, .only_with = "owned.enabled",
     .unit = Unit::share, .min = 0, .max = 1, .slider_min = 0, .slider_max = 0.5, NUMBER(owned, residual_share)},
    {.path = "owned.kw_per_instance", .label = QT_TRANSLATE_NOOP("inputs", "Power"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What one machine draws under load."),
     .level = rare, .only_with = "owned.enabled",
     .unit = Unit::kw, .scale = log, .min = 0.001, .max = 1000, .slider_min = 0.2, .slider_max = 100,
     .zero_means = none, NUMBER(owned, kw_per_instance)},
    {.path = "owned.pue", .label = QT_TRANSLATE_NOOP("inputs", "PUE"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Power of the whole room over that of the machines: cooling and losses."),
     .level = rare, .only_with = "owned.enabled",
     .unit = Unit::times, .min = 1, .max = 3, .slider_min = 1, .slider_max = 2, NUMBER(owned, pue)},
    {.path = "owned.usd_per_kwh", .label = QT_TRANSLATE_NOOP("inputs", "Electricity"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Price of a kilowatt-hour."),
     .level = rare, .only_with = "owned.enabled", .market_price = true,
     .unit = Unit::usd_per_kwh, .scale = log, .min = 0.0001, .max = 100, .slider_min = 0.02, .slider_max = 1,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "free"), NUMBER(owned, usd_per_kwh)},
    {.path = "owned.colocation_usd_per_instance_month", .label = QT_TRANSLATE_NOOP("inputs", "Colocation"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Space and network for one machine."),
     .level = rare, .only_with = "owned.enabled", .market_price = true,
     .unit = Unit::usd_per_month, .scale = log, .min = 0.01, .max = 1e6, .slider_min = 10, .slider_max =
     10000, .zero_means = none, NUMBER(owned, colocation_usd_per_instance_month)},
    {.path = "owned.maintenance_share_per_year", .label = QT_TRANSLATE_NOOP("inputs", "Maintenance"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Per year, as a share of the price."),
     .level = rare, .only_with = "owned.enabled", .term = true,
     .unit = Unit::share_per_year, .min = 0, .max = 1, .slider_min = 0, .slider_max = 0.3, NUMBER(owned, maintenance_share_per_year)},
    {.path = "owned.idle_power_share", .label = QT_TRANSLATE_NOOP("inputs", "Idle draw"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Power of a machine that serves nothing, as a share of that under load; about 35 %."),
     .level = rare, .only_with = "owned.enabled", .presence = only_if_set,
     .unit = Unit::share, .min = 0, .max = 1, .slider_min = 0, .slider_max = 1, NUMBER(owned, idle_power_share)},
    {.path = "owned.value_at_end", .label = QT_TRANSLATE_NOOP("inputs", "Value at the end"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What own machines still count for when the horizon ends: nothing, or what is not yet written off of their price."),
     .level = rare, .only_with = "owned.enabled", .presence = only_if_set, CHOICE(owned, value_at_end, values_at_end)},

    {.path = "fine_tuning.runs_per_month", .label = QT_TRANSLATE_NOOP("inputs", "Fine-tuning runs"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How often the model is tuned; none: no fine-tuning."),
     .unit = Unit::runs_per_month, .min = 0.01, .max = 1000, .slider_min = 0, .slider_max = 30, .zero_means =
     none, .changes_prepared = true, NUMBER(fine_tuning, runs_per_month)},
    {.path = "fine_tuning.training_tokens_m_per_run", .label = QT_TRANSLATE_NOOP("inputs", "Training tokens"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Of one run and epoch, in millions."),
     .only_with = "fine_tuning.runs_per_month",
     .unit = Unit::tokens_m, .scale = log, .min = 0.0001, .max = 1e7, .slider_min = 0.1, .slider_max = 1e4,
     .changes_prepared = true, NUMBER(fine_tuning, training_tokens_m_per_run)},
    {.path = "fine_tuning.epochs", .label = QT_TRANSLATE_NOOP("inputs", "Epochs"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How often a run goes through its tokens."),
     .level = rare, .only_with = "fine_tuning.runs_per_month",
     .min = 0.1, .max = 1000, .slider_min = 1, .slider_max = 10, .changes_prepared = true, NUMBER(fine_tuning, epochs)},
    {.path = "fine_tuning.lora_share", .label = QT_TRANSLATE_NOOP("inputs", "LoRA share"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Adapter parameters over all parameters; none: the whole model is tuned."),
     .level = rare,
     .unit = Unit::share, .scale = log, .min = 0.00001, .max = 1, .slider_min = 0.0001, .slider_max = 0.1,
     .zero_means = none, .changes_prepared = true, NUMBER(fine_tuning, lora_share)},
    {.path = "fine_tuning.usd_per_instance_hour", .label = QT_TRANSLATE_NOOP("inputs", "Tuning machine"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Rent of one machine that tunes, for one hour."),
     .level = rare, .only_with = "fine_tuning.runs_per_month", .market_price = true,
     .unit = Unit::usd_per_hour, .scale = log, .min = 0.001, .max = 10000, .slider_min = 0.1, .slider_max =
     100, NUMBER(fine_tuning, usd_per_instance_hour)},
    {.path = "fine_tuning.hours_per_run", .label = QT_TRANSLATE_NOOP("inputs", "Hours per run"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How long a run takes: as you know it, or modelled from its FLOP."),
     .level = rare, .only_with = "fine_tuning.runs_per_month",
     .unit = Unit::hours, .scale = log, .min = 0.001, .max = 100000, .slider_min = 0.1, .slider_max = 1000,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "modelled"), .zero_is_word = true, .changes_prepared = true, NUMBER(fine_tuning, hours_per_run)},

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
     .level = rare,
     .unit = Unit::usd, .scale = log, .min = 1, .max = 1e9, .slider_min = 1000, .slider_max = 1e6,
     .zero_means = none, NUMBER(team, migration_usd)},

    {.path = "horizon.months", .label = QT_TRANSLATE_NOOP("inputs", "Horizon"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Months that the projection looks ahead."),
     .unit = Unit::months, .whole = true, .min = 1, .max = 120, .slider_min = 6, .slider_max = 60,
     NUMBER(horizon, months)},
    {.path = "horizon.discount_rate_per_year", .label = QT_TRANSLATE_NOOP("inputs", "Discount rate"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What money in a year is worth less than money today."),
     .level = rare,
     .unit = Unit::share_per_year, .min = 0, .max = 1, .slider_min = 0, .slider_max = 0.3, NUMBER(horizon, discount_rate_per_year)},

    {.path = "credits.api_usd", .label = QT_TRANSLATE_NOOP("inputs", "Credits at the API"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Dollars that the API provider gives: they pay its bill until they are spent or end. They count over the months, not in a usual month."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::usd, .scale = log, .min = 1, .max = 1e9, .slider_min = 1000, .slider_max = 1e6,
     .zero_means = none, NUMBER(credits, api_usd)},
    {.path = "credits.hosting_usd", .label = QT_TRANSLATE_NOOP("inputs", "Credits for machines"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Dollars that the provider of rented machines gives: they pay its bill until they are spent or end."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::usd, .scale = log, .min = 1, .max = 1e9, .slider_min = 1000, .slider_max = 1e6,
     .zero_means = none, NUMBER(credits, hosting_usd)},
    {.path = "credits.until_month", .label = QT_TRANSLATE_NOOP("inputs", "Credits end after"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Months from now in which credits can be spent; what is left then is lost."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::months, .whole = true, .min = 1, .max = 240, .slider_min = 1, .slider_max = 36,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "no end"), NUMBER(credits, until_month)},

    {.path = "quality.own_pass_share", .label = QT_TRANSLATE_NOOP("inputs", "Our model passes"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of your own requests that our model does well enough, by your own evaluation; no leaderboard knows it."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::share, .min = 0.001, .max = 1, .slider_min = 0, .slider_max = 1,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "not measured"), NUMBER(quality, own_pass_share)},
    {.path = "quality.api_pass_share", .label = QT_TRANSLATE_NOOP("inputs", "The API passes"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the same requests that the API's model does well enough."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::share, .min = 0.001, .max = 1, .slider_min = 0, .slider_max = 1,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "not measured"), NUMBER(quality, api_pass_share)},
    {.path = "quality.on_failure", .label = QT_TRANSLATE_NOOP("inputs", "When our model fails"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Nothing is done about it, or the request goes to the API once more."),
     .level = rare, .only_with = "quality.own_pass_share", .presence = only_if_set,
     CHOICE(quality, on_failure, on_failures)},
    {.path = "quality.routed_share", .label = QT_TRANSLATE_NOOP("inputs", "Routed to the API"),
     .definition = QT_TRANSLATE_NOOP("inputs", "Share of the requests that are too hard for our model: a router sends them to the API at once, and own machines serve the others."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::share, .min = 0, .max = 0.99, .slider_min = 0, .slider_max = 0.99, NUMBER(quality, routed_share)},

    {.path = "business.revenue_usd_per_request", .label = QT_TRANSLATE_NOOP("inputs", "Revenue per request"),
     .definition = QT_TRANSLATE_NOOP("inputs", "What a request earns: the gross margin follows from it, no cost does."),
     .level = rare, .presence = only_if_set,
     .unit = Unit::usd, .scale = log, .min = 0.000001, .max = 1e6, .slider_min = 0.0001, .slider_max = 10,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "not stated"), NUMBER(business, revenue_usd_per_request)},
    {.path = "business.requests_per_user_per_day", .label = QT_TRANSLATE_NOOP("inputs", "Requests per user and day"),
     .definition = QT_TRANSLATE_NOOP("inputs", "How many requests one of your users makes: costs per user follow from it."),
     .level = rare, .presence = only_if_set,
     .scale = log, .min = 0.001, .max = 1e6, .slider_min = 0.1, .slider_max = 1000,
     .zero_means = QT_TRANSLATE_NOOP("inputs", "not stated"), NUMBER(business, requests_per_user_per_day)},
};
// clang-format on
#undef NUMBER
#undef CHOICE
#undef FLAG
#undef TEXT
#undef SERIES

} // namespace

std::span<const Input> inputs() {
    return input_table;
}

const Input* find_input(std::string_view path) {
    const auto* row = std::ranges::find(input_table, path, &Input::path);
    return row == std::end(input_table) ? nullptr : row;
}

} // namespace core
