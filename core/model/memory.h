// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/model_shape.h"
#include "core/scenario/scenario.h"

// Memory of one replica (core/README.md section 2), in GB of 1e9 bytes.
namespace core {

struct MemoryNeed {
    double weights_gb = 0;         // all parameters: those of a mixture of experts are resident in full
    double adapter_gb = 0;         // LoRA adapters in 16 bit
    double serving_gb = 0;         // (weights + adapters) x head-room
    double tuning_gb = 0;          // weights + 5 x adapters; full fine-tuning: 5 x all parameters in 16 bit
    double kv_bytes_per_token = 0; // at a context within every layer's window
};

MemoryNeed memory_need(const Scenario& scenario, const ModelShape& shape);

} // namespace core
