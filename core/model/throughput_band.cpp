// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/throughput_band.h"

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
    ThroughputBand dense, moe;
};
constexpr Bands vllm{{1.5, "vllm_dense"}, {1.8, "vllm_moe"}};
constexpr Bands vllm_rocm{{1.6, "vllm_rocm_dense"}, {1.8, "vllm_rocm_moe"}};
constexpr Bands sglang{{1.7, "sglang_dense"}, {1.8, "sglang_moe"}};
constexpr Bands sglang_rocm{{1.8, "sglang_rocm_dense"}, {1.8, "sglang_rocm_moe"}};
constexpr Bands tensorrt_llm{{1.27, "tensorrt_llm_dense"}, {1.6, "tensorrt_llm_moe"}};
constexpr Bands llama_cpp{{1.6, "llama_cpp_dense"}, {3, "llama_cpp_moe"}};

const Bands& bands_of(Engine engine) {
    switch (engine) {
    case Engine::vllm:
    case Engine::vllm_2025:
    case Engine::vllm_2024:
        return vllm;
    case Engine::vllm_rocm:
    case Engine::vllm_rocm_tuned:
        return vllm_rocm;
    case Engine::sglang:
    case Engine::sglang_2025:
        return sglang;
    case Engine::sglang_rocm:
        return sglang_rocm;
    case Engine::tensorrt_llm:
    case Engine::tensorrt_llm_tuned:
        return tensorrt_llm;
    case Engine::llama_cpp:
        break;
    }
    return llama_cpp;
}

// What an accelerator makes of it that nothing was measured on: as far apart as AMD's and NVIDIA's are.
constexpr ThroughputBand unmeasured{3, "accelerator_not_measured"};

} // namespace

ThroughputBand throughput_band(const ModelShape& model, std::string_view accelerator, Engine engine) {
    if (std::ranges::find(measured, accelerator) == measured.end())
        return unmeasured;
    return model.experts > 0 ? bands_of(engine).moe : bands_of(engine).dense;
}

} // namespace core
