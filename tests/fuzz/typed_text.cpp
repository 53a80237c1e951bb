// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "targets.h"

#include "core/scenario/inputs.h"
#include "core/text/format.h"

#include <cmath>

namespace fuzz {

namespace {

void number(std::string_view text, core::Unit unit) {
    const auto value = core::parse(text, unit);
    if (!value)
        return;
    REQUIRE(std::isfinite(*value));
    REQUIRE(!core::format(*value, unit).empty() && !core::format_short(*value, unit).empty());
    REQUIRE(core::parse(core::shortest(*value), core::Unit::none) == *value);
    REQUIRE(core::parse(core::format_exact(*value, unit), unit) == *value);
}

void setting(std::string_view text, const core::Input& input) {
    core::Scenario scenario;
    const core::Scenario before;
    const auto problem = core::set_from_text(scenario, input.path, text);
    if (!problem.empty()) {
        REQUIRE(scenario == before);
        return;
    }
    REQUIRE(core::first_problem(scenario).empty());
    core::Scenario again;
    REQUIRE(core::set_from_text(again, input.path, core::value_text(scenario, input)).empty());
    REQUIRE(again == scenario);
}

} // namespace

// The first byte picks the input, and with it the unit; the second whether it is a path instead.
void typed_text(std::string_view bytes) {
    if (bytes.size() < 2)
        return;
    const auto inputs = core::inputs();
    const auto& input = inputs[static_cast<unsigned char>(bytes[0]) % inputs.size()];
    const auto text = bytes.substr(2);
    if (bytes[1] == '=') {
        core::Scenario scenario;
        const auto equals = text.find('=');
        (void)core::set_from_text(scenario, text.substr(0, equals),
                                  equals == std::string_view::npos ? "" : text.substr(equals + 1));
        REQUIRE(core::first_problem(scenario).empty());
        return;
    }
    number(text, input.unit);
    setting(text, input);
}

} // namespace fuzz
