// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/samples.h"

#include <array>
#include <optional>
#include <vector>

// The samples that uncertainty() counts, one by one, for those who want to count otherwise.
namespace core {

struct SampleTable {
    std::vector<const Input*> varied; // null: the capacity factor, x what the model says of one replica
    struct Row {
        std::vector<double> values; // one for each of `varied`, in the input's own unit
        std::array<std::optional<double>, option_count> monthly_usd; // empty: no answer
        std::optional<double> mix_usd; // the best option's where the mix has no gain
    };
    std::vector<Row> rows; // in the order in which they are drawn
};

// The very samples of uncertainty() with the same arguments.
SampleTable sample_table(const Scenario& scenario, const Sampling& sampling = {});

} // namespace core
