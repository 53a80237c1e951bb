// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/throughput.h"

#include <gtest/gtest.h>

namespace {

TEST(Throughput, bytesPerWeight) {
    EXPECT_EQ(core::bytes_per_weight(core::WeightPrecision::bf16), 2);
    EXPECT_EQ(core::bytes_per_weight(core::WeightPrecision::fp4), 0.5625);
}

} // namespace
