// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/fine_tuning.h"

#include "core/model/evaluate.h"
#include "tests/support/cost_item.h"
#include "tests/support/scenarios.h"

#include <gtest/gtest.h>

namespace {

using core::Option;

TEST(FineTuning, hoursFromFlop) {
    auto s = test::llama_on_h100();
    s.fine_tuning = {.runs_per_month = 2,
                     .training_tokens_m_per_run = 100,
                     .epochs = 3,
                     .lora_share = 0.001,
                     .usd_per_instance_hour = 20,
                     .hours_per_run = 0};
    const auto e = core::evaluate(s);
    // (4 + 6·0.001)·70.552e9 FLOP x 300e6 tokens / (8 GPUs x 989e12 x 0.45) / 3600 s
    const auto hours = 4.006 * 70.552e9 * 300e6 / (8 * 989e12 * 0.45) / 3600;
    EXPECT_NEAR(*e.fine_tuning.hosted_usd_per_run, hours * 20, 1e-9);
    EXPECT_NEAR(test::item_usd(e.costs, Option::rented, "fine_tuning"), 2 * hours * 20, 1e-9);
    EXPECT_NEAR(test::item_usd(e.costs, Option::api, "fine_tuning"), 2 * 300 * 3, 1e-9); // $3 per M tokens
    s.fine_tuning.lora_share =
        0; // full: 6·N·D, on 5 x 2 bytes x 70.552 B = 705.5 GB: two machines of 687.2 GB
    const auto full = core::evaluate(s);
    EXPECT_NEAR(*full.fine_tuning.hosted_usd_per_run,
                2 * 20 * (6 * 70.552e9 * 300e6 / (16 * 989e12 * 0.45) / 3600), 1e-9);
}

TEST(FineTuning, hoursThatNobodyKnowsMakeTheRentUnknown) {
    auto s = test::article();
    s.fine_tuning.runs_per_month = 1;
    s.fine_tuning.hours_per_run = 0; // modelled, on a machine without an accelerator
    EXPECT_FALSE(core::evaluate(s).costs[Option::rented]);
    s.fine_tuning.hours_per_run = 24;
    EXPECT_TRUE(core::evaluate(s).costs[Option::rented]);
}

} // namespace
