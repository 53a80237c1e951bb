// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/snapshot.h"
#include "core/text/text.h"

#include <string>
#include <string_view>
#include <vector>

// The explanation line by line, from the same numbers as the result: "70 B x 2 bytes = 140 GB".
namespace core {

struct WorkingLine {
    std::string_view section; // "traffic", "memory", "capacity", "fleet", "api", "rented", "owned",
                              // "mix", "fine_tuning", "answer", "unit_economics", "negotiate"
    std::string_view id;      // what it explains, as in --evaluate: "memory.weights_gb", "rented.serving"
    std::string label;        // "Weights"
    std::string text;         // "70 B parameters × 2 bytes = 140 GB"
};

std::vector<WorkingLine> working(const Snapshot& snapshot, Translate translate = english);

// "Rented GPUs, per month".
std::string section_title(std::string_view section, Translate translate = english);

} // namespace core
