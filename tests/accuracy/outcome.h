// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"
#include "tests/accuracy/measurement.h"

#include <string>

namespace accuracy {

// Predicted over measured, of one row.
struct Outcome {
    std::string engine; // without a variant: "vLLM" for "vLLM (ROCm)"
    bool mixture_of_experts = false;
    bool one_gpu = false;
    double ratio = 0;             // of output tokens a second
    double first_token_ratio = 0; // of the time to the first token under load; 0: not measured
    double token_ratio = 0;       // of the time per output token; 0: not measured
    double band = 1;              // that the window would show
    std::string left_out = {};    // not empty: why there is no ratio
};

Outcome compare(const Measurement& row, const core::Catalogue& catalogue);

} // namespace accuracy
