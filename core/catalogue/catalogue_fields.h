// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <span>
#include <variant>

// What a catalogue row is made of, as tables: reader and list walk them, a new field is one line in one of
// them.
namespace core {

// What a value must be beyond its type. An optional figure may also be null.
enum class CatalogueRule {
    none,
    name,     // a text that is not empty
    day,      // a text that is a date or empty
    amount,   // >= 0
    positive, // > 0
    growth,   // > -1
    count,    // whole, >= 1
    whole,    // whole, >= 0
    whole_0_unknown,
    share,   // 0..1
    undated, // a source whose date may be empty: specifications that somebody brought, never prices
};

template <class Row>
struct CatalogueField {
    using Member = std::variant<std::string Row::*, double Row::*, std::optional<double> Row::*, bool Row::*,
                                Source Row::*, WeightPrecision Row::*, LinkKind Row::*, CommercialUse Row::*,
                                std::optional<LongContext> Row::*, std::vector<double> Row::*>;
    std::string_view key; // in the file; the heading in the list
    Member member;
    CatalogueRule rule = CatalogueRule::none;
    bool later = false; // it came later: a file may leave it out
};

std::span<const CatalogueField<CatalogueModel>> model_fields();
std::span<const CatalogueField<CatalogueGpu>> gpu_fields();
std::span<const CatalogueField<CatalogueInstance>> instance_fields();
std::span<const CatalogueField<CatalogueApi>> api_fields();
std::span<const CatalogueField<CatalogueUsage>> usage_fields();
std::span<const CatalogueField<CatalogueScore>> score_fields();
std::span<const CatalogueField<CatalogueProvisioned>> provisioned_fields();
std::span<const CatalogueField<CatalogueServer>> server_fields();
std::span<const CatalogueField<LongContext>> long_context_fields();

// What a row is about: what rows are told apart by, and how a problem calls them.
template <class Row>
std::string identity(const Row& row) {
    if constexpr (requires { row.id; })
        return row.id;
    else if constexpr (requires { row.metric; }) // of one source's name of a model, on one day
        return row.name + ' ' + row.metric + ' ' + row.scale + ' ' + row.source.as_of;
    else if constexpr (requires { row.model; })
        return row.model.empty() ? row.provider : row.provider + ' ' + row.model;
    else if constexpr (requires { row.provider; })
        return row.name.empty() ? row.provider : row.provider + ' ' + row.name;
    else
        return row.name;
}

// The word of a choice in a file.
std::string_view catalogue_word(WeightPrecision value);
std::string_view catalogue_word(LinkKind value);
std::string_view catalogue_word(CommercialUse value);

} // namespace core
