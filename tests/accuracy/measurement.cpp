// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accuracy/measurement.h"

#include "core/files/csv.h"

#include <charconv>
#include <cmath>
#include <istream>
#include <iterator>
#include <optional>
#include <utility>

namespace accuracy {

namespace {

constexpr std::pair<const char*, std::string Measurement::*> texts[] = {
    {"model", &Measurement::model},
    {"hf_model", &Measurement::hf_model},
    {"weights_precision", &Measurement::weights_precision},
    {"kv_precision", &Measurement::kv_precision},
    {"gpu", &Measurement::gpu},
    {"parallelism", &Measurement::parallelism},
    {"engine", &Measurement::engine},
    {"engine_version", &Measurement::engine_version},
    {"note", &Measurement::note},
    {"use_reason", &Measurement::use_reason},
};

constexpr std::pair<const char*, double Measurement::*> numbers[] = {
    {"total_params_b", &Measurement::total_params_b},
    {"active_params_b", &Measurement::active_params_b},
    {"gpu_count", &Measurement::gpu_count},
    {"tp", &Measurement::tp},
    {"pp", &Measurement::pp},
    {"dp", &Measurement::dp},
    {"input_tokens", &Measurement::input_tokens},
    {"output_tokens", &Measurement::output_tokens},
    {"concurrency_or_batch", &Measurement::concurrency},
    {"num_requests", &Measurement::num_requests},
    {"output_tokens_per_s", &Measurement::output_tokens_per_s},
    {"total_tokens_per_s", &Measurement::total_tokens_per_s},
    {"requests_per_s", &Measurement::requests_per_s},
};

// Columns that a file may have.
constexpr std::pair<const char*, double Measurement::*> more_numbers[] = {
    {"time_to_first_token_s", &Measurement::time_to_first_token_s},
    {"time_per_output_token_s", &Measurement::time_per_output_token_s},
};

// Empty: 0. Anything but a finite number >= 0: none.
std::optional<double> number(const std::string& text) {
    double value = 0;
    if (text.empty())
        return value;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    if (read.ec != std::errc() || read.ptr != end || !std::isfinite(value) || value < 0)
        return std::nullopt;
    return value;
}

} // namespace

Measurements read_measurements(std::istream& in) {
    Measurements read;
    const std::string text(std::istreambuf_iterator<char>(in), {});
    core::FileProblems problems(1);
    core::CsvReader csv(text, problems);
    const auto tell_problem = [&] {
        if (problems.empty())
            return;
        const auto first = problems.told().front();
        read.error = "line " + std::to_string(first.line) + ": " + first.message;
    };
    tell_problem();
    const auto missing = [&](const char* name) {
        if (read.error.empty() && !csv.has_column(name))
            read.error = std::string("line 1: there is no column ") + name;
    };
    for (const auto& [name, member] : texts)
        missing(name);
    for (const auto& [name, member] : numbers)
        missing(name);
    if (!read.error.empty())
        return read;
    while (csv.next()) {
        Measurement m;
        for (const auto& [name, member] : texts)
            m.*member = csv.text(name);
        const auto read_number = [&](const char* name, double Measurement::*member) {
            const auto value = number(csv.text(name));
            if (!value && read.error.empty())
                read.error = "line " + std::to_string(csv.line()) + ": " + name + " is not a number: \"" +
                             csv.text(name) + '"';
            m.*member = value.value_or(0);
        };
        for (const auto& [name, member] : numbers)
            read_number(name, member);
        for (const auto& [name, member] : more_numbers)
            read_number(name, member);
        if (!read.error.empty())
            return read;
        read.rows.push_back(std::move(m));
    }
    tell_problem();
    return read;
}

} // namespace accuracy
