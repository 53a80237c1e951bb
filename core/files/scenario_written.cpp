// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/scenario_reader.h"

#include "core/scenario/value_notes.h"
#include "core/text/dates.h"

#include <algorithm>
#include <array>

// What a reader wrote into a scenario: notes beside values, and the log of decisions.
namespace core {

namespace {

using Kind = JsonNode::Kind;

struct DecisionKey {
    std::string_view key;
    std::string Decision::*text;
};
constexpr std::array decision_keys{DecisionKey{"on", &Decision::on}, DecisionKey{"text", &Decision::text},
                                   DecisionKey{"answer", &Decision::answer}};

// Of one key of an entry; empty: it is good, and in `entry`.
std::string decision_member_problem(const JsonMember& member, Decision& entry) {
    const auto known = std::ranges::find(decision_keys, std::string_view(member.key), &DecisionKey::key);
    if (known == decision_keys.end())
        return "has the unknown key \"" + member.key.substr(0, 40) + "\"";
    if (member.value.kind != Kind::string)
        return member.key + " is " + described(member.value) + ", must be a text";
    if (member.value.string.find('\0') != std::string::npos)
        return member.key + " holds a NUL character";
    if (std::string wrong = written_problem(member.value.string); !wrong.empty())
        return member.key + " " + wrong;
    entry.*(known->text) = member.value.string;
    return {};
}

// What is wrong with one entry of the log; empty: nothing, and it is in `entry`.
std::string decision_problem(const JsonNode& item, Decision& entry) {
    if (item.kind != Kind::object)
        return "is " + described(item) + ", must be an object";
    for (const JsonMember& member : item.members())
        if (std::string wrong = decision_member_problem(member, entry); !wrong.empty())
            return wrong;
    for (const DecisionKey& each : decision_keys) {
        const auto count = std::ranges::count(item.members(), each.key, &JsonMember::key);
        if (count != 1)
            return std::string(each.key) + (count == 0 ? " is missing" : " stands there twice");
    }
    if (!iso_date(entry.on))
        return "on must be a date like \"2026-11-23\"";
    return entry.text.empty() ? "text must say something" : std::string();
}

} // namespace

void ScenarioReader::read_value_notes(const StrictObject& object) {
    object.each([&](const JsonMember& member) {
        if (!find_input(member.key))
            return object.problem(member, object.is_full() ? "" : no_such_input(member.key));
        if (const auto note = object.read_object(member))
            read_value_note(object, member, *note);
    });
}

void ScenarioReader::read_value_note(const StrictObject& notes, const JsonMember& member,
                                     const StrictObject& object) {
    constexpr std::string_view known[] = {"from", "as_of", "text", "of"};
    object.only(known);
    ValueNote note;
    const std::array texts{std::pair{known[0], &note.source.from}, std::pair{known[1], &note.source.as_of},
                           std::pair{known[2], &note.text}, std::pair{known[3], &note.of}};
    bool complete = true;
    for (const auto& [key, text] : texts) {
        const JsonMember* found = object.required(key);
        complete = complete && found;
        if (!found)
            continue;
        object.read_text(*found, *text);
        if (std::string wrong = written_problem(*text); !wrong.empty() && key != "of")
            object.problem(*found, std::move(wrong));
    }
    if (!note.source.as_of.empty() && !iso_date(note.source.as_of))
        object.must_be(*object.find("as_of"), R"(a date like "2026-11-23", or "")");
    if (complete && note.source.from.empty() && note.text.empty())
        notes.problem(member, "says nothing: from or text must say something");
    scenario.value_notes.insert_or_assign(member.key, std::move(note));
}

void ScenarioReader::read_decisions(const StrictObject& root, const JsonMember& list) {
    if (list.value.kind != Kind::list)
        return root.must_be(list, "a list of objects");
    for (const JsonNode& item : list.value.items()) {
        Decision entry;
        if (std::string wrong = decision_problem(item, entry); !wrong.empty())
            return root.problem(list, "at place " + std::to_string(scenario.decisions.size()) + " " + wrong);
        scenario.decisions.push_back(std::move(entry));
    }
}

} // namespace core
