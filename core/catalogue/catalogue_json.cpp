// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_json.h"
#include "core/text/dates.h"

#include <cmath>

namespace core {

namespace {

using nlohmann::json;

// Why a number is not allowed; empty where it is.
std::string objection(double value, CatalogueRule rule) {
    using enum CatalogueRule;
    if (!std::isfinite(value))
        return "must be finite";
    if (value < 0)
        return "must not be negative";
    if (value == 0 && (rule == positive || rule == count))
        return "must be above 0";
    if ((rule == count || rule == whole || rule == whole_0_unknown) && value != std::floor(value))
        return "must be a whole number";
    if (rule == share && value > 1)
        return "must be 0 to 1";
    return {};
}

template <class Choice>
void read_choice(const JsonReading& reading, std::string_view key, const json& value,
                 std::initializer_list<Choice> choices, Choice& out) {
    std::string words;
    for (const Choice choice : choices) {
        if (value == catalogue_word(choice)) {
            out = choice;
            return;
        }
        words += (words.empty() ? "" : ", ") + std::string(catalogue_word(choice));
    }
    reading.problem(key, "must be one of " + words);
}

} // namespace

void JsonReading::problem(std::string_view key, std::string_view message) const {
    problems.push_back(where + std::string(key) + ": " + std::string(message));
}

const json* JsonReading::find(std::string_view key) {
    asked.emplace(key);
    const auto found = object.find(key);
    if (found != object.end())
        return &*found;
    problem(key, "is missing");
    return nullptr;
}

void JsonReading::no_other_keys() const {
    for (const auto& [key, value] : object.items())
        if (!asked.contains(key))
            problem(key, "is no known key");
}

void read(const JsonReading& reading, std::string_view key, const json& value, CatalogueRule rule,
          std::string& out) {
    if (!value.is_string())
        return reading.problem(key, "must be a text");
    out = value.get_ref<const std::string&>();
    if (out.empty() && rule == CatalogueRule::name)
        reading.problem(key, "is empty");
}

void read(const JsonReading& reading, std::string_view key, const json& value, CatalogueRule rule,
          double& out) {
    if (!value.is_number())
        return reading.problem(key, "must be a number");
    out = value.get<double>();
    if (const std::string why = objection(out, rule); !why.empty())
        reading.problem(key, "is " + value.dump() + ", " + why);
}

void read(const JsonReading& reading, std::string_view key, const json& value, CatalogueRule rule,
          std::optional<double>& out) {
    if (value.is_null())
        return;
    if (!value.is_number())
        return reading.problem(key, "must be a number or null");
    read(reading, key, value, rule, out.emplace());
}

void read(const JsonReading& reading, std::string_view key, const json& value, CatalogueRule, bool& out) {
    if (!value.is_boolean())
        return reading.problem(key, "must be true or false");
    out = value.get<bool>();
}

void read(const JsonReading& reading, std::string_view key, const json& value, CatalogueRule,
          WeightPrecision& out) {
    using enum WeightPrecision;
    read_choice(reading, key, value, {bf16, fp8, int8, int4, fp4}, out);
}

void read(const JsonReading& reading, std::string_view key, const json& value, CatalogueRule, LinkKind& out) {
    using enum LinkKind;
    read_choice(reading, key, value, {none, pcie, nvlink}, out);
}

void read(const JsonReading& reading, std::string_view key, const json& value, CatalogueRule rule,
          Source& out) {
    if (!value.is_object())
        return reading.problem(key, "must be an object");
    JsonReading source{value, reading.where + std::string(key) + ": ", reading.problems};
    if (const json* from = source.find("from"))
        read(source, "from", *from, CatalogueRule::name, out.from);
    if (const json* as_of = source.find("as_of")) {
        read(source, "as_of", *as_of, CatalogueRule::none, out.as_of);
        const bool may_be_empty = rule == CatalogueRule::undated;
        if (as_of->is_string() && !iso_date(out.as_of) && !(may_be_empty && out.as_of.empty()))
            source.problem("as_of", "\"" + out.as_of + "\" is no date YYYY-MM-DD");
    }
    source.no_other_keys();
}

void read(const JsonReading& reading, std::string_view key, const json& value, CatalogueRule,
          std::optional<LongContext>& out) {
    if (value.is_null())
        return;
    if (!value.is_object())
        return reading.problem(key, "must be an object or null");
    JsonReading tier{value, reading.where + std::string(key) + ": ", reading.problems};
    out = read_fields(tier, long_context_fields());
}

} // namespace core
