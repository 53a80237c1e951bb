// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spreadsheet.h"

#include <zlib.h>

#include <cstdint>
#include <stdexcept>

namespace test {
namespace {

[[noreturn]] void wrong(const std::string& what) {
    throw std::runtime_error(what);
}

std::uint32_t little(const std::string& bytes, std::size_t at, int count) {
    std::uint32_t value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = value << 8U | static_cast<unsigned char>(bytes.at(at + static_cast<std::size_t>(i)));
    return value;
}

std::string inflated(const std::string& packed, std::size_t size) {
    std::string plain(size, '\0');
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        wrong("zlib");
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    const int end = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    if (end != Z_STREAM_END || stream.avail_out != 0)
        wrong("a damaged part");
    return plain;
}

// By the directory at the end, as readers of ZIP do.
std::map<std::string, std::string> unpacked(const std::string& zip) {
    const auto end = zip.rfind("PK\5\6");
    if (end == std::string::npos)
        wrong("no ZIP");
    std::map<std::string, std::string> parts;
    std::size_t at = little(zip, end + 16, 4);
    for (auto left = little(zip, end + 10, 2); left > 0; --left) {
        const auto method = little(zip, at + 10, 2), packed = little(zip, at + 20, 4),
                   size = little(zip, at + 24, 4), name = little(zip, at + 28, 2),
                   local = little(zip, at + 42, 4);
        const auto content = local + 30 + little(zip, local + 26, 2) + little(zip, local + 28, 2);
        const auto bytes = zip.substr(content, packed);
        parts[zip.substr(at + 46, name)] = method == 0 ? bytes : inflated(bytes, size);
        at += 46 + name + little(zip, at + 30, 2) + little(zip, at + 32, 2);
    }
    return parts;
}

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

std::string plain(std::string text) {
    for (const auto& [entity, sign] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}})
        text = replaced(std::move(text), entity, sign);
    return replaced(std::move(text), "_x005F_", "_");
}

// Contents of all elements <name ...>...</name>, one in no other of its name.
std::vector<std::pair<std::string, std::string>> elements(const std::string& xml, const std::string& name) {
    std::vector<std::pair<std::string, std::string>> found; // attributes, content
    std::size_t at = 0;
    while ((at = xml.find("<" + name, at)) != std::string::npos) {
        const char after = xml.at(at + name.size() + 1);
        const auto head = xml.find('>', at);
        if (after != ' ' && after != '>' && after != '/') {
            ++at;
            continue;
        }
        auto attributes = xml.substr(at + name.size() + 1, head - at - name.size() - 1);
        if (attributes.ends_with('/')) {
            found.emplace_back(attributes, "");
            at = head;
            continue;
        }
        const auto tail = xml.find("</" + name + ">", head);
        if (tail == std::string::npos)
            wrong("no end of " + name);
        found.emplace_back(attributes, xml.substr(head + 1, tail - head - 1));
        at = tail;
    }
    return found;
}

std::string attribute(const std::string& attributes, const std::string& name) {
    const auto at = attributes.find(" " + name + "=\"");
    if (at == std::string::npos)
        return {};
    const auto begin = at + name.size() + 3;
    return plain(attributes.substr(begin, attributes.find('"', begin) - begin));
}

Cell cell_of(const std::string& attributes, const std::string& content,
             const std::vector<std::string>& shared) {
    Cell cell;
    if (const auto formulas = elements(content, "f"); !formulas.empty())
        cell.formula = plain(formulas.front().second);
    const auto values = elements(content, "v");
    if (values.empty())
        return cell;
    const auto& value = values.front().second;
    const auto type = attribute(attributes, "t");
    if (type == "s")
        cell.value = shared.at(std::stoul(value));
    else if (type == "str")
        cell.value = plain(value);
    else
        cell.value = std::stod(value);
    return cell;
}

} // namespace

std::pair<int, int> place_of(const std::string& reference) {
    int row = 0, column = 0;
    for (const char c : reference) {
        if (c >= 'A' && c <= 'Z')
            column = column * 26 + (c - 'A' + 1);
        else if (c >= '0' && c <= '9')
            row = row * 10 + (c - '0');
    }
    return {row - 1, column - 1};
}

const Cell& Spreadsheet::named(const std::string& name) const {
    const auto& at = names.at(name);
    const auto mark = at.rfind('!');
    const auto sheet = replaced(at.substr(0, mark), "'", "");
    return cells.at(sheet).at(place_of(at.substr(mark + 1)));
}

Spreadsheet read_spreadsheet(const std::string& bytes) {
    Spreadsheet book{.parts = unpacked(bytes), .sheets = {}, .cells = {}, .names = {}};
    std::vector<std::string> shared;
    for (const auto& [attributes, item] : elements(book.parts.at("xl/sharedStrings.xml"), "si"))
        shared.push_back(plain(elements(item, "t").front().second));
    const auto& workbook = book.parts.at("xl/workbook.xml");
    for (const auto& [attributes, content] : elements(workbook, "sheet"))
        book.sheets.push_back(attribute(attributes, "name"));
    for (const auto& [attributes, content] : elements(workbook, "definedName"))
        book.names[attribute(attributes, "name")] = plain(content);
    for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        const auto& xml = book.parts.at("xl/worksheets/sheet" + std::to_string(i + 1) + ".xml");
        for (const auto& [attributes, content] : elements(xml, "c"))
            book.cells[book.sheets[i]][place_of(attribute(attributes, "r"))] =
                cell_of(attributes, content, shared);
    }
    return book;
}

} // namespace test
