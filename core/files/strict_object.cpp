// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/strict_object.h"
#include "core/scenario/inputs.h"
#include "core/text/dates.h"
#include "core/text/format.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core {

namespace {

using Kind = JsonNode::Kind;

// A sibling that is spelled like it, else the place of the same name elsewhere.
std::string hint(std::string_view key, std::span<const std::string_view> known,
                 std::span<const std::string_view> paths) {
    if (auto near = did_you_mean(key, known); !near.empty())
        return near;
    const std::string end = "." + std::string(key);
    const auto elsewhere = std::ranges::find_if(paths, [&](auto path) { return path.ends_with(end); });
    return elsewhere == paths.end() ? std::string() : "; did you mean " + in_quotes(*elsewhere) + "?";
}

} // namespace

std::string in_quotes(std::string_view text) {
    return '"' + std::string(text) + '"';
}

bool is_one_of(std::string_view word, std::span<const std::string_view> known) {
    return std::ranges::find(known, word) != known.end();
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known) {
    constexpr std::size_t longest =
        100; // beyond any of ours; comparing a key of megabytes would take for ever
    const auto near = word.size() > longest ? std::string_view{} : nearest(word, known);
    return near.empty() ? std::string() : "; did you mean " + in_quotes(near) + "?";
}

std::optional<StrictObject> StrictObject::file(const JsonNode& root, StrictReading& reading) {
    if (root.kind == Kind::object)
        return StrictObject(root, 1, "", reading);
    reading.problems.add({.line = 1, .path = "", .message = "is " + described(root) + ", must be an object"});
    return std::nullopt;
}

bool StrictObject::read_header(std::string_view format, int version) const {
    if (const auto* found = required("format");
        found && (found->value.kind != Kind::string || found->value.string != format))
        must_be(*found, in_quotes(format));
    const auto* found = required("version");
    if (!found)
        return true;
    const double number = found->value.number;
    if (found->value.kind != Kind::number || number != std::floor(number) || number < 1 ||
        !std::isfinite(number)) {
        must_be(*found, std::to_string(version));
    } else if (number > version) {
        m_reading.problems.clear();
        problem(*found, "is " + shortest(number) +
                            ": a newer version of this program wrote the file; this one reads " +
                            std::to_string(version));
        return false;
    }
    return true;
}

const JsonMember* StrictObject::find(std::string_view key) const {
    const auto found = std::ranges::find(m_object.members(), key, &JsonMember::key);
    return found == m_object.members().end() ? nullptr : &*found;
}

const JsonMember* StrictObject::required(std::string_view key) const {
    const auto* member = find(key);
    if (!member)
        problem(key, "is missing");
    return member;
}

void StrictObject::each(const std::function<void(const JsonMember&)>& member_of) const {
    std::set<std::string_view> seen;
    for (const JsonMember& member : m_object.members()) {
        if (!seen.insert(member.key).second)
            problem(member, "stands here for the second time");
        else if (m_reading.extensions && member.key.starts_with("x-"))
            m_reading.extensions->push_back({.path = path_of(member.key), .json = member.value.string});
        else
            member_of(member);
    }
}

void StrictObject::only(std::span<const std::string_view> known) const {
    each([&](const JsonMember& member) {
        if (!is_one_of(member.key, known))
            problem(member, "unknown key" + (is_full() ? "" : hint(member.key, known, m_reading.paths)));
    });
}

std::string StrictObject::path_of(std::string_view key) const {
    if (m_path.empty() || key.empty())
        return m_path + std::string(key);
    return m_path + "." + std::string(key);
}

void StrictObject::problem(const JsonMember& member, std::string message) const {
    if (is_full()) // and this one is but counted
        return m_reading.problems.add({});
    m_reading.problems.add({.line = member.line, .path = path_of(member.key), .message = std::move(message)});
}

void StrictObject::must_be(const JsonMember& member, std::string_view what) const {
    problem(member,
            is_full() ? std::string() : "is " + described(member.value) + ", must be " + std::string(what));
}

void StrictObject::problem(std::string_view key, std::string message) const {
    if (is_full())
        return m_reading.problems.add({});
    const auto* member = find(key);
    m_reading.problems.add(
        {.line = member ? member->line : m_line, .path = path_of(key), .message = std::move(message)});
}

void StrictObject::read_text(const JsonMember& member, std::string& out) const {
    if (member.value.kind != Kind::string)
        must_be(member, "a text");
    else if (member.value.string.find('\0') != std::string::npos)
        problem(member, "holds a NUL character");
    else
        out = member.value.string;
}

void StrictObject::read_flag(const JsonMember& member, bool& out) const {
    if (member.value.kind == Kind::boolean)
        out = member.value.boolean;
    else
        must_be(member, "true or false");
}

std::optional<std::size_t> StrictObject::read_choice(const JsonMember& member,
                                                     std::span<const std::string_view> names) const {
    const bool is_text = member.value.kind == Kind::string;
    const auto found = std::ranges::find(names, std::string_view(member.value.string));
    if (is_text && found != names.end())
        return static_cast<std::size_t>(found - names.begin());
    std::string allowed;
    for (const auto name : names)
        allowed += (allowed.empty() ? "" : ", ") + in_quotes(name);
    problem(member, "is " + described(member.value) + ", allowed " + allowed +
                        (is_text ? did_you_mean(member.value.string, names) : ""));
    return std::nullopt;
}

bool StrictObject::read_source(const JsonMember& member, Source& out) const {
    const auto problems = m_reading.problems.count();
    if (const auto source = read_object(member)) {
        constexpr std::string_view known[] = {"from", "as_of"};
        source->only(known);
        if (const auto* from = source->required("from"))
            source->read_text(*from, out.from);
        if (const auto* as_of = source->required("as_of")) {
            source->read_text(*as_of, out.as_of);
            if (!out.as_of.empty() && !iso_date(out.as_of))
                source->must_be(*as_of, R"(a date like "2026-11-23", or "")");
        }
    }
    return m_reading.problems.count() == problems;
}

std::optional<StrictObject> StrictObject::read_object(const JsonMember& member) const {
    if (member.value.kind == Kind::object)
        return StrictObject(member.value, member.line, path_of(member.key), m_reading);
    must_be(member, "an object");
    return std::nullopt;
}

} // namespace core
