// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/cost.h"

#include <gtest/gtest.h>

#include <string_view>

namespace test {

// What one item of an option costs a month; a failure where there is no such item.
inline double item_usd(const core::Costs& costs, core::Option option, std::string_view id) {
    const auto rows = core::cost_items();
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].option == option && rows[i].id == id)
            return costs.item_usd[i];
    ADD_FAILURE() << "no item " << id;
    return 0;
}

} // namespace test
