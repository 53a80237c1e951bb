// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// JSON as it stands in the text: every member in its order, duplicates too, each with its line. What a strict
// reader needs and the JSON library's own values do not keep.
namespace core {

struct JsonMember;

struct JsonNode {
    enum class Kind { null, boolean, number, string, list, object };
    Kind kind = Kind::null;
    bool boolean = false;
    double number = 0; // infinite where the text names a number that no double holds
    std::string string;
    std::vector<JsonNode> items;
    std::vector<JsonMember> members;
    std::string raw; // the value's own text without blanks; of members "x-..." only
};

struct JsonMember {
    std::string key;
    JsonNode value;
    int line = 0; // of the key, 1-based
};

struct JsonError {
    int line = 1; // 1-based, as is the column, which counts characters
    int column = 1;
    std::string message;
};

struct JsonText {
    std::optional<JsonNode> root; // empty where there is an error
    JsonError error;
};

inline constexpr std::size_t json_max_bytes = 4'000'000;
inline constexpr int json_max_depth = 32;

// UTF-8, a byte-order mark in front is skipped. Errors: larger or deeper than above, a NUL, bad UTF-8,
// syntax.
JsonText read_json(std::string_view text);

// How a value is called in a message: "true", "2.7", "\"abc\"", "a list".
std::string described(const JsonNode& node);

} // namespace core
