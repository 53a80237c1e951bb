// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_shape.h"

#include <string_view>

// How far off the formula of throughput.h may be (core/README.md section 3, "Error band").
namespace core {

// The truth is expected within x/÷ factor, nine times in ten.
struct ThroughputBand {
    double factor = 1;     // 1: nothing is estimated
    std::string_view kind; // "vllm_moe": what it was found on; empty: nothing is estimated
    static constexpr double coverage = 0.9;
};

// The same of the time to the first token, which schedulers decide more than machines do.
inline constexpr double first_token_band = 4;

// accelerator is a name of the catalogue's.
ThroughputBand throughput_band(const ModelShape& model, std::string_view accelerator, Engine engine);

} // namespace core
