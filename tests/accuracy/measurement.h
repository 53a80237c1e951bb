// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
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
    double time_to_first_token_s = 0, time_per_output_token_s = 0; // a file may have neither column
};

struct Measurements {
    std::vector<Measurement> rows;
    std::string error;
};

Measurements read_measurements(std::istream& in);

} // namespace accuracy
