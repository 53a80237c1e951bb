// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/throughput_band.h"

#include "core/scenario/engine_factors.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

// Accelerators with at least three measurements under whatever engine; the RTX cards of players, A40 and
// H100-PCIe with a single request in flight only.
constexpr std::array<std::string_view, 19> measured{"A100-PCIe-80GB",
                                                    "A100-SXM-80GB",
                                                    "A40",
                                                    "B200-SXM-180GB",
                                                    "B300-SXM",
                                                    "GB200-186GB",
                                                    "GH200-96GB",
                                                    "H100-PCIe-80GB",
                                                    "H100-SXM-80GB",
                                                    "H20-96GB",
                                                    "H200-SXM-141GB",
                                                    "L40S",
                                                    "MI300X",
                                                    "MI325X",
                                                    "RTX 3090",
                                                    "RTX 4090",
                                                    "RTX 6000 Ada",
                                                    "RTX A6000",
                                                    "RTX PRO 6000 Blackwell SE"};

// The 90 % quantile of the error on pages that the engine's factor was not taken from, rounded up.
struct Bands {
    std::string_view family;
    ThroughputBand dense, moe;
};
constexpr std::array<Bands, 6> bands{{
    {"vLLM", {1.6, "vllm_dense"}, {1.8, "vllm_moe"}},
    {"vLLM ROCm", {1.6, "vllm_rocm_dense"}, {1.8, "vllm_rocm_moe"}},
    {"SGLang", {1.8, "sglang_dense"}, {1.8, "sglang_moe"}},
    {"SGLang ROCm", {1.8, "sglang_rocm_dense"}, {1.8, "sglang_rocm_moe"}},
    {"TensorRT-LLM", {1.27, "tensorrt_llm_dense"}, {1.6, "tensorrt_llm_moe"}},
    {"llama.cpp", {1.6, "llama_cpp_dense"}, {3, "llama_cpp_moe"}},
}};

// What an accelerator makes of it that nothing was measured on: as far apart as AMD's and NVIDIA's are.
constexpr ThroughputBand unmeasured{3, "accelerator_not_measured"};

} // namespace

ThroughputBand throughput_band(const ModelShape& model, std::string_view accelerator, Engine engine) {
    if (std::ranges::find(measured, accelerator) == measured.end())
        return unmeasured;
    const auto& of_engine = *std::ranges::find(bands, factor_of(engine).family, &Bands::family);
    return model.experts > 0 ? of_engine.moe : of_engine.dense;
}

} // namespace core
