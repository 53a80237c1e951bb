// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/report.h"

#include "core/model/throughput_band.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <map>
#include <utility>

namespace accuracy {

namespace {

double quantile(const std::vector<double>& sorted, double q) {
    const double at = q * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - std::floor(at)) * (sorted[above] - sorted[below]);
}

void print_line(std::ostream& out, const char* name, const Summary& s) {
    out << name << ": n " << s.n << " median " << s.median << " p90 " << s.p90 << '\n';
}

using Groups = std::map<std::pair<std::string, bool>, std::size_t>; // engine, experts: rows left out

// One line an engine and kind of model.
void print_table(std::ostream& out, const std::vector<Outcome>& outcomes, const Groups& groups,
                 double Outcome::*ratio) {
    out << std::left << std::setw(24) << "engine" << std::setw(7) << "model" << std::right << std::setw(6)
        << "used" << std::setw(10) << "left out" << std::setw(8) << "median" << std::setw(8) << "p90"
        << std::setw(13) << "within 1.5x" << std::setw(8) << "bias" << std::setw(8) << "band" << '\n';
    for (const auto& [group, left_out] : groups) {
        const auto& [engine, moe] = group;
        const Summary s = summarise(
            outcomes,
            [&engine = engine, &moe = moe](const Outcome& outcome) {
                return outcome.engine == engine && outcome.mixture_of_experts == moe;
            },
            ratio);
        out << std::left << std::setw(24) << engine << std::setw(7) << (moe ? "MoE" : "dense") << std::right
            << std::setw(6) << s.n << std::setw(10) << left_out;
        if (s.n > 0)
            out << std::setw(8) << s.median << std::setw(8) << s.p90 << std::setw(13) << s.within_1_5
                << std::setw(8) << s.bias << std::setw(8) << s.in_band;
        out << '\n';
    }
}

} // namespace

Summary summarise(const std::vector<Outcome>& outcomes, const std::function<bool(const Outcome&)>& of,
                  double Outcome::*ratio) {
    Summary s;
    std::vector<double> errors;
    double sum_of_logs = 0;
    for (const Outcome& outcome : outcomes) {
        const double r = outcome.*ratio;
        if (!outcome.left_out.empty() || !(r > 0) || !of(outcome))
            continue;
        errors.push_back(std::max(r, 1 / r));
        sum_of_logs += std::log(r);
        s.within_1_5 += errors.back() <= 1.5;
        s.in_band +=
            errors.back() <= (ratio == &Outcome::first_token_ratio ? core::first_token_band : outcome.band);
    }
    s.n = errors.size();
    if (errors.empty())
        return s;
    std::sort(errors.begin(), errors.end());
    const auto n = static_cast<double>(s.n);
    s.median = quantile(errors, 0.5);
    s.p90 = quantile(errors, 0.9);
    s.within_1_5 /= n;
    s.in_band /= n;
    s.bias = std::exp(sum_of_logs / n);
    return s;
}

bool is_tensorrt(const Outcome& outcome) {
    return outcome.engine == "TensorRT-LLM";
}
bool is_vllm_or_sglang(const Outcome& outcome) {
    return outcome.engine == "vLLM" || outcome.engine == "SGLang";
}
bool is_llama_cpp_on_one_gpu(const Outcome& outcome) {
    return outcome.engine == "llama.cpp" && outcome.one_gpu;
}

void print_report(std::ostream& out, const std::vector<Outcome>& outcomes) {
    Groups groups;
    std::map<std::pair<std::string, std::string>, int> reasons;
    for (const Outcome& outcome : outcomes) {
        const bool left_out = !outcome.left_out.empty();
        groups[{outcome.engine, outcome.mixture_of_experts}] += left_out;
        if (left_out)
            ++reasons[{outcome.engine, outcome.left_out}];
    }
    out << std::fixed << std::setprecision(3);
    print_table(out, outcomes, groups, &Outcome::ratio);
    if (!reasons.empty())
        out << "\nleft out\n";
    for (const auto& [reason, count] : reasons)
        out << std::setw(6) << count << "  " << reason.first << ": " << reason.second << '\n';
    for (const auto& [title, ratio] : {std::pair{"time to first token", &Outcome::first_token_ratio},
                                       std::pair{"time per output token", &Outcome::token_ratio}}) {
        if (summarise(
                outcomes, [](const Outcome&) { return true; }, ratio)
                .n == 0)
            continue;
        out << '\n' << title << '\n';
        print_table(out, outcomes, groups, ratio);
    }
    out << '\n';
    print_line(out, "llama.cpp on one GPU", summarise(outcomes, is_llama_cpp_on_one_gpu));
    print_line(out, "vLLM and SGLang", summarise(outcomes, is_vllm_or_sglang));
    print_line(out, "TensorRT-LLM", summarise(outcomes, is_tensorrt));
}

} // namespace accuracy
