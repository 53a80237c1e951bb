// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue_fields.h"
#include "core/files/strict_object.h"

// A row of the catalogue under strict reading, field by field of its table.
namespace core {

// What a number under that rule would have to be ("0 or more"); empty where it is.
std::string_view number_objection(double value, CatalogueRule rule);

// Each leaves `out` as it is where the type is wrong.
void read(const StrictObject&, const JsonMember&, CatalogueRule, std::string& out);
void read(const StrictObject&, const JsonMember&, CatalogueRule, double& out);
void read(const StrictObject&, const JsonMember&, CatalogueRule, std::optional<double>& out);
void read(const StrictObject&, const JsonMember&, CatalogueRule, bool& out);
void read(const StrictObject&, const JsonMember&, CatalogueRule, WeightPrecision& out);
void read(const StrictObject&, const JsonMember&, CatalogueRule, LinkKind& out);
void read(const StrictObject&, const JsonMember&, CatalogueRule, CommercialUse& out);
void read(const StrictObject&, const JsonMember&, CatalogueRule, Source& out);
void read(const StrictObject&, const JsonMember&, CatalogueRule, std::optional<LongContext>& out);
void read(const StrictObject&, const JsonMember&, CatalogueRule, std::vector<double>& out);

template <class Row>
Row read_fields(const StrictObject& object, std::span<const CatalogueField<Row>> fields) {
    static const auto known = [&] { // a kind of row has one table
        std::vector<std::string_view> keys;
        for (const auto& field : fields)
            keys.push_back(field.key);
        return keys;
    }();
    object.only(known);
    Row row;
    for (const auto& field : fields)
        if (const JsonMember* member = field.later ? object.find(field.key) : object.required(field.key))
            std::visit([&](auto part) { read(object, *member, field.rule, row.*part); }, field.member);
    return row;
}

} // namespace core
