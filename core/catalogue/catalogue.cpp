// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"

#include "core/catalogue/catalogue_extras.h"
#include "core/catalogue/own_machine.h"

#include "core/scenario/engine_factors.h"
#include "core/scenario/inputs.h"
#include "core/scenario/ranges.h"
#include "core/text/text.h"

#include <algorithm>

namespace core {

namespace {

// What the ready-made scenarios take, too: head-room over weights and adapters.
constexpr double engine_headroom = 1.2;

constexpr double oldest_capability = 7.5; // that engines start on

template <class Row, class Matches>
const Row* find_row(const std::vector<Row>& rows, Matches matches) {
    const auto found = std::find_if(rows.begin(), rows.end(), matches);
    return found == rows.end() ? nullptr : &*found;
}

// A figure that the row does not state must not keep the source of the figure before it.
void set_source(Scenario& scenario, std::string_view path, const Source* source) {
    const std::string key(path);
    if (source)
        scenario.sources[key] = *source;
    else
        scenario.sources.erase(key);
}

// Takes away the range of the price that a row brought: one of the machine's name has it, moved with the
// price where that was changed. Any other the reader has typed.
void drop_price_range(Scenario& scenario, const Catalogue& catalogue) {
    const Input& price = instance_price_input();
    const auto found = scenario.ranges.find(price.path);
    if (found == scenario.ranges.end())
        return;
    for (const CatalogueInstance& row : catalogue.instances)
        if (row.low_usd_per_h && row.high_usd_per_h && row.on_demand_usd_per_h &&
            is_named(row, scenario.hosting.instance) &&
            (found->second == Range{*row.low_usd_per_h, *row.high_usd_per_h} || // not moved yet
             moved_range(price, {*row.low_usd_per_h, *row.high_usd_per_h}, *row.on_demand_usd_per_h,
                         scenario.hosting.usd_per_instance_hour) == found->second)) {
            scenario.ranges.erase(found);
            return;
        }
}

// The other way round than pick() has it of a machine with GPUs: nothing of this one can be modelled.
void leave_modelled(Hosting& hosting) {
    if (hosting.capacity == CapacityMode::modelled)
        hosting.capacity =
            hosting.measured_output_tokens_per_s > 0 ? CapacityMode::measured : CapacityMode::unlimited;
}

} // namespace

bool runs_engine(const CatalogueGpu& gpu, WeightPrecision weights) {
    const bool of_integers = weights == WeightPrecision::int8 || weights == WeightPrecision::int4;
    return gpu.is_gpu && gpu.compute_capability.value_or(oldest_capability) >= oldest_capability &&
           (gpu.has_bf16 || of_integers);
}

const CatalogueModel* find_model(const Catalogue& catalogue, std::string_view id_or_name) {
    return find_row(catalogue.models,
                    [&](const auto& row) { return row.id == id_or_name || row.name == id_or_name; });
}

const CatalogueGpu* find_gpu(const Catalogue& catalogue, std::string_view name) {
    return find_row(catalogue.gpus, [&](const auto& row) { return row.name == name; });
}

const CatalogueInstance* find_instance(const Catalogue& catalogue, std::string_view provider,
                                       std::string_view name, std::string_view as_of) {
    const CatalogueInstance* newest = nullptr;
    for (const CatalogueInstance& row : catalogue.instances) {
        const bool matches =
            row.provider == provider && row.name == name && (as_of.empty() || row.source.as_of == as_of);
        if (matches && (!newest || newest->source.as_of < row.source.as_of))
            newest = &row;
    }
    return newest;
}

const CatalogueApi* find_api(const Catalogue& catalogue, std::string_view provider,
                             std::string_view model_or_name) {
    const CatalogueApi* newest = nullptr;
    for (const CatalogueApi& row : catalogue.apis) {
        const bool matches =
            row.provider == provider && (row.model == model_or_name || row.name == model_or_name);
        if (matches && (!newest || newest->source.as_of < row.source.as_of))
            newest = &row;
    }
    return newest;
}

void apply(const CatalogueModel& row, Scenario& scenario) {
    Model& model = scenario.model;
    model.preset = row.name;
    model.total_params_b = row.total_params_b;
    model.active_share = row.active_with_look_up_b.value_or(row.active_params_b) / row.total_params_b;
    model.layers = row.layers;
    model.hidden_size = row.hidden_size;
    model.heads = row.heads;
    model.head_dim = row.head_dim;
    model.kv_elements_per_token = row.kv_elements_per_token;
    model.kv_replicated = row.kv_replicated;
    model.experts = row.experts;
    model.experts_per_token = row.experts_per_token;
    model.shape_params_b = row.total_params_b;
    model.vocab_size = row.vocab_size;
    model.tied_embeddings = row.tied_embeddings;
    model.weight_precision = row.native_precision;
    model.published_precision = published_precision(row.native_precision);
    model.published_gb = row.published_gb.value_or(0);
    model.kv_heads = row.kv_heads;
    model.kv_layers = row.kv_layers;
    model.state_bytes_per_request = row.state_bytes_per_request;
    model.context_limit_tokens = row.max_context_tokens;
    model.licence = row.licence;
    model.commercial_use = row.commercial_use;
    model.sliding_window_tokens = row.sliding_window_tokens;
    model.sliding_layer_share = row.sliding_layer_share;
    set_source(scenario, "model.total_params_b", &row.source);
    // An engine has one factor for dense models and one for experts.
    const Engine engine = scenario.hosting.engine;
    const auto efficiency = scenario.sources.find("hosting.engine_efficiency");
    if (efficiency != scenario.sources.end() && efficiency->second.from == factor_of(engine).from)
        choose_engine(scenario, engine);
}

std::optional<double> price_usd_per_h(const CatalogueInstance& row, Term term) {
    switch (term) {
    case Term::on_demand:
        return row.on_demand_usd_per_h;
    case Term::spot:
        return row.spot_usd_per_h;
    case Term::reserved_1y:
        return row.reserved_1y_usd_per_h;
    case Term::reserved_3y:
        return row.reserved_3y_usd_per_h;
    }
    return std::nullopt;
}

const char* term_name(Term term) {
    switch (term) {
    case Term::on_demand:
        return QT_TRANSLATE_NOOP("core", "on demand");
    case Term::spot:
        return QT_TRANSLATE_NOOP("core", "spot");
    case Term::reserved_1y:
        return QT_TRANSLATE_NOOP("core", "1 year");
    case Term::reserved_3y:
        return QT_TRANSLATE_NOOP("core", "3 years");
    }
    return "";
}

bool is_spot(const CatalogueInstance& row, Term term) {
    return term == Term::spot || row.tier == "spot";
}

std::optional<Term> term_in_force(const Scenario& scenario, const Catalogue& catalogue) {
    for (const Term term : all_terms)
        for (const CatalogueInstance& row : catalogue.instances)
            if (price_usd_per_h(row, term) == scenario.hosting.usd_per_instance_hour &&
                is_named(row, scenario.hosting.instance))
                return term;
    return {};
}

Term term_of(const Scenario& scenario) {
    const auto price = scenario.sources.find(instance_price_input().path);
    if (scenario.hosting.term != Term::on_demand || price == scenario.sources.end())
        return scenario.hosting.term;
    return noted_term(price->second);
}

bool apply(const CatalogueInstance& row, const Catalogue& catalogue, Term term, Scenario& scenario) {
    const std::optional<double> price = price_usd_per_h(row, term);
    const CatalogueGpu* gpu = find_gpu(catalogue, row.gpu);
    if (!price || (!gpu && !row.gpu.empty()))
        return false;
    const CatalogueGpu none;
    const CatalogueGpu& figures = gpu ? *gpu : none;
    drop_price_range(scenario, catalogue);
    Hosting& hosting = scenario.hosting;
    hosting.instance = row.provider + ' ' + row.name;
    hosting.accelerator = row.gpu;
    hosting.gpus_per_instance = row.gpu_count;
    hosting.usd_per_instance_hour = *price;
    hosting.discount = 0; // the price is the term's own
    hosting.term = term;
    hosting.gpu_memory_gb = row.gpu_memory_gb;
    hosting.gpu_bandwidth_gb_s = figures.bandwidth_gb_s;
    hosting.gpu_bf16_tflops = figures.bf16_tflops;
    hosting.gpu_fp8_tflops = figures.fp8_tflops.value_or(0);
    hosting.gpu_fp4_tflops = figures.fp4_tflops.value_or(0);
    hosting.gpu_link_gb_s = figures.link_gb_s;
    hosting.gpu_link_kind = figures.link_kind;
    if (term == Term::on_demand && row.low_usd_per_h && row.high_usd_per_h) // a range of the reader's stays
        scenario.ranges.emplace(instance_price_input().path, Range{*row.low_usd_per_h, *row.high_usd_per_h});
    Source price_source = row.source;
    price_source.from += term_note(term); // the price alone does not say so
    set_source(scenario, "hosting.usd_per_instance_hour", &price_source);
    for (const char* path : {"hosting.gpu_memory_gb", "hosting.gpu_bandwidth_gb_s", "hosting.gpu_bf16_tflops",
                             "hosting.gpu_fp8_tflops", "hosting.gpu_fp4_tflops", "hosting.gpu_link_gb_s"})
        set_source(scenario, path, gpu ? &gpu->source : nullptr);
    bring_extras(row, term, scenario);
    return true;
}

bool pick(const CatalogueInstance& row, const Catalogue& catalogue, Term term, Scenario& scenario) {
    const Hosting before = scenario.hosting;
    if (!apply(row, catalogue, term, scenario))
        return false;
    bring_own_machine(before, catalogue, scenario);
    Hosting& hosting = scenario.hosting;
    if (hosting.gpus_per_instance == 0) {
        leave_modelled(hosting);
        return true;
    }
    const Engine usual = usual_engine(hosting.accelerator);
    if (hosting.capacity != CapacityMode::unlimited) {
        // AMD's engines have factors of their own. An efficiency without a source was typed, and stays.
        if (runs_on_amd(hosting.engine) != runs_on_amd(usual) &&
            scenario.sources.contains("hosting.engine_efficiency"))
            choose_engine(scenario, usual);
        return true;
    }
    hosting.capacity = CapacityMode::modelled;
    hosting.memory_headroom = engine_headroom;
    set_source(scenario, "hosting.memory_headroom", nullptr);
    choose_engine(scenario, usual);
    return true;
}

void apply(const CatalogueApi& row, Scenario& scenario) {
    Api& api = scenario.api;
    const std::string name = row.provider + ' ' + row.name;
    if (api.preset != name) { // another provider's capacity and regions
        api.has_provisioned = false;
        api.provisioned = {};
        api.region_factor = Api{}.region_factor;
    }
    api.preset = name;
    api.input_usd_per_mtok = row.input_usd_per_mtok;
    // Where a provider names no cached price it gives no discount.
    api.cached_input_usd_per_mtok = row.cached_input_usd_per_mtok.value_or(row.input_usd_per_mtok);
    api.output_usd_per_mtok = row.output_usd_per_mtok;
    api.training_usd_per_mtok = row.training_usd_per_mtok.value_or(0);
    api.context_limit_tokens = row.max_input_tokens.value_or(0);
    api.has_long_context = row.long_context.has_value();
    api.long_context = row.long_context.value_or(LongContext{});
    for (const char* path :
         {"api.input_usd_per_mtok", "api.cached_input_usd_per_mtok", "api.output_usd_per_mtok"})
        set_source(scenario, path, &row.source);
    set_source(scenario, "api.training_usd_per_mtok", row.training_usd_per_mtok ? &row.source : nullptr);
    for (const char* path :
         {"api.long_context.above_tokens", "api.long_context.input_usd_per_mtok",
          "api.long_context.cached_input_usd_per_mtok", "api.long_context.output_usd_per_mtok"})
        set_source(scenario, path, row.long_context ? &row.source : nullptr);
    bring_extras(row, scenario);
}

void apply(const CatalogueUsage& row, Scenario& scenario) {
    Traffic& traffic = scenario.traffic;
    const auto put = [&](const Input& input, double value) {
        set(scenario, input, clamped(input, value)); // the scenario's own tokens per word may be any
        set_source(scenario, input.path, &row.source);
    };
    const double tokens_per_day = row.input_tokens_per_day + row.output_tokens_per_day;
    put(traffic_input(TrafficDriver::words), tokens_per_day / traffic.tokens_per_word);
    if (row.requests_per_day) {
        put(*find_input("traffic.input_tokens_per_request"),
            row.input_tokens_per_day / *row.requests_per_day);
        put(*find_input("traffic.output_tokens_per_request"),
            row.output_tokens_per_day / *row.requests_per_day);
    }
    if (traffic.driver == TrafficDriver::requests)
        put(traffic_input(traffic.driver),
            row.requests_per_day.value_or(
                tokens_per_day / (traffic.input_tokens_per_request + traffic.output_tokens_per_request)));
    if (row.cached_input_share)
        put(*find_input("traffic.cached_input_share"), *row.cached_input_share);
    if (row.cache_write_share)
        put(*find_input("traffic.cache_write_share"), *row.cache_write_share);
    const Input& profile = *find_input("traffic.profile");
    if (!row.profile.empty() && profile.series_problem(row.profile).empty()) {
        traffic.profile = row.profile;
        set_source(scenario, profile.path, &row.source);
    } else if (!row.profile.empty()) {
        traffic.profile.clear();
        set_source(scenario, profile.path, nullptr);
        put(*find_input("traffic.peak_to_average"), std::ranges::max(row.profile));
    }
}

} // namespace core
