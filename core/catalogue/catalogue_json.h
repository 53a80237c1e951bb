// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue_fields.h"

#include <nlohmann/json.hpp>

#include <set>

// One JSON object under strict reading. nlohmann's getters are lenient (true reads as 1, unknown keys pass):
// every check is ours, every problem goes into one list.
namespace core {

struct JsonReading {
    const nlohmann::json& object;
    std::string where; // stands before every problem: "", "source: "
    std::vector<std::string>& problems;
    std::set<std::string, std::less<>> asked = {};

    void problem(std::string_view key, std::string_view message) const;
    // The value under the key; a missing one is a problem.
    const nlohmann::json* find(std::string_view key);
    // To be called last: every key that nobody asked for is a problem.
    void no_other_keys() const;
};

// Each leaves `out` as it is where the type is wrong.
void read(const JsonReading&, std::string_view key, const nlohmann::json&, CatalogueRule, std::string& out);
void read(const JsonReading&, std::string_view key, const nlohmann::json&, CatalogueRule, double& out);
void read(const JsonReading&, std::string_view key, const nlohmann::json&, CatalogueRule,
          std::optional<double>& out);
void read(const JsonReading&, std::string_view key, const nlohmann::json&, CatalogueRule, bool& out);
void read(const JsonReading&, std::string_view key, const nlohmann::json&, CatalogueRule,
          WeightPrecision& out);
void read(const JsonReading&, std::string_view key, const nlohmann::json&, CatalogueRule, LinkKind& out);
void read(const JsonReading&, std::string_view key, const nlohmann::json&, CatalogueRule, Source& out);
void read(const JsonReading&, std::string_view key, const nlohmann::json&, CatalogueRule,
          std::optional<LongContext>& out);

template <class Row>
Row read_fields(JsonReading& reading, std::span<const CatalogueField<Row>> fields) {
    Row row;
    for (const auto& field : fields)
        if (const nlohmann::json* value = reading.find(field.key))
            std::visit([&](auto member) { read(reading, field.key, *value, field.rule, row.*member); },
                       field.member);
    reading.no_other_keys();
    return row;
}

} // namespace core
