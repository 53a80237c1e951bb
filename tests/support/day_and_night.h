// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

namespace test {

// Twice the mean at the peak: the load of an hour is the mean times 1 + cos(2π(h−14)/24). One replica carries
// exactly the mean, 86.4 M tokens a day, for $730 a month; the API asks $1 a M tokens, $2,628 a month for
// all.
inline core::Scenario day_and_night() {
    core::Scenario s;
    s.traffic = {.words_per_day = 86.4e6,
                 .tokens_per_word = 1,
                 .input_tokens_per_request = 100,
                 .output_tokens_per_request = 100,
                 .peak_to_average = 2};
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = s.api.output_usd_per_mtok = 1;
    s.hosting.capacity = core::CapacityMode::measured;
    s.hosting.measured_output_tokens_per_s = 500;
    s.hosting.usd_per_instance_hour = 1;
    s.hosting.spare_units = 0;
    return s;
}

} // namespace test
