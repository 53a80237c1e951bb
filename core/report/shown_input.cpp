// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/shown_input.h"

#include "core/scenario/profiles.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <vector>

namespace core {
namespace {

std::string shown_series(const Input& input, const std::vector<double>& values, Translate translate) {
    if (values.empty())
        return translate("inputs", "none");
    if (const Profile* named = profile_of(values))
        return translate("inputs", named->label);
    const bool weights = input.series_problem(profiles().front().hours()).empty(); // else hours of the week
    return fill(weights ? translate("core", "own hours, %1 drawn") : translate("core", "%1 h of the week"),
                {std::to_string(values.size())});
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
        return choice_words(input, input.get_choice(scenario), translate);
    case InputKind::text:
        return input.text(readable);
    case InputKind::series:
        return shown_series(input, input.series(readable), translate);
    case InputKind::flag:
        return translate("inputs", input.flag(readable) ? "yes" : "no");
    }
    return {};
}

std::string exact_value(const Scenario& scenario, const Input& number_input, Translate translate) {
    const std::string text = format_exact(get(scenario, number_input), number_input.unit, translate);
    const UnitRow& row = row_of(number_input.unit);
    const std::string_view words = text == "1" && !row.one.empty() ? row.one : row.words;
    if (words.empty())
        return text;
    return text + (words.starts_with('/') ? "" : " ") + translate("core", words);
}

// English has no words of its own for them: the names say it, but for their underscores.
std::string choice_words(const Input& input, int choice, Translate translate) {
    std::string words = translate("inputs", input.choices[static_cast<std::size_t>(choice)]);
    std::ranges::replace(words, '_', ' ');
    return words;
}

} // namespace core
