// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/engine_factors.h"

#include "core/text/format.h"

#include <algorithm>

namespace core {
namespace {

// Medians and 10..90 % of measured / formula, pages weighing alike where they are few; those marked "set"
// have no measurement of their own and take the engine's other kind. NIM and Triton run TensorRT-LLM, and
// LMDeploy kernels of its speed: no names of their own.
constexpr std::array<EngineFactor, engine_names.size()> engine_table{{
    {.engine = Engine::vllm,
     .family = "vLLM",
     .release = "0.12",
     .since = "2025-12",
     .dense = {0.95, 0.92, 1.04}, // 90
     .moe = {0.95, 0.48, 1.16},   // 309
     .from = "github ai-dynamo/aiconfigurator@095f58a, SemiAnalysisAI/InferenceX@843c6254",
     .as_of = "2026-04-21"},
    {.engine = Engine::vllm_2025,
     .family = "vLLM",
     .release = "0.9",
     .since = "2025-05",
     .dense = {0.90, 0.80, 1.00}, // 119
     .moe = {0.78, 0.60, 1.14},   // 37
     .from = "github ai-dynamo/aiconfigurator@095f58a, gpustack/gpustack",
     .as_of = "2025-11-30"},
    {.engine = Engine::vllm_2024,
     .family = "vLLM",
     .release = "0.5",
     .since = "2024-06",
     .dense = {0.50, 0.27, 0.91}, // 30
     .moe = {0.54, 0.31, 0.69},   // 10
     .from = "github LambdaLabsML/vllm-benchmark@0e8fc5d",
     .as_of = "2024-09-30"},
    {.engine = Engine::vllm_rocm,
     .family = "vLLM ROCm",
     .release = "0.9",
     .since = "2025-05",
     .dense = {0.63, 0.52, 0.75}, // 24
     .moe = {0.63, 0.52, 0.75},   // set
     .from = "github ROCm/vllm docs/dev-docker/README.md",
     .as_of = "2025-07-07"},
    {.engine = Engine::vllm_rocm_tuned,
     .family = "vLLM ROCm",
     .release = "MLPerf 5.0",
     .since = "2025-04",
     .dense = {0.88, 0.74, 1.13}, // 13
     .moe = {0.88, 0.74, 1.13},   // set
     .from = "MLPerf Inference v5.0 to v6.0, closed, offline",
     .as_of = "2026-04-01"},
    {.engine = Engine::sglang,
     .family = "SGLang",
     .release = "0.5",
     .since = "2025-08",
     .dense = {0.90, 0.51, 1.07}, // 89
     .moe = {0.88, 0.53, 1.16},   // 214
     .from = "github ai-dynamo/aiconfigurator@095f58a, sgl-project/sgl-cookbook@7b5bd9c, gpustack/gpustack",
     .as_of = "2026-04-14"},
    {.engine = Engine::sglang_2025,
     .family = "SGLang",
     .release = "0.4",
     .since = "2024-12",
     .dense = {0.58, 0.50, 0.71}, // 8
     .moe = {0.66, 0.64, 0.67},   // 2
     .from = "github QwenLM/Qwen3",
     .as_of = "2025-05-31"},
    {.engine = Engine::sglang_rocm,
     .family = "SGLang ROCm",
     .release = "0.5",
     .since = "2025-08",
     .dense = {0.32, 0.30, 0.47}, // 3
     .moe = {0.45, 0.25, 0.66},   // 9
     .from = "github sgl-project/sgl-cookbook@7b5bd9c",
     .as_of = "2026-02-28"},
    {.engine = Engine::tensorrt_llm,
     .family = "TensorRT-LLM",
     .release = "0.9",
     .since = "2024-04",
     .dense = {1, 0.82, 1.14}, // 1,043
     .moe = {1, 0.85, 1.20},   // 608
     .from = "github NVIDIA/TensorRT-LLM, ai-dynamo/aiconfigurator@095f58a",
     .as_of = "2025-11-02"},
    {.engine = Engine::tensorrt_llm_tuned,
     .family = "TensorRT-LLM",
     .release = "MLPerf 5.0",
     .since = "2025-04",
     .dense = {1.22, 0.89, 1.43}, // 32
     .moe = {1.22, 0.89, 1.43},   // set
     .from = "MLPerf Inference v5.0 to v6.0, closed, offline",
     .as_of = "2026-04-01"},
    {.engine = Engine::llama_cpp,
     .family = "llama.cpp",
     .release = "2024-05",
     .since = "2024-05",
     .dense = {0.90, 0.58, 1.06}, // 72, a single stream
     .moe = {0.90, 0.58, 1.06},   // set
     .from = "github XiongjieDai/GPU-Benchmarks-on-LLM-Inference",
     .as_of = "2024-05-31"},
}};

static_assert(std::ranges::all_of(engine_table, [](const EngineFactor& f) {
    return &f - engine_table.data() == static_cast<int>(f.engine);
}));

} // namespace

std::span<const EngineFactor> engine_factors() {
    return engine_table;
}

const EngineFactor& factor_of(Engine engine) {
    return engine_table[static_cast<std::size_t>(engine)];
}

bool runs_on_amd(Engine engine) {
    return factor_of(engine).family.ends_with("ROCm");
}

const MeasuredFactor& factor_for(const EngineFactor& engine, const Model& model) {
    return model.experts > 0 ? engine.moe : engine.dense;
}

void choose_engine(Scenario& s, Engine engine) {
    const EngineFactor& factor = factor_of(engine);
    const std::string path = "hosting.engine_efficiency";
    s.hosting.engine = engine;
    s.hosting.engine_efficiency = factor_for(factor, s.model).median;
    s.ranges.erase(path); // it was the other's; how far off the estimate may be is the error band
    s.sources.insert_or_assign(path,
                               Source{.from = std::string(factor.from), .as_of = std::string(factor.as_of)});
}

Engine usual_engine(std::string_view accelerator) {
    return accelerator.starts_with("MI") ? Engine::vllm_rocm : Engine::vllm;
}

std::string engine_remark(const Scenario& s, Translate translate) {
    const EngineFactor& engine = factor_of(s.hosting.engine);
    const MeasuredFactor& factor = factor_for(engine, s.model);
    return fill(translate("core", "From release %1 on: %2, eight of ten measurements %3 to %4 (%5)."),
                {engine.release, format_exact(factor.median, Unit::none),
                 format_exact(factor.low, Unit::none), format_exact(factor.high, Unit::none), engine.as_of});
}

} // namespace core
