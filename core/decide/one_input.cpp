// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/one_input.h"

#include "core/numeric/round.h"

#include <cmath>
#include <limits>

namespace core {

bool is_allowed(const Input& input, double value) {
    return (value >= input.min && value <= input.max) || (value == 0 && !input.zero_means.empty());
}

Domain search_over(const Input& input, double min, double max) {
    return {.min = min,
            .max = max,
            .log = input.scale == Scale::log,
            .whole = input.whole,
            .cells = input.changes_prepared ? 96 : 32,
            .budget = 4096};
}

std::optional<double> nearer(const Input& input, double now, std::optional<double> below,
                             std::optional<double> above) {
    if (!below || !above)
        return below ? below : above;
    const bool below_is_nearer = input.scale == Scale::log && now > 0
                                     ? *below > 0 && now / *below < *above / now
                                     : now - *below < *above - now;
    return below_is_nearer ? below : above;
}

std::optional<double> figure_that_holds(const Input& input, double first, double now,
                                        const std::function<bool(double)>& holds) {
    constexpr int fewest_digits = 3, most_digits = 17; // the last tells every double apart
    if (first != 0 && !input.whole)
        for (int digits = fewest_digits; digits <= most_digits; ++digits)
            if (const double said = rounded_away(first, now, digits); is_allowed(input, said) && holds(said))
                return said;
    return is_allowed(input, first) && holds(first) ? std::optional(first) : std::nullopt;
}

double relative_change(const Input& input, double now, double to) {
    if (now != 0)
        return std::abs(to - now) / std::abs(now);
    return input.unit == Unit::share ? to : std::numeric_limits<double>::max();
}

} // namespace core
