// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/json_tree.h"
#include "core/files/json_numbers.h"
#include "core/text/format.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
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
    const char* start = nullptr;
    std::size_t* taken = nullptr;

    reference operator*() const { return *at; }
    Reading& operator++() {
        *taken = static_cast<std::size_t>(++at - start);
        return *this;
    }
    Reading operator++(int) {
        Reading before = *this;
        ++*this;
        return before;
    }
    bool operator==(const Reading& other) const { return at == other.at; }
};

std::string without_blanks_outside_texts(std::string_view text) {
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

// What the library says of a text that is no JSON, in words for a reader. Its own are its parser's: "syntax
// error while parsing object separator - unexpected string literal; expected ':'".
std::string syntax_problem(std::string_view what) {
    struct Row {
        std::string_view part, words;
    };
    constexpr std::array rows{
        Row{"ill-formed UTF-8", "is not UTF-8"},
        Row{"missing closing quote", "a quote is never closed"},
        Row{"control character", "a line end or another control character stands within quotes"},
        Row{"after backslash", "a backslash is followed by what it cannot name"},
        Row{"surrogate", "\\u is not followed by what names a character"},
        Row{"'\\u'", "\\u is not followed by what names a character"},
        Row{"invalid number", "a number is not spelled as JSON has it"},
        Row{"; expected end of input", "something follows after the end"},
        Row{"unexpected end of input", "ends too early"},
        Row{"parsing object key", "a key in quotes is expected"},
        Row{"parsing object separator", "a colon is expected"},
        Row{"parsing object", "a comma or a closing brace is expected"},
        Row{"parsing array", "a comma or a closing bracket is expected"},
        Row{"parsing value", "a value is expected"},
    };
    for (const Row& row : rows)
        if (what.find(row.part) != std::string_view::npos)
            return std::string(row.words);
    return "is no JSON";
}

class TreeBuilder final : public json::json_sax_t {
  public:
    // The text as it is, whatever of it was put aside.
    TreeBuilder(std::string_view text, std::size_t most_values, const JsonItems& items)
        : m_text(text), m_most_values(most_values), m_items(items) {}

    JsonNode root;
    std::size_t taken = 0;    // bytes of the text
    std::size_t error_at = 0; // bytes read when it was noticed
    std::string error;

    bool null() override { return add({}, taken); }
    bool boolean(bool value) override {
        return add({.kind = JsonNode::Kind::boolean, .boolean = value}, taken);
    }
    bool number_integer(std::int64_t value) override { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) override { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string&) override { return number(value); }
    bool string(std::string& value) override {
        return add({.kind = JsonNode::Kind::string, .string = std::move(value)}, taken);
    }
    bool binary(json::binary_t&) override { return false; } // JSON text has none
    bool start_object(std::size_t) override { return open(JsonNode::Kind::object); }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& key) override {
        if (m_depth_in_extension > 0)
            return true;
        m_open.back()->children->members.push_back(
            {.key = std::move(key), .value = {}, .line = line_at(taken)});
        m_key_end = taken;
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const json::exception& exception) override {
        return fail(position, syntax_problem(exception.what()));
    }

  private:
    bool fail(std::size_t at, std::string message) {
        error_at = at;
        error = std::move(message);
        return false;
    }

    int line_at(std::size_t end) {
        m_line += static_cast<int>(std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_lined_to),
                                              m_text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        m_lined_to = end;
        return m_line;
    }

    bool number(double value) {
        // The library looks one character beyond a number.
        std::size_t end = taken;
        if (end > 0 && !in_json_number(m_text[end - 1]))
            --end;
        if (value == 0 && ends_in_overflow(m_text.substr(0, end)))
            value = std::numeric_limits<double>::infinity();
        return add({.kind = JsonNode::Kind::number, .number = value}, end);
    }

    bool is_extension() const {
        return !m_open.empty() && m_open.back()->kind == JsonNode::Kind::object &&
               m_open.back()->children->members.back().key.starts_with("x-");
    }

    // The value of the last key stands between it and here.
    bool keep_extension(std::size_t end) {
        const auto start = m_text.find(':', m_key_end) + 1;
        return put({.kind = JsonNode::Kind::extension,
                    .line = line_at(end),
                    .string = without_blanks_outside_texts(m_text.substr(start, end - start))});
    }

    bool is_to_be_taken() const { return m_taken_from && m_open.back() == m_taken_from; }

    bool put(JsonNode node) {
        if (is_to_be_taken())
            m_values_before_item = m_values;
        if (++m_values > m_most_values)
            return fail(taken, "holds more than " + std::to_string(m_most_values) + " values");
        if (m_open.empty())
            root = std::move(node);
        else if (m_open.back()->kind == JsonNode::Kind::list)
            m_open.back()->children->items.push_back(std::move(node));
        else
            m_open.back()->children->members.back().value = std::move(node);
        return true;
    }

    // A value is whole: where it is one of the items that are taken, it is kept no longer.
    bool hand_over() {
        if (!is_to_be_taken())
            return true;
        auto& items = m_taken_from->children->items;
        m_items.take(std::move(items.back()));
        items.pop_back();
        m_values = m_values_before_item;
        return true;
    }

    bool add(JsonNode node, std::size_t end) {
        if (m_depth_in_extension > 0)
            return true;
        if (is_extension())
            return keep_extension(end);
        node.line = line_at(end);
        return put(std::move(node)) && hand_over();
    }

    bool open(JsonNode::Kind kind) {
        if (m_open.size() + m_depth_in_extension >= json_max_depth)
            return fail(taken, "is nested too deeply");
        if (m_depth_in_extension > 0 || is_extension()) {
            ++m_depth_in_extension;
            return true;
        }
        if (!put({.kind = kind, .line = line_at(taken), .children = std::make_unique<JsonChildren>()}))
            return false;
        if (m_open.empty())
            m_open.push_back(&root);
        else if (JsonChildren& siblings = *m_open.back()->children;
                 m_open.back()->kind == JsonNode::Kind::list)
            m_open.push_back(&siblings.items.back());
        else
            m_open.push_back(&siblings.members.back().value);
        if (m_items.take && kind == JsonNode::Kind::list && is_asked_for())
            m_taken_from = m_open.back();
        return true;
    }

    // Of the list that was opened last.
    bool is_asked_for() const {
        if (m_items.key.empty())
            return m_open.size() == 1 || (m_open.size() == 2 && root.kind == JsonNode::Kind::object);
        return m_open.size() == 2 && !root.members().empty() && root.members().back().key == m_items.key;
    }

    bool close() {
        if (m_depth_in_extension > 0)
            return --m_depth_in_extension > 0 || keep_extension(taken);
        if (is_to_be_taken())
            m_taken_from = nullptr;
        m_open.pop_back();
        return hand_over();
    }

    std::string_view m_text;
    std::size_t m_most_values;
    const JsonItems& m_items;
    std::size_t m_values = 0; // that are kept
    std::size_t m_values_before_item = 0;
    JsonNode* m_taken_from = nullptr; // the list of these items while it is open
    std::vector<JsonNode*> m_open;    // from the root to where we are
    std::size_t m_key_end = 0;        // of the key that was read last
    std::size_t m_depth_in_extension = 0;
    int m_line = 1;
    std::size_t m_lined_to = 0;
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

const std::vector<JsonNode>& JsonNode::items() const {
    static const std::vector<JsonNode> none;
    return children ? children->items : none;
}

const std::vector<JsonMember>& JsonNode::members() const {
    static const std::vector<JsonMember> none;
    return children ? children->members : none;
}

JsonText read_json(std::string_view text, std::size_t max_bytes, const JsonItems& items) {
    if (text.size() > max_bytes)
        return {.root = {},
                .error = {.message = "is larger than " + std::to_string(max_bytes / 1'000'000) + " MB"}};
    // The library takes a NUL for the end and would not look at what follows.
    if (const auto nul = text.find('\0'); nul != std::string_view::npos)
        return {.root = {}, .error = error_at(text, nul + 1, "holds a NUL character")};

    constexpr std::size_t bytes_per_value = 8;
    TreeBuilder builder(text, items.take ? items.most_values : max_bytes / bytes_per_value, items);
    const auto changed = without_overflows(text);
    const std::string_view readable = changed ? *changed : text;
    const char* const start = readable.data();
    const Reading begin{.at = start, .start = start, .taken = &builder.taken};
    const Reading end{.at = start + readable.size(), .start = start, .taken = &builder.taken};
    if (json::sax_parse(begin, end, &builder))
        return {.root = std::move(builder.root), .error = {}};
    return {.root = {}, .error = error_at(text, builder.error_at, std::move(builder.error))};
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
    case JsonNode::Kind::extension:
        return "an extension";
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
