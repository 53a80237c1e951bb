// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/api_limits.h"
#include "core/model/capacity.h"
#include "core/model/cost.h"
#include "core/model/fine_tuning.h"
#include "core/model/fleet.h"
#include "core/model/memory.h"
#include "core/model/traffic.h"
#include "core/scenario/scenario.h"

#include <array>
#include <optional>

// The chain: traffic -> memory -> capacity -> fleet -> cost. One pure function of the scenario; everything it
// found on the way is kept, so that the working can be shown.
namespace core {

// Everything that no input changes but those whose column in the table says so (changes_prepared); neither
// words_per_day nor a price does: computed once for a whole sweep.
struct Prepared {
    MemoryNeed memory;
    FineTuningWork tuning;
    ReplicaPlans replicas;
    DayShape day;
    double other_hours_share = 0; // of what the API does at once, in the hours that it bills otherwise
};

struct Evaluation {
    TrafficLoad traffic;
    MemoryNeed memory;
    Capacity capacity;
    std::optional<Fleet> fleet; // empty where hosting has no answer
    Costs costs;
    std::array<ApiLimit, api_limit_count> api_limits;
    FineTuningCost fine_tuning;
};

Prepared prepare(const Scenario& scenario);

// What fine-tuning asks of own machines; nothing where there are none.
TuningLoad tuning_load(const Scenario& scenario, const FineTuningWork& work);

// What is paid per month for each option, by item. `scenario` may differ from the prepared one in every input
// whose table row says changes_prepared = false. No allocation.
Costs totals(const Prepared& prepared, const Scenario& scenario);

// The whole chain for a scenario whose inputs are within their limits. All figures are finite.
Evaluation evaluate(const Scenario& scenario);
Evaluation evaluate(const Prepared& prepared, const Scenario& scenario);

} // namespace core
