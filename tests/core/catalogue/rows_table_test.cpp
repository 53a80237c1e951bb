// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/rows_table.h"

#include "core/catalogue/catalogue_list.h"
#include "tests/support/catalogue_resources.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

std::size_t column(std::string_view kind, std::string_view name) {
    const auto columns = core::table_columns(kind);
    const auto found = std::ranges::find(columns, name);
    EXPECT_NE(found, columns.end()) << name;
    return static_cast<std::size_t>(found - columns.begin());
}

TEST(RowsTable, everyCellOfEveryShippedRowCanBeTypedAgain) {
    const core::Catalogue& shipped = test::shipped_catalogue();
    for (const auto kind : core::own_kinds) {
        core::Catalogue copy = shipped;
        for (std::size_t row = 0; row < core::table_rows(shipped, kind); ++row) {
            const auto cells = core::table_cells(shipped, kind, row);
            ASSERT_EQ(cells.size(), core::table_columns(kind).size());
            for (std::size_t i = 0; i < cells.size(); ++i)
                EXPECT_EQ(core::set_table_cell(copy, kind, row, i, cells[i]), "")
                    << kind << ' ' << cells[0] << ' ' << core::table_columns(kind)[i] << " = " << cells[i];
        }
        EXPECT_EQ(core::write_own_rows(kind, copy), core::write_own_rows(kind, shipped));
    }
}

TEST(RowsTable, whatIsTypedStandsInTheRow) {
    core::Catalogue own;
    core::copy_table_row(test::shipped_catalogue(), "apis", 0, {"our contract", "2026-11-20"}, own);
    ASSERT_EQ(own.apis.size(), 1U);
    EXPECT_EQ(own.apis[0].source, (core::Source{"our contract", "2026-11-20"}));
    const auto set = [&](const char* name, const char* text) {
        return core::set_table_cell(own, "apis", 0, column("apis", name), text);
    };
    EXPECT_EQ(set("input_usd_per_mtok", "0.4"), "");
    EXPECT_EQ(own.apis[0].input_usd_per_mtok, 0.4);
    EXPECT_EQ(set("training_usd_per_mtok", ""), "");
    EXPECT_FALSE(own.apis[0].training_usd_per_mtok);
    EXPECT_EQ(set("long_context.above_tokens", "272000"), "");
    EXPECT_EQ(set("long_context.output_usd_per_mtok", "9"), "");
    ASSERT_TRUE(own.apis[0].long_context);
    EXPECT_EQ(own.apis[0].long_context->above_tokens, 272000);
    EXPECT_EQ(own.apis[0].long_context->output_usd_per_mtok, 9);
    EXPECT_EQ(set("long_context.above_tokens", ""), "");
    EXPECT_FALSE(own.apis[0].long_context);
}

TEST(RowsTable, whatIsWrongIsSaidAndChangesNothing) {
    core::Catalogue own;
    core::copy_table_row(test::shipped_catalogue(), "models", 0, {"ours", "2026-11-20"}, own);
    const auto before = core::write_own_rows("models", own);
    const auto problem = [&](const char* name, const char* text) {
        return core::set_table_cell(own, "models", 0, column("models", name), text);
    };
    EXPECT_EQ(problem("name", ""), "must not be empty");
    EXPECT_EQ(problem("total_params_b", "0"), "must be above 0");
    EXPECT_EQ(problem("total_params_b", "many"), "must be a number");
    EXPECT_EQ(problem("total_params_b", "1e999"), "must be a number");
    EXPECT_EQ(problem("layers", "2.5"), "must be a whole number");
    EXPECT_EQ(problem("sliding_layer_share", "2"), "must be 0 to 1");
    EXPECT_EQ(problem("tied_embeddings", "yes"), "must be true or false");
    EXPECT_EQ(problem("native_precision", "fp3"), "must be one of bf16, fp8, int8, int4, fp4");
    EXPECT_EQ(problem("as_of", "yesterday"), "must be a day as YYYY-MM-DD");
    EXPECT_EQ(core::set_table_cell(own, "models", 0, 999, "1"), "is no column");
    EXPECT_EQ(core::write_own_rows("models", own), before);
}

TEST(RowsTable, rowsComeAndGo) {
    core::Catalogue own;
    core::add_table_row(own, "instances", {"our quote", "2026-11-20"});
    core::add_table_row(own, "instances", {"our quote", "2026-11-20"});
    EXPECT_EQ(core::set_table_cell(own, "instances", 1, 0, "Rack"), "");
    core::remove_table_row(own, "instances", 0);
    ASSERT_EQ(core::table_rows(own, "instances"), 1U);
    EXPECT_EQ(core::table_name(own, "instances", 0), "Rack");
    EXPECT_EQ(core::table_rows(own, "nothing"), 0U);
}

} // namespace
