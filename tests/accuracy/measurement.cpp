// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/measurement.h"

#include "core/files/csv.h"
#include "core/model/engine_factors.h"
#include "core/model/throughput.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <istream>
#include <iterator>
#include <optional>
#include <utility>

namespace accuracy {

namespace {

constexpr std::pair<const char*, std::string Measurement::*> texts[] = {
    {"model", &Measurement::model},
    {"hf_model", &Measurement::hf_model},
    {"weights_precision", &Measurement::weights_precision},
    {"kv_precision", &Measurement::kv_precision},
    {"gpu", &Measurement::gpu},
    {"parallelism", &Measurement::parallelism},
    {"engine", &Measurement::engine},
    {"engine_version", &Measurement::engine_version},
    {"note", &Measurement::note},
    {"use_reason", &Measurement::use_reason},
};

constexpr std::pair<const char*, double Measurement::*> numbers[] = {
    {"total_params_b", &Measurement::total_params_b},
    {"active_params_b", &Measurement::active_params_b},
    {"gpu_count", &Measurement::gpu_count},
    {"tp", &Measurement::tp},
    {"pp", &Measurement::pp},
    {"dp", &Measurement::dp},
    {"input_tokens", &Measurement::input_tokens},
    {"output_tokens", &Measurement::output_tokens},
    {"concurrency_or_batch", &Measurement::concurrency},
    {"num_requests", &Measurement::num_requests},
    {"output_tokens_per_s", &Measurement::output_tokens_per_s},
    {"total_tokens_per_s", &Measurement::total_tokens_per_s},
    {"requests_per_s", &Measurement::requests_per_s},
};

// Empty: 0. Anything but a finite number >= 0: none.
std::optional<double> number(const std::string& text) {
    double value = 0;
    if (text.empty())
        return value;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || !std::isfinite(value) || value < 0)
        return std::nullopt;
    return value;
}

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

const core::EngineFactor* find_factor(std::string_view engine) {
    const auto factors = core::engine_factors();
    const auto found =
        std::find_if(factors.begin(), factors.end(), [&](const auto& f) { return f.engine == engine; });
    return found == factors.end() ? nullptr : &*found;
}

// What one of dp replicas makes; as many requests in flight as were offered, held and allowed.
core::ReplicaThroughput predict(const Measurement& row, const core::ModelShape& model, const core::Gpu& gpu,
                                double efficiency) {
    const core::Layout layout{.tensor_parallel = row.tp,
                              .pipeline_parallel = row.pp,
                              .attention_data_parallel = row.parallelism == "DEP"};
    core::Load load{.input_tokens = row.input_tokens,
                    .output_tokens = row.output_tokens,
                    .engine_efficiency = efficiency,
                    .batch_limit = engine_batch_limit(row)};
    if (row.concurrency > 0)
        return core::replica_throughput_at(model, gpu, layout, load, row.concurrency / row.dp);
    if (row.num_requests > 0)
        load.batch_limit = std::min(load.batch_limit, std::ceil(row.num_requests / row.dp));
    return core::replica_throughput(model, gpu, layout, load);
}

} // namespace

Measurements read_measurements(std::istream& in) {
    Measurements read;
    const std::string text(std::istreambuf_iterator<char>(in), {});
    core::FileProblems problems(1);
    core::CsvReader csv(text, problems);
    const auto tell_problem = [&] {
        if (problems.empty())
            return;
        const auto first = problems.told().front();
        read.error = "line " + std::to_string(first.line) + ": " + first.message;
    };
    tell_problem();
    const auto missing = [&](const char* name) {
        if (read.error.empty() && !csv.has_column(name))
            read.error = std::string("line 1: there is no column ") + name;
    };
    for (const auto& [name, member] : texts)
        missing(name);
    for (const auto& [name, member] : numbers)
        missing(name);
    if (!read.error.empty())
        return read;
    while (csv.next()) {
        Measurement m;
        for (const auto& [name, member] : texts)
            m.*member = csv.text(name);
        for (const auto& [name, member] : numbers) {
            const auto value = number(csv.text(name));
            if (!value) {
                read.error = "line " + std::to_string(csv.line()) + ": " + name + " is not a number: \"" +
                             csv.text(name) + '"';
                return read;
            }
            m.*member = *value;
        }
        read.rows.push_back(std::move(m));
    }
    tell_problem();
    return read;
}

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
    const core::EngineFactor* factor = find_factor(outcome.engine);
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
    const auto predicted =
        predict(row, network, figures(*gpu), outcome.mixture_of_experts ? factor->moe : factor->dense);
    if (predicted.fit != core::Fit::fits)
        return leave_out("does not fit by our count");
    outcome.ratio = row.dp * predicted.output_tokens_per_s / measured;
    return outcome;
}

} // namespace accuracy
