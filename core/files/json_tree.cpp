// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/json_tree.h"
#include "core/text/format.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace core {

namespace {

using nlohmann::json;

// Hands the library the text and keeps count of how much of it has been taken: that is where the line of
// every key comes from.
struct Reading {
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    const char* at = nullptr;
    const char** taken_to = nullptr;

    reference operator*() const { return *at; }
    Reading& operator++() {
        *taken_to = ++at;
        return *this;
    }
    Reading operator++(int) {
        Reading before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Reading& other) const { return at == other.at; }
};

bool in_number(char c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E';
}

std::string without_blanks(std::string_view text) {
    std::string compact;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted && c == '\\' && i + 1 < text.size()) {
            compact += c;
            compact += text[++i];
            continue;
        }
        quoted ^= c == '"';
        if (quoted || (c != ' ' && c != '\t' && c != '\n' && c != '\r'))
            compact += c;
    }
    return compact;
}

// "[json.exception.parse_error.101] parse error at line 3, column 5: syntax error while ...; last read:
// '...'": the position is told apart, and what was read last may be half a character.
std::string told(std::string_view what) {
    const auto column = what.find("column ");
    const auto start = what.find(": ", column == std::string_view::npos ? 0 : column);
    if (start != std::string_view::npos)
        what.remove_prefix(start + 2);
    std::string message(what);
    if (const auto cut = message.find("; last read: '"); cut != std::string::npos) {
        const auto expected = message.rfind("; expected ");
        message.erase(cut,
                      expected == std::string::npos || expected < cut ? std::string::npos : expected - cut);
    }
    return message;
}

constexpr int number_overflow = 406; // the library's number for it

class TreeBuilder final : public json::json_sax_t {
  public:
    TreeBuilder(std::string_view text, const char* const& taken_to, const std::vector<std::size_t>& overflows)
        : text_(text), taken_to_(taken_to), overflows_(overflows) {}

    JsonNode root;
    bool too_deep = false;
    bool overflow = false;
    std::size_t error_at = 0; // bytes read when it was noticed
    std::string error;

    bool null() override { return add({}, taken()); }
    bool boolean(bool value) override {
        return add({.kind = JsonNode::Kind::boolean, .boolean = value}, taken());
    }
    bool number_integer(std::int64_t value) override { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) override { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) override { return number(value); }
    bool string(std::string& value) override {
        return add({.kind = JsonNode::Kind::string, .string = std::move(value)}, taken());
    }
    bool binary(json::binary_t&) override { return false; } // JSON text has none
    bool start_object(std::size_t) override { return open(JsonNode::Kind::object); }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& key) override {
        const std::size_t end = taken();
        line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(lined_to_),
                                             text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        lined_to_ = end;
        open_.back().node->members.push_back({.key = std::move(key), .value = {}, .line = line_});
        open_.back().member_end = end;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const json::exception& exception) override {
        overflow = exception.id == number_overflow;
        error_at = position;
        error = told(exception.what());
        return false;
    }

  private:
    struct Open {
        JsonNode* node;
        std::size_t member_end = 0; // where the present member's key ended
    };

    std::size_t taken() const { return static_cast<std::size_t>(taken_to_ - text_.data()); }

    bool number(double value) {
        // The library looks one character beyond a number.
        std::size_t end = taken();
        if (end > 0 && !in_number(text_[end - 1]))
            --end;
        if (std::ranges::find(overflows_, end) != overflows_.end())
            value = std::numeric_limits<double>::infinity();
        return add({.kind = JsonNode::Kind::number, .number = value}, end);
    }

    JsonNode& place(JsonNode node) {
        if (open_.empty())
            return root = std::move(node);
        JsonNode& parent = *open_.back().node;
        if (parent.kind == JsonNode::Kind::list)
            return parent.items.emplace_back(std::move(node));
        return parent.members.back().value = std::move(node);
    }

    bool add(JsonNode node, std::size_t end) {
        place(std::move(node));
        keep_raw(end);
        return true;
    }

    bool open(JsonNode::Kind kind) {
        if (open_.size() >= json_max_depth) {
            too_deep = true;
            error_at = taken();
            return false;
        }
        JsonNode& placed = place({.kind = kind});
        open_.push_back({.node = &placed});
        return true;
    }

    bool close() {
        open_.pop_back();
        keep_raw(taken());
        return true;
    }

    // The node just finished is the value of the open object's last member.
    void keep_raw(std::size_t end) {
        if (open_.empty() || open_.back().node->kind != JsonNode::Kind::object)
            return;
        JsonMember& member = open_.back().node->members.back();
        if (!member.key.starts_with("x-"))
            return;
        const auto colon = text_.find(':', open_.back().member_end);
        member.value.raw = without_blanks(text_.substr(colon + 1, end - colon - 1));
    }

    std::string_view text_;
    const char* const& taken_to_;
    const std::vector<std::size_t>& overflows_;
    std::vector<Open> open_;
    int line_ = 1;
    std::size_t lined_to_ = 0;
};

