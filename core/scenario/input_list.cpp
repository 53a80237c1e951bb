// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/input_list.h"

#include "core/scenario/inputs.h"

namespace core {
namespace {

std::string_view kind_name(InputKind kind) {
    switch (kind) {
    case InputKind::number:
        return "number";
    case InputKind::choice:
        return "choice";
    case InputKind::flag:
        return "flag";
    case InputKind::text:
        return "text";
    case InputKind::series:
        return "series";
    }
    return {};
}

std::string words(const Input& input) {
    if (input.kind == InputKind::flag)
        return "true false";
    if (input.kind == InputKind::series)
        return "none";
    if (input.zero_is_word)
        return std::string(input.zero_means);
    std::string all;
    for (const auto choice : input.choices)
        all.append(all.empty() ? "" : " ").append(choice);
    return all;
}

} // namespace

std::string list_inputs() {
    std::string text = "path\tkind\tunit\tmin\tmax\twords\tdefinition\n";
    for (const Input& input : inputs()) {
        const bool number = input.kind == InputKind::number;
        text.append(input.path).append("\t").append(kind_name(input.kind)).append("\t");
        text.append(number ? unit_words(input.unit) : "").append("\t");
        text.append(number ? shortest(input.min) : "").append("\t");
        text.append(number ? shortest(input.max) : "").append("\t");
        text.append(words(input)).append("\t").append(input.definition).append("\n");
    }
    return text;
}

} // namespace core
