// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_shape.h"

#include <span>
#include <string_view>

// How far the formula of throughput.h is from engines other than the one that it was fitted to, and how far
// off it may be at all.
namespace core {

// What other engines make of the same machine, as a share of the formula, which is TensorRT-LLM's: the median
// of the measurements and the range that holds eight in ten of them.
struct EngineFactor {
    std::string_view engine;
    double dense = 1, dense_low = 1, dense_high = 1;
    double moe = 1, moe_low = 1, moe_high = 1;
};
std::span<const EngineFactor> engine_factors();

// The error to show: the truth is expected within x/÷ this. accelerator is a name of the catalogue's.
double throughput_band(const ModelShape& model, std::string_view accelerator, double engine_efficiency);

} // namespace core
