// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <string>
#include <vector>

namespace accuracy {

// A row of throughput_measurements.csv. An empty number is 0.
struct Measurement {
    std::string model, hf_model, weights_precision, kv_precision, gpu, parallelism;
    std::string engine, engine_version, note, use_reason;
    double total_params_b = 0, active_params_b = 0;
    double gpu_count = 0, tp = 0, pp = 0, dp = 0;
    double input_tokens = 0, output_tokens = 0;
    double concurrency = 0; // 0: at saturation
    double num_requests = 0;
    double output_tokens_per_s = 0, total_tokens_per_s = 0, requests_per_s = 0;
};

struct Measurements {
    std::vector<Measurement> rows;
    std::string error;
};

Measurements read_measurements(std::istream& in);

struct Outcome {
    std::string engine; // without a variant: "vLLM" for "vLLM (ROCm)"
    bool mixture_of_experts = false;
    bool one_gpu = false;
    double ratio = 0;          // predicted / measured
    std::string left_out = {}; // not empty: why there is no ratio
};

Outcome compare(const Measurement& row, const core::Catalogue& catalogue);

} // namespace accuracy
