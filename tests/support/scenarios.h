// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scenario.h"

// Scenarios that several tests start from.
namespace test {

// The article: LLaMA 2 70B on AWS m7a, as in core/README.md section 8. Its capacity is unlimited.
core::Scenario article();

// Llama 3.3 70B in fp8 on one 8 x H100 machine, capacity modelled, against GPT-4o mini's prices.
core::Scenario llama_on_h100();

} // namespace test
