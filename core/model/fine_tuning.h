// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/memory.h"
#include "core/model/model_shape.h"
#include "core/scenario/scenario.h"

#include <optional>

// What tuning the model takes and costs: on machines of one's own choice or at the API (core/README.md
// section 5, last paragraph).
namespace core {

// One run: machines and hours.
struct FineTuningWork {
    double instances = 1;
    std::optional<double> hours_per_run; // empty: to be modelled, but the machine has no accelerator
};

FineTuningWork fine_tuning_work(const Scenario& scenario, const ModelShape& shape, const MemoryNeed& memory);

struct FineTuningCost {
    double api_usd_per_run = 0;
    std::optional<double> hosted_usd_per_run;
    double hosted_usd_per_day = 0;
    std::optional<double> break_even_words_per_day; // empty: the API charges nothing for training
};

FineTuningCost fine_tuning_cost(const Scenario& scenario, const FineTuningWork& work);

} // namespace core
