// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "targets.h"

#include "core/files/png_text.h"
#include "core/files/scenario_file.h"

namespace fuzz {

void picture(std::string_view bytes) {
    const auto found = core::read_png_text(bytes, "rent-or-run-scenario", core::scenario_max_bytes);
    REQUIRE(found.problem == core::PngProblem::none || found.text.empty());
    REQUIRE(found.text.size() <= 2 * core::scenario_max_bytes);
    if (found.problem == core::PngProblem::none)
        (void)core::read_scenario(found.text);
}

} // namespace fuzz
