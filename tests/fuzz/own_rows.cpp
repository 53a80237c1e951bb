// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "targets.h"

#include "core/catalogue/own_catalogue.h"
#include "tests/support/catalogue_resources.h"

namespace fuzz {

void own_rows(std::string_view bytes) {
    for (const auto kind : core::own_kinds) {
        core::Catalogue own;
        const auto& shipped = test::shipped_catalogue();
        const auto problems = core::read_own_rows(bytes, kind, shipped, own);
        const std::string text = core::write_own_rows(kind, own);
        REQUIRE(problems.empty() || text == core::write_own_rows(kind, {}));
        core::Catalogue again;
        REQUIRE(core::read_own_rows(text, kind, shipped, again).empty());
        REQUIRE(core::write_own_rows(kind, again) == text);
    }
}

} // namespace fuzz
