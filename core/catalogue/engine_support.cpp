// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/engine_support.h"

#include "core/scenario/engine_factors.h"

namespace core {

// llama.cpp makes do without the kernels of the others; TensorRT-LLM knows but NVIDIA's GPUs, and ROCm AMD's.
bool starts(Engine engine, const CatalogueGpu& gpu, WeightPrecision weights) {
    const std::string_view family = factor_of(engine).family;
    if (family == factor_of(Engine::llama_cpp).family)
        return gpu.is_gpu;
    const bool is_amd = runs_on_amd(usual_engine(gpu.name));
    const bool knows_it =
        runs_on_amd(engine) ? is_amd : !is_amd || family != factor_of(Engine::tensorrt_llm).family;
    return knows_it && runs_engine(gpu, weights);
}

} // namespace core
