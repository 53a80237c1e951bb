// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/outcome.h"

#include "core/model/throughput.h"
#include "core/model/throughput_band.h"
#include "core/scenario/engine_factors.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace accuracy {

namespace {

std::string letters_and_digits(std::string_view name) {
    std::string kept;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)))
            kept += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return kept;
}

bool near(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance * b;
}

// By its id; else by its name; else the model of nearly the same size whose name begins most alike.
const core::CatalogueModel* find(const Measurement& row, const core::Catalogue& catalogue) {
    for (const std::string& name : {row.hf_model, row.model})
        if (const auto* found = core::find_model(catalogue, name))
            return found;
    const std::string name = letters_and_digits(row.model);
    const core::CatalogueModel* best = nullptr;
    std::ptrdiff_t alike = 3; // at least a family's name
    for (const auto& candidate : catalogue.models) {
        const std::string other = letters_and_digits(candidate.name);
        const auto common =
            std::mismatch(name.begin(), name.end(), other.begin(), other.end()).first - name.begin();
        const bool same = name == other;
        const bool close = near(row.total_params_b, candidate.total_params_b, 0.05) &&
                           near(row.active_params_b, candidate.active_params_b, 0.2);
        if (same || (close && common > alike)) {
            best = &candidate;
            alike = same ? std::ptrdiff_t{1000} : common;
        }
    }
    return best;
}

std::optional<core::WeightPrecision> weight_precision(std::string_view text) {
    using enum core::WeightPrecision;
    constexpr std::pair<std::string_view, core::WeightPrecision> names[] = {
        {"bf16", bf16}, {"fp16", bf16}, {"fp8", fp8}, {"int8", int8}, {"int4", int4}, {"fp4", fp4}};
    for (const auto& [name, precision] : names)
        if (text == name)
            return precision;
    return std::nullopt;
}

core::ModelShape shape(const core::CatalogueModel& row, core::WeightPrecision weights, core::KvPrecision kv) {
    core::Scenario scenario;
    core::apply(row, scenario);
    scenario.model.weight_precision = weights;
    scenario.model.kv_precision = kv;
    return core::model_shape(scenario.model);
}

core::Gpu figures(const core::CatalogueGpu& g) {
    return {.memory_gb = g.memory_gb,
            .bandwidth_gb_s = g.bandwidth_gb_s,
            .bf16_tflops = g.bf16_tflops,
            .fp8_tflops = g.fp8_tflops.value_or(0),
            .fp4_tflops = g.fp4_tflops.value_or(0),
            .link_gb_s = g.link_gb_s,
            .link_kind = g.link_kind};
}

// Requests in flight that the engine allowed: its default, unless the page states another.
double engine_batch_limit(const Measurement& row) {
    for (const std::string_view option : {"max_num_seqs=", "--max-num-seqs=", "--max-num-seqs "})
        if (const auto at = row.note.find(option); at != std::string::npos) {
            double stated = 0;
            std::from_chars(row.note.data() + at + option.size(), row.note.data() + row.note.size(), stated);
            if (stated >= 1)
                return stated;
        }
    if (row.engine.starts_with("TensorRT-LLM"))
        return row.engine_version.starts_with("0.") ? 4096 : 2048;
    // vLLM: 1024 where a GPU has 70 GiB and is no A100, else 256.
    return row.engine.starts_with("vLLM") && row.gpu.starts_with("A100") ? 256 : 1024;
}

double measured_output_tokens_per_s(const Measurement& row) {
    if (row.output_tokens_per_s > 0)
        return row.output_tokens_per_s;
    if (row.requests_per_s > 0)
        return row.requests_per_s * row.output_tokens;
    return row.total_tokens_per_s * row.output_tokens / (row.input_tokens + row.output_tokens);
}

// 11 of "0.11.0", 5 of "v0.5.3.post3", 1000 of "1.0": to compare; empty: no release.
std::optional<double> release_number(std::string_view version) {
    if (version.starts_with('v'))
        version.remove_prefix(1);
    int major = 0, minor = 0;
    const char* end = version.data() + version.size();
    const auto [dot, error] = std::from_chars(version.data(), end, major);
    if (error != std::errc() || dot == end || *dot != '.')
        return {};
    std::from_chars(dot + 1, end, minor);
    return major * 1000 + minor;
}

// "2026-02" of "nightly 2026-02"; empty: no month.
std::string_view month_of(std::string_view version) {
    const auto at = version.find("20");
    return at == std::string_view::npos ? "" : version.substr(at, 7);
}

// The engine at its time: by release, else by month, else the newest; null: not covered.
const core::EngineFactor* engine_of(const Measurement& row) {
    std::string family = row.engine.substr(0, row.engine.find(" ("));
    if (family == "NIM" || family == "LMDeploy" || family == "Triton")
        family = "TensorRT-LLM";
    const bool amd = row.gpu.starts_with("MI") || row.engine.find("ROCm") != std::string::npos;
    if (amd && (family == "vLLM" || family == "SGLang"))
        family += " ROCm";
    const bool tuned = row.engine_version.starts_with("MLPerf");
    const auto release = release_number(row.engine_version);
    const std::string_view month = month_of(row.engine_version);
    const core::EngineFactor* found = nullptr;
    for (const core::EngineFactor& f : core::engine_factors()) {
        if (f.family != family)
            continue;
        const bool of_tuned = f.release.starts_with("MLPerf");
        if (of_tuned != tuned) {
            found = found ? found : &f;
            continue;
        }
        if (tuned)
            return &f;
        found = &f; // the oldest where none is old enough
        if (release ? *release >= release_number(f.release).value_or(0) : month.empty() || month >= f.since)
            return found;
    }
    return found;
}

