// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/accuracy/outcome.h"

#include <functional>
#include <ostream>
#include <vector>

namespace accuracy {

// Of max(predicted/measured, measured/predicted) over the rows used.
struct Summary {
    std::size_t n = 0;
    double median = 0;
    double p90 = 0;
    double within_1_5 = 0; // share
    double bias = 0;       // geometric mean of predicted/measured
    double in_band = 0;    // share within the band that the window shows
};

Summary summarise(const std::vector<Outcome>& outcomes, const std::function<bool(const Outcome&)>& of,
                  double Outcome::*ratio = &Outcome::ratio);

bool is_tensorrt(const Outcome& outcome);
bool is_vllm_or_sglang(const Outcome& outcome);
bool is_llama_cpp_on_one_gpu(const Outcome& outcome);

void print_report(std::ostream& out, const std::vector<Outcome>& outcomes);

} // namespace accuracy
