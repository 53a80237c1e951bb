// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "targets.h"

#include "core/catalogue/own_catalogue.h"
#include "core/imports/import_file.h"
#include "tests/support/catalogue_resources.h"

namespace fuzz {

void import_file(std::string_view bytes) {
    const auto& shipped = test::shipped_catalogue();
    const auto read = core::import_file(bytes, {.name = "file", .today = "2026-11-20", .shipped = shipped});
    core::Catalogue own;
    const auto taken = core::put_rows(read.rows, own);
    REQUIRE(taken.empty() != read.problems.empty());
    for (const auto& problem : read.problems)
        REQUIRE(!core::problem_text("file", problem).empty() && problem.line >= 0);
    core::Catalogue again;
    for (const auto kind : core::own_kinds) {
        const std::string text = core::write_own_rows(kind, own);
        REQUIRE(core::read_own_rows(text, kind, shipped, again).empty());
        REQUIRE(core::write_own_rows(kind, again) == text);
    }
}

} // namespace fuzz