// Everything that a prediction is asked with.
struct Case {
    const Measurement& row;
    const core::ModelShape& model;
    const core::Gpu& gpu;
    core::Layout layout;
    core::Load load;

    core::ReplicaThroughput at(double batch) const {
        return core::replica_throughput_at(model, gpu, layout, load, batch);
    }
};

// As many requests in flight as were offered, held and allowed.
core::ReplicaThroughput in_flight(Case& c) {
    const auto& row = c.row;
    if (row.concurrency > 0) {
        const auto most = core::replica_throughput(c.model, c.gpu, c.layout, c.load);
        return c.at(std::min(row.concurrency / row.dp, std::max(1.0, most.max_batch)));
    }
    if (row.num_requests > 0)
        c.load.batch_limit = std::min(c.load.batch_limit, std::ceil(row.num_requests / row.dp));
    return core::replica_throughput(c.model, c.gpu, c.layout, c.load);
}

// Requests that all came at once and whose lengths differ (ShareGPT's, about exponential) leave one after the
// other at the end, and the run lasts until the longest is through: with n in flight the next leaves after
// output / n steps. Of requests of one length all leave together, as in a steady stream.
double burst_output_tokens_per_s(const Case& c, const core::ReplicaThroughput& full) {
    const double requests = c.row.num_requests / c.row.dp;
    const double last = std::min(requests, full.batch);
    constexpr int parts = 40; // of ln(last): integral of step(n) / n
    double drain_s = 0;
    for (int i = 0; i < parts; ++i)
        drain_s += c.at(std::pow(last, (i + 0.5) / parts)).step_s * std::log(last) / parts;
    const double waves_before = std::max(0.0, requests / full.batch - 1);
    const double seconds =
        requests * full.prefill_s + c.load.output_tokens * (waves_before * full.step_s + drain_s);
    return c.load.engine_efficiency * requests * c.load.output_tokens / seconds;
}

bool is_burst(const Measurement& row) {
    return row.concurrency == 0 && row.num_requests > 0 && row.note.find("ShareGPT") != std::string::npos;
}

} // namespace

Outcome compare(const Measurement& row, const core::Catalogue& catalogue) {
    Outcome outcome{.engine = row.engine.substr(0, row.engine.find(" ("))};
    outcome.mixture_of_experts = row.active_params_b > 0 && row.active_params_b < row.total_params_b;
    outcome.one_gpu = row.gpu_count == 1;
    const auto leave_out = [&](std::string reason) {
        outcome.left_out = std::move(reason);
        return outcome;
    };
    if (!row.use_reason.empty())
        return leave_out("marked: " + row.use_reason);
    const core::EngineFactor* factor = engine_of(row);
    if (!factor)
        return leave_out("engine not covered");
    const core::CatalogueModel* model = find(row, catalogue);
    if (!model)
        return leave_out("model unknown to the catalogue: " + row.model);
    outcome.mixture_of_experts = model->experts > 0;
    const core::CatalogueGpu* gpu = core::find_gpu(catalogue, row.gpu);
    if (!gpu)
        return leave_out("GPU unknown to the catalogue: " + row.gpu);
    if (!gpu->is_gpu)
        return leave_out("not a GPU: " + row.gpu);
    const auto precision = weight_precision(row.weights_precision);
    if (!precision)
        return leave_out("precision not covered: " + row.weights_precision);
    if (!(row.tp >= 1 && row.pp >= 1 && row.dp >= 1 && row.tp * row.pp * row.dp == row.gpu_count))
        return leave_out("tp * pp * dp is not the number of GPUs");
    const double measured = measured_output_tokens_per_s(row);
    if (!(row.input_tokens > 0 && row.output_tokens > 0 && measured > 0))
        return leave_out("no tokens or no figure");

    const auto network = shape(*model, *precision,
                               row.kv_precision == "fp8" ? core::KvPrecision::fp8 : core::KvPrecision::bf16);
    const auto graphics = figures(*gpu);
    const auto& efficiency = outcome.mixture_of_experts ? factor->moe : factor->dense;
    Case c{.row = row,
           .model = network,
           .gpu = graphics,
           .layout = {.tensor_parallel = row.tp,
                      .pipeline_parallel = row.pp,
                      .attention_data_parallel = row.parallelism == "DEP"},
           .load = {.input_tokens = row.input_tokens,
                    .output_tokens = row.output_tokens,
                    .engine_efficiency = efficiency.median,
                    .batch_limit = engine_batch_limit(row)}};
    const auto predicted = in_flight(c);
    if (predicted.fit != core::Fit::fits)
        return leave_out("does not fit by our count");
    outcome.band = core::throughput_band(network, gpu->name, factor->engine).factor;
    outcome.ratio =
        row.dp * (is_burst(row) ? burst_output_tokens_per_s(c, predicted) : predicted.output_tokens_per_s) /
        measured;
    if (row.time_to_first_token_s > 0)
        outcome.first_token_ratio = predicted.time_to_first_token_under_load_s / row.time_to_first_token_s;
    if (row.time_per_output_token_s > 0)
        outcome.token_ratio = 1 / predicted.tokens_per_s_per_user / row.time_per_output_token_s;
    return outcome;
}

} // namespace accuracy