// The place of the last byte that was read when an error was noticed.
JsonError error_at(std::string_view text, std::size_t bytes_read, std::string message) {
    const auto before = text.substr(0, std::min(bytes_read == 0 ? 0 : bytes_read - 1, text.size()));
    const auto line_start = before.rfind('\n') + 1; // npos + 1 is 0
    const auto characters = std::ranges::count_if(
        before.substr(line_start), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return {.line = 1 + static_cast<int>(std::ranges::count(before, '\n')),
            .column = 1 + static_cast<int>(characters),
            .message = std::move(message)};
}

} // namespace

JsonText read_json(std::string_view text) {
    if (text.size() > json_max_bytes)
        return {.root = {}, .error = {.message = "is larger than 4 MB"}};
    // The library takes a NUL for the end and would not look at what follows.
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        return {.root = {}, .error = error_at(text, nul + 1, "holds a NUL character")};

    // A number beyond every double stops the library, but it is no more than one wrong value: it is put
    // aside and the text read again, so that all problems are reported at once.
    std::string copy(text);
    std::vector<std::size_t> overflows;
    constexpr std::size_t most_overflows = 64;
    for (;;) {
        const char* taken_to = copy.data();
        TreeBuilder builder(copy, taken_to, overflows);
        const Reading begin{.at = copy.data(), .taken_to = &taken_to};
        const Reading end{.at = copy.data() + copy.size(), .taken_to = &taken_to};
        if (json::sax_parse(begin, end, &builder))
            return {.root = std::move(builder.root), .error = {}};
        if (builder.too_deep)
            return {.root = {}, .error = error_at(copy, builder.error_at, "is nested too deeply")};
        if (!builder.overflow || overflows.size() >= most_overflows)
            return {.root = {}, .error = error_at(copy, builder.error_at, builder.error)};
        const std::size_t number_end = builder.error_at;
        std::size_t start = number_end;
        while (start > 0 && in_number(copy[start - 1]))
            --start;
        copy.replace(start, number_end - start, "0." + std::string(number_end - start - 2, '0'));
        overflows.push_back(number_end);
    }
}

std::string described(const JsonNode& node) {
    constexpr std::size_t longest = 40;
    switch (node.kind) {
    case JsonNode::Kind::null:
        return "null";
    case JsonNode::Kind::boolean:
        return node.boolean ? "true" : "false";
    case JsonNode::Kind::number:
        return std::isfinite(node.number) ? shortest(node.number) : "a number too large to hold";
    case JsonNode::Kind::list:
        return "a list";
    case JsonNode::Kind::object:
        return "an object";
    case JsonNode::Kind::string:
        break;
    }
    std::string_view text = node.string;
    if (text.size() <= longest)
        return '"' + std::string(text) + '"';
    std::size_t cut = longest;
    while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U)
        --cut; // not inside a character
    return '"' + std::string(text.substr(0, cut)) + "...\"";
}

} // namespace core
