// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// JSON as it stands in the text: every member in its order, duplicates too, each with its line. What a strict
// reader needs and the JSON library's own values do not keep.
namespace core {

struct JsonMember;
struct JsonNode;

// Of lists and objects only: a file may have a million values, and most of them are neither.
struct JsonChildren {
    std::vector<JsonNode> items;
    std::vector<JsonMember> members;
};

struct JsonNode {
    enum class Kind : unsigned char { null, boolean, number, string, list, object, extension };
    Kind kind = Kind::null;
    bool boolean = false;
    int line = 0;       // of its first sign, 1-based
    double number = 0;  // infinite where the text names a number that no double holds
    std::string string; // of an extension: the value as it stood in the text, without blanks
    std::unique_ptr<JsonChildren> children = {};

    const std::vector<JsonNode>& items() const;     // none where it is no list
    const std::vector<JsonMember>& members() const; // none where it is no object
};

// A member "x-..." is somebody else's: an extension, whose value is not looked into.
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
inline constexpr std::size_t json_most_values_of_item = 1000;

// For a list as long as memory: the items of the list under a key of the root object, handed over one by one
// and not kept in the tree. Without a key those of the root itself, or of every list right under it. An error
// may follow after some were taken.
struct JsonItems {
    std::string_view key;
    std::function<void(JsonNode item)> take;
    std::size_t most_values = json_most_values_of_item;
};

// UTF-8, a byte-order mark in front is skipped. Errors: more bytes than `max_bytes`, more values than one to
// eight of these bytes (each takes many times what it takes in the file), or with `items` more than its own
// at once, deeper than above, a NUL, bad UTF-8, syntax.
JsonText read_json(std::string_view text, std::size_t max_bytes = json_max_bytes,
                   const JsonItems& items = {});

// How a value is called in a message: "true", "2.7", "\"abc\"", "a list".
std::string described(const JsonNode& node);

} // namespace core
