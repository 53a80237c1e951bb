// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_json.h"

#include "core/text/dates.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

using Kind = JsonNode::Kind;

template <class Choice, std::size_t count>
void read_word(const StrictObject& object, const JsonMember& member, const std::array<Choice, count>& choices,
               Choice& out) {
    std::array<std::string_view, count> words;
    for (std::size_t i = 0; i < count; ++i)
        words[i] = catalogue_word(choices[i]);
    if (const auto found = object.read_choice(member, words))
        out = choices[*found];
}

} // namespace

std::string_view number_objection(double value, CatalogueRule rule) {
    using enum CatalogueRule;
    if (!std::isfinite(value))
        return "finite";
    if (rule == growth)
        return value > -1 ? "" : "above -1";
    if (value < 0)
        return "0 or more";
    if (value == 0 && (rule == positive || rule == count))
        return "above 0";
    if ((rule == count || rule == whole || rule == whole_0_unknown) && value != std::floor(value))
        return "a whole number";
    if (rule == share && value > 1)
        return "0 to 1";
    return {};
}

void read(const StrictObject& object, const JsonMember& member, CatalogueRule rule, std::string& out) {
    object.read_text(member, out);
    if (member.value.kind == Kind::string && member.value.string.empty() && rule == CatalogueRule::name)
        object.problem(member, "is empty");
    if (rule == CatalogueRule::day && !out.empty() && !iso_date(out))
        object.must_be(member, "a date like \"2026-11-23\", or \"\"");
}

void read(const StrictObject& object, const JsonMember& member, CatalogueRule rule, double& out) {
    if (member.value.kind != Kind::number)
        return object.must_be(member, "a number");
    out = member.value.number;
    if (const auto wanted = number_objection(out, rule); !wanted.empty())
        object.must_be(member, wanted);
}

void read(const StrictObject& object, const JsonMember& member, CatalogueRule rule,
          std::optional<double>& out) {
    if (member.value.kind == Kind::null)
        return;
    if (member.value.kind != Kind::number)
        return object.must_be(member, "a number or null");
    read(object, member, rule, out.emplace());
}

void read(const StrictObject& object, const JsonMember& member, CatalogueRule, bool& out) {
    object.read_flag(member, out);
}

void read(const StrictObject& object, const JsonMember& member, CatalogueRule, WeightPrecision& out) {
    using enum WeightPrecision;
    read_word(object, member, std::array{bf16, fp8, int8, int4, fp4}, out);
}

void read(const StrictObject& object, const JsonMember& member, CatalogueRule, LinkKind& out) {
    using enum LinkKind;
    read_word(object, member, std::array{none, pcie, nvlink}, out);
}

void read(const StrictObject& object, const JsonMember& member, CatalogueRule, CommercialUse& out) {
    using enum CommercialUse;
    read_word(object, member, std::array{unknown, yes, within_limits, no}, out);
}

void read(const StrictObject& object, const JsonMember& member, CatalogueRule rule, Source& out) {
    if (!object.read_source(member, out))
        return;
    const auto source = object.read_object(member);
    if (out.from.empty())
        source->problem("from", "is empty");
    if (out.as_of.empty() && rule != CatalogueRule::undated)
        source->problem("as_of", "is empty: what has a price has a day");
}

void read(const StrictObject& object, const JsonMember& member, CatalogueRule,
          std::optional<LongContext>& out) {
    if (member.value.kind == Kind::null)
        return;
    if (member.value.kind != Kind::object)
        return object.must_be(member, "an object or null");
    out = read_fields(*object.read_object(member), long_context_fields());
}

// The hours of a day or of a week. Weights that are left rounded in a file need not have a mean of 1 to the
// last digit.
void read(const StrictObject& object, const JsonMember& member, CatalogueRule rule,
          std::vector<double>& out) {
    if (member.value.kind == Kind::null)
        return;
    const auto& items = member.value.items();
    const bool is_weights = std::ranges::all_of(items, [&](const JsonNode& item) {
        return item.kind == Kind::number && number_objection(item.number, rule).empty();
    });
    if (member.value.kind != Kind::list || !is_weights || (items.size() != 24 && items.size() != 168))
        return object.must_be(member, "null or a list of 24 or 168 numbers, 0 or more");
    for (const JsonNode& item : items)
        out.push_back(item.number);
}

} // namespace core
