// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/shown_input.h"

#include "core/scenario/profiles.h"

namespace core {
namespace {

std::string shown_series(std::span<const double> values, Translate translate) {
    if (values.empty())
        return translate("inputs", "none");
    if (const Profile* named = profile_of(values))
        return translate("inputs", named->label);
    return fill(translate("core", "%1 values"), {std::to_string(values.size())});
}

} // namespace

std::string shown_value(const Scenario& scenario, const Input& input, Translate translate) {
    auto& readable = const_cast<Scenario&>(scenario); // the table's accessors serve reading and writing
    switch (input.kind) {
    case InputKind::number: {
        const double value = get(scenario, input);
        return value == 0 && !input.zero_means.empty() ? translate("inputs", input.zero_means)
                                                       : format(value, input.unit, translate);
    }
    case InputKind::choice:
        return translate("inputs", input.choices[static_cast<std::size_t>(input.get_choice(scenario))]);
    case InputKind::text:
        return input.text(readable);
    case InputKind::series:
        return shown_series(input.series(readable), translate);
    case InputKind::flag:
        return translate("inputs", input.flag(readable) ? "yes" : "no");
    }
    return {};
}

} // namespace core
