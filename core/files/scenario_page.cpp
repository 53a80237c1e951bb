// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_page.h"

#include <algorithm>

namespace core {
namespace {

constexpr std::string_view head = R"(<script type="application/json" id="scenario">)";
constexpr std::string_view tail = "</script>";

bool begins(std::string_view text, std::string_view with) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return text.size() >= with.size() &&
           std::equal(with.begin(), with.end(), text.begin(), [&](char a, char b) { return a == lower(b); });
}

} // namespace

bool is_page(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    return begins(bytes, "<!doctype html") || begins(bytes, "<html");
}

std::string scenario_element(std::string_view scenario_json) {
    std::string element(head);
    for (const char c : scenario_json)
        if (c == '<')
            element += "\\u003c";
        else
            element += c;
    return element.append(tail);
}

std::optional<std::string> scenario_in_page(std::string_view page) {
    const auto begin = page.find(head);
    if (begin == page.npos)
        return {};
    const auto end = page.find(tail, begin);
    if (end == page.npos)
        return {};
    return std::string(page.substr(begin + head.size(), end - begin - head.size()));
}

} // namespace core
