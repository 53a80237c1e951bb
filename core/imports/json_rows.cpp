// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/json_rows.h"
#include "core/imports/usage_log.h"

#include <algorithm>

namespace core {

namespace {

// Hands rows to the format that the first of them tells.
class Rows {
  public:
    explicit Rows(Import& import) : m_import(import) {}

    void take(const JsonNode& row) {
        if (const JsonNode* page = page_in(row); page && !(m_format ? m_format->is(row) : begin(row))) {
            m_pages.add(row);
            return take_all(page->items());
        }
        if (!m_taker.take && !begin(row)) {
            ++m_unknown;
            return;
        }
        m_taker.take(row);
    }

    // Also those before the first one that tells the format: a bucket without use tells none, but counts.
    void take_all(const std::vector<JsonNode>& list) {
        if (!m_taker.take && std::ranges::none_of(list, [&](const JsonNode& row) {
                return begin(row) ||
                       (page_in(row) && std::ranges::any_of(page_in(row)->items(), [&](const JsonNode& each) {
                            return begin(each);
                        }));
            }))
            return;
        for (const JsonNode& row : list)
            if (!m_import.is_broken)
                take(row);
    }

    // Whether the format is known.
    bool end(const JsonNode* around) {
        if (!m_taker.take)
            return !m_import.read.format.empty(); // one that is refused
        for (; m_unknown > 0; --m_unknown)
            m_import.skip("it is no row of this format");
        m_pages.tell(m_import);
        m_taker.end(around);
        return true;
    }

  private:
    // Of an answer that was asked for in pages, each of them a row of a list or a line.
    static const JsonNode* page_in(const JsonNode& row) {
        const JsonMember* data = find_member(row, "data");
        return data && data->value.kind == JsonNode::Kind::list ? &data->value : nullptr;
    }

    bool begin(const JsonNode& row) {
        constexpr std::size_t most_unknown = 1000; // then it is something else
        if (m_unknown > most_unknown || !m_import.read.format.empty())
            return false;
        for (const JsonFormat& format : json_formats()) {
            if (format.read || !format.is(row))
                continue;
            m_import.read.format = format.name;
            if (!format.rows) {
                m_import.refuse(0, std::string(format.refusal));
                return false;
            }
            m_format = &format;
            m_taker = format.rows(m_import);
            return true;
        }
        return false;
    }

    Import& m_import;
    const JsonFormat* m_format = nullptr;
    RowTaker m_taker;
    std::size_t m_unknown = 0;
    SeenPages m_pages;
};

void tell(const JsonError& error, Import& import) {
    import.problems.add(
        {.line = error.line + import.lines_before, .column = error.column, .message = error.message});
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// A whole object on the first line, and something after it.
bool is_json_lines(std::string_view content) {
    const auto end = content.find('\n');
    if (end > json_max_bytes || is_blank(content.substr(end)))
        return false;
    const auto root = read_json(content.substr(0, end)).root;
    return root && root->kind == JsonNode::Kind::object;
}

// Asks now and then whether to go on.
void ask(std::size_t row, double share, Import& import) {
    constexpr std::size_t rows_between = 4096;
    if (row % rows_between == 0 && import.from.goes_on && !import.from.goes_on(share))
        import.refuse(0, "the reading was stopped");
}

// A line that is no JSON is a bad row, as a log's last one that was cut.
bool import_lines(std::string_view content, Import& import) {
    Rows rows(import);
    const auto all_bytes = static_cast<double>(content.size());
    while (!content.empty() && !import.is_broken) {
        ask(static_cast<std::size_t>(import.lines_before),
            1 - static_cast<double>(content.size()) / all_bytes, import);
        const auto line = content.substr(0, content.find('\n'));
        content.remove_prefix(std::min(content.size(), line.size() + 1));
        if (!is_blank(line)) {
            const JsonText json = read_json(line);
            if (json.root)
                rows.take(*json.root);
            else
                tell(json.error, import);
        }
        ++import.lines_before;
    }
    import.lines_before = 0;
    return rows.end(nullptr);
}

// As long as memory for one row suffices.
bool import_long(std::string_view content, Import& import) {
    Rows rows(import);
    constexpr std::size_t most_values_of_row = 200'000;
    std::size_t taken = 0;
    const JsonText json = read_json(content, import_max_bytes,
                                    {.key = {},
                                     .take =
                                         [&](const JsonNode& row) {
                                             ask(taken++, -1, import);
                                             if (!import.is_broken)
                                                 rows.take(row);
                                         },
                                     .most_values = most_values_of_row});
    if (rows.end(json.root ? &*json.root : nullptr) && json.root)
        return true;
    import.is_broken = true;
    if (import.read.format.empty())
        import.refuse(0,
                      "is larger than 8 MB, the most that is read of a JSON that is no list of known rows");
    else if (!json.root)
        tell(json.error, import);
    return true;
}

} // namespace

bool import_json(std::string_view content, Import& import) {
    if (is_json_lines(content))
        return import_lines(content, import);
    if (content.size() > import_max_document_bytes)
        return import_long(content, import);
    const JsonText json = read_json(with_python_words_quoted(content), import_max_document_bytes);
    if (!json.root) {
        import.is_broken = true;
        tell(json.error, import);
        return true;
    }
    for (const JsonFormat& format : json_formats())
        if (format.read && format.is(*json.root)) {
            import.read.format = format.name;
            format.read(*json.root, import);
            return true;
        }
    Rows rows(import);
    rows.take_all(json.root->items());
    for (const JsonMember& member : json.root->members())
        rows.take_all(member.value.items());
    if (import.read.format.empty()) // an object alone, as of JSON lines
        rows.take(*json.root);
    return rows.end(&*json.root);
}

} // namespace core
