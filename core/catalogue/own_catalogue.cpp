// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/own_catalogue.h"

#include "core/catalogue/catalogue_list.h"
#include "core/text/format.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

namespace core {

namespace {

using nlohmann::ordered_json;

template <class Row>
ordered_json row_json(const Row& row, std::span<const CatalogueField<Row>> fields);

ordered_json value_json(const std::string& value) {
    return value;
}
ordered_json value_json(bool value) {
    return value;
}
ordered_json value_json(double value) {
    constexpr double exactly_whole = 9e15;
    if (value == std::floor(value) && std::abs(value) < exactly_whole)
        return static_cast<std::int64_t>(value); // 8, not 8.0
    return value;
}
ordered_json value_json(const std::optional<double>& value) {
    return value ? value_json(*value) : ordered_json();
}
ordered_json value_json(const std::vector<double>& values) {
    if (values.empty())
        return {};
    ordered_json list = ordered_json::array();
    for (const double value : values)
        list.push_back(value_json(value));
    return list;
}
ordered_json value_json(WeightPrecision value) {
    return catalogue_word(value);
}
ordered_json value_json(LinkKind value) {
    return catalogue_word(value);
}

ordered_json value_json(CommercialUse value) {
    return catalogue_word(value);
}
ordered_json value_json(const Source& value) {
    return {{"from", value.from}, {"as_of", value.as_of}};
}
ordered_json value_json(const std::optional<LongContext>& value) {
    return value ? row_json(*value, long_context_fields()) : ordered_json();
}

template <class Row>
ordered_json row_json(const Row& row, std::span<const CatalogueField<Row>> fields) {
    ordered_json object = ordered_json::object();
    for (const auto& field : fields)
        std::visit([&](auto member) { object[std::string(field.key)] = value_json(row.*member); },
                   field.member);
    return object;
}

std::string exact(double value, Unit unit) {
    return format_exact(value, unit) + unit_words(unit);
}

std::string figure(const CatalogueModel& row) {
    return format_exact(row.total_params_b, Unit::params_b) + " parameters";
}
std::string figure(const CatalogueInstance& row) {
    if (row.on_demand_usd_per_h)
        return exact(*row.on_demand_usd_per_h, Unit::usd_per_hour);
    return row.spot_usd_per_h ? exact(*row.spot_usd_per_h, Unit::usd_per_hour) + " spot" : "";
}
std::string figure(const CatalogueApi& row) {
    return exact(row.input_usd_per_mtok, Unit::usd_per_mtok) + " input, " +
           exact(row.output_usd_per_mtok, Unit::usd_per_mtok) + " output";
}
std::string figure(const CatalogueUsage& row) {
    const bool in_hours = row.days < 1;
    const double time = std::round(row.days * (in_hours ? 24 : 1) * 100) / 100;
    std::string text = format(row.input_tokens_per_day + row.output_tokens_per_day, Unit::tokens) +
                       "/day, mean of " + shortest(time) + (in_hours ? " hour" : " day") +
                       (time == 1 ? "" : "s");
    if (row.usd_per_day)
        text += ", " + format(*row.usd_per_day, Unit::usd) + "/day paid";
    return text;
}

// By what a row is about, where its rows stand.
using Places = std::map<std::string, std::vector<std::size_t>>;

template <class Row>
Places places_of(const std::vector<Row>& rows) {
    Places places;
    for (std::size_t i = 0; i < rows.size(); ++i)
        places[identity(rows[i])].push_back(i);
    return places;
}

// The row in whose place this one comes. Of what has a price: that of the same day, else the newest if it is
// older than this one. Of a model: the only one. Null: it is added.
template <class Row>
Row* row_to_replace(const Row& row, const std::vector<std::size_t>& places, std::vector<Row>& rows) {
    Row* newest = nullptr;
    for (const std::size_t place : places) {
        Row& each = rows[place];
        if (each.source.as_of == row.source.as_of)
            return &each;
        if (!newest || newest->source.as_of < each.source.as_of)
            newest = &each;
    }
    if constexpr (requires { row.provider; })
        return newest && newest->source.as_of < row.source.as_of ? newest : nullptr;
    else
        return newest;
}

} // namespace

std::string write_own_rows(std::string_view kind, const Catalogue& own) {
    std::string text = R"({"format": "rent-or-run-catalogue", "version": 1, "rows": [)";
    for_each_own_kind([&](std::string_view name, auto rows, auto fields) {
        if (name != kind)
            return;
        const char* before = "\n";
        for (const auto& row : own.*rows) {
            text +=
                before + row_json(row, fields).dump(-1, ' ', false, ordered_json::error_handler_t::replace);
            before = ",\n";
        }
    });
    return text + "\n]}\n";
}

std::vector<TakenRow> put_rows(const Catalogue& rows, Catalogue& into) {
    std::vector<TakenRow> taken;
    for_each_own_kind([&](std::string_view kind, auto member, auto) {
        auto& there = into.*member;
        auto places = places_of(there);
        for (const auto& row : rows.*member) {
            const std::string name = identity(row);
            auto& of_the_name = places[name];
            auto* const old = row_to_replace(row, of_the_name, there);
            taken.push_back({.replaced = old != nullptr, .kind = kind, .name = name, .figure = figure(row)});
            if (old) {
                *old = row;
                continue;
            }
            of_the_name.push_back(there.size());
            there.push_back(row);
        }
    });
    return taken;
}

std::string taken_text(const std::vector<TakenRow>& taken) {
    std::string text;
    for (const TakenRow& row : taken) {
        text += row.replaced ? "replaced\t" : "added\t";
        text.append(row.kind)
            .append("\t")
            .append(cell(row.name))
            .append("\t")
            .append(row.figure)
            .append("\n");
    }
    return text;
}

} // namespace core
