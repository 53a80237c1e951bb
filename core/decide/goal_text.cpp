// SPDX-License-Identifier: GPL-3.0-or-later
// What was found of a goal, in words.
#include "core/decide/goal_seek.h"

#include "core/text/format.h"

namespace core {

std::string sought_value(const Input& input, double value, Translate translate) {
    if (value == 0 && !input.zero_means.empty())
        return translate("inputs", input.zero_means);
    const std::string unit = unit_words(input.unit, translate);
    return format_exact(value, input.unit, translate) + (unit.empty() || unit.starts_with('/') ? "" : " ") +
           unit;
}

std::vector<std::string> sought_text(const Sought& sought, Translate translate) {
    const auto usd = [&](double value) { return format(value, Unit::usd_per_month, translate); };
    const std::string measure = translate("core", sought.goal.measure->label);
    if (!sought.target_usd)
        return {fill(translate("core", "%1: no answer now, so that there is no share of it."), {measure})};
    std::vector<std::string> lines;
    lines.reserve(3);
    const std::string goal = usd(*sought.target_usd);
    lines.push_back(
        sought.now.usd
            ? fill(translate("core", "%1: %2 now; the goal is %3."), {measure, usd(*sought.now.usd), goal})
            : fill(translate("core", "%1: no answer now; the goal is %2."), {measure, goal}));
    const std::string label = translate("inputs", sought.input->label);
    const std::string now = sought_value(*sought.input, sought.now.value, translate);
    if (sought.first && !sought.before) {
        lines.push_back(translate("core", "It is there already."));
    } else if (sought.first) {
        lines.push_back(fill(translate("core", "%1: %2 now; at %3 it comes to %4."),
                             {label, now, sought_value(*sought.input, sought.rounded->value, translate),
                              usd(*sought.rounded->usd)}));
        const std::string before = sought_value(*sought.input, sought.before->value, translate);
        if (!sought.before->usd)
            lines.push_back(
                fill(translate("core", "It is a step: right before, at %1, there is no answer."), {before}));
        else if (sought.jumped)
            lines.push_back(
                fill(translate("core", "It is a step: at %1 it is still %2, and nothing lies between."),
                     {before, usd(*sought.before->usd)}));
    } else {
        lines.push_back(fill(translate("core", "No value of %1 does it."), {label}));
        lines.push_back(sought.best ? fill(translate("core", "The most it does is %1, at %2; it is %3 now."),
                                           {usd(*sought.best->usd),
                                            sought_value(*sought.input, sought.best->value, translate), now})
                                    : translate("core", "It does nothing towards the goal."));
    }
    return lines;
}

} // namespace core
