// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/engine_factors.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

// Medians and 10..90 % of measured / formula at engine_efficiency 1: TensorRT-LLM 1,102 rows, vLLM 75, SGLang
// 24, llama.cpp 73 (dense only, single stream: its MoE figures are its dense ones over the widest range
// here). NIM and LMDeploy run TensorRT-LLM or kernels of its speed and are set to it.
constexpr std::array<EngineFactor, 6> factors{{
    {"TensorRT-LLM", 1.0, 0.82, 1.13, 1.0, 0.85, 1.13},
    {"NIM", 1.0, 0.82, 1.13, 1.0, 0.85, 1.13},
    {"LMDeploy", 1.0, 0.82, 1.13, 1.0, 0.85, 1.13},
    {"vLLM", 0.62, 0.51, 0.88, 0.61, 0.40, 0.97},
    {"SGLang", 0.58, 0.48, 0.72, 0.47, 0.40, 0.51},
    {"llama.cpp", 0.87, 0.58, 1.06, 0.87, 0.40, 1.13},
}};

// Accelerators that at least one measurement used for the fit or the factors ran on; H20, the RTX cards, A40
// and H100-PCIe with a single request in flight only.
constexpr std::array<std::string_view, 17> measured{"A100-PCIe-80GB",
                                                    "A100-SXM-80GB",
                                                    "A40",
                                                    "B200-SXM-180GB",
                                                    "GB200-186GB",
                                                    "GH200-96GB",
                                                    "H100-PCIe-80GB",
                                                    "H100-SXM-80GB",
                                                    "H20-96GB",
                                                    "H200-SXM-141GB",
                                                    "L40S",
                                                    "MI300X",
                                                    "RTX 3090",
                                                    "RTX 4090",
                                                    "RTX 6000 Ada",
                                                    "RTX A6000",
                                                    "RTX PRO 6000 Blackwell SE"};

} // namespace

std::span<const EngineFactor> engine_factors() {
    return factors;
}

double throughput_band(const ModelShape& model, std::string_view accelerator, double engine_efficiency) {
    if (model.experts > 0 || std::find(measured.begin(), measured.end(), accelerator) == measured.end())
        return 3;
    return engine_efficiency >= 0.9 ? 1.5 : 2;
}

} // namespace core
