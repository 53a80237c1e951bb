// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "shipped.h"
#include "targets.h"

#include "core/catalogue/own_catalogue.h"

#include <sstream>

namespace fuzz {

void own_rows(std::string_view bytes) {
    for (const auto kind : core::own_kinds) {
        core::Catalogue own;
        std::istringstream in{std::string(bytes)};
        const auto problems = core::read_own_rows(in, kind, shipped(), own);
        const std::string text = core::write_own_rows(kind, own);
        REQUIRE(problems.empty() || text == core::write_own_rows(kind, {}));
        core::Catalogue again;
        std::istringstream written(text);
        REQUIRE(core::read_own_rows(written, kind, shipped(), again).empty());
        REQUIRE(core::write_own_rows(kind, again) == text);
    }
}

} // namespace fuzz
