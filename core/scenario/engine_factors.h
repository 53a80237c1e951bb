// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"
#include "core/text/text.h"

#include <array>
#include <span>
#include <string>
#include <string_view>

// What other engines make of the same machine than the one that the formula of core/model/throughput.h was
// fitted to. Engines get faster: a factor belongs to an engine and its time.
namespace core {

// Measured over formula: the median, and the range that holds eight in ten figures.
struct MeasuredFactor {
    double median = 1, low = 1, high = 1;
};

struct EngineFactor {
    Engine engine = Engine::vllm;
    std::string_view family;  // one engine at all its times
    std::string_view release; // the first that it is of
    std::string_view since;   // the month of that release, "2025-12"
    MeasuredFactor dense, moe;
    std::string_view from; // where the measurements were published
    std::string_view as_of;
};

// In the order of Engine, the newest of a family first.
std::span<const EngineFactor> engine_factors();
const EngineFactor& factor_of(Engine engine);

bool runs_on_amd(Engine engine);

// In the order of Engine: the choices of the input hosting.engine.
inline constexpr std::array<std::string_view, 11> engine_names{
    "vLLM",       "vLLM-0.11",   "vLLM-0.5",     "vLLM-ROCm",          "vLLM-ROCm-tuned", "SGLang",
    "SGLang-0.4", "SGLang-ROCm", "TensorRT-LLM", "TensorRT-LLM-tuned", "llama.cpp"};

const MeasuredFactor& factor_for(const EngineFactor& engine, const Model& model);

// A reader's choice: its factor for the scenario's model comes into force, with its source.
void choose_engine(Scenario& scenario, Engine engine);

// What a newly rented machine of these runs: the newest vLLM, of AMD the one with AMD's factor.
Engine usual_engine(std::string_view accelerator);

// "From release 0.12 on: 0.95, eight of ten measurements 0.48 to 1.16 (2026-04-21)." of the one in force.
std::string engine_remark(const Scenario& scenario, Translate translate);

} // namespace core
