// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/import_file.h"

#include "core/catalogue/own_catalogue.h"
#include "core/imports/formats.h"
#include "core/scenario/inputs.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace core {

namespace {

struct CsvFormat {
    std::string_view name;
    std::vector<std::string_view> columns; // that tell it from the others
    void (*read)(CsvReader&, Import&);
    std::string_view refusal = {}; // instead of read: why nothing can be taken from it, and what would serve
};

struct JsonFormat {
    std::string_view name;
    std::vector<std::string_view> keys; // one of them tells it
    void (*read)(const JsonNode&, Import&);
};

const std::vector<CsvFormat>& csv_formats() {
    static const std::vector<CsvFormat> formats{
        {"SkyPilot catalogue (vms.csv)",
         {"InstanceType", "AcceleratorName", "AcceleratorCount", "Price", "Region"},
         import_skypilot},
        {"OpenAI dashboard cost CSV",
         {"start_time", "amount_value", "amount_currency", "quantity", "quantity_unit", "line_item"},
         import_openai_cost},
        {"Anthropic console usage CSV",
         {"usage_date_utc", "model_version", "usage_input_tokens_no_cache", "usage_output_tokens"},
         import_anthropic_usage},
        {"Anthropic console cost CSV",
         {"usage_date_utc", "token_type", "cost_usd"},
         nullptr,
         "has money but no token counts, so no price per token follows from it; import the console's usage "
         "export instead"},
    };
    return formats;
}

const std::vector<JsonFormat>& json_formats() {
    static const std::vector<JsonFormat> formats{
        {"OpenAI organisation usage JSON", {"data"}, import_openai_usage},
        {"Hugging Face config.json",
         {"model_type", "architectures", "_class_name", "weight_map", "quantization"},
         import_hugging_face},
    };
    return formats;
}

std::string none_is_known() {
    std::string names;
    for (const ImportFormat& format : import_formats())
        names.append(names.empty() ? "" : ", ").append(format.name);
    return "is none of the files that are known: " + names;
}

void read_as_csv(std::string_view content, Import& import) {
    CsvReader csv(content, import.problems);
    for (const CsvFormat& format : csv_formats())
        if (std::ranges::all_of(format.columns, [&](auto name) { return csv.has_column(name); })) {
            import.read.format = format.name;
            return format.read ? format.read(csv, import)
                               : import.problem(1, "", std::string(format.refusal));
        }
    if (import.problems.empty())
        import.problem(0, "", none_is_known());
}

// Python writes numbers that JSON has not: as texts they can be read over, or told where they count.
std::string with_python_words_quoted(std::string_view content) {
    constexpr std::array words{std::string_view("-Infinity"), std::string_view("Infinity"),
                               std::string_view("NaN")};
    std::string text;
    text.reserve(content.size());
    bool quoted = false;
    for (std::size_t i = 0; i < content.size(); ++i) {
        const auto rest = content.substr(i);
        const auto word =
            quoted ? words.end() : std::ranges::find_if(words, [&](auto w) { return rest.starts_with(w); });
        if (word != words.end()) {
            text.append("\"").append(*word).append("\"");
            i += word->size() - 1;
            continue;
        }
        if (quoted && content[i] == '\\' && i + 1 < content.size())
            text += content[i++];
        else
            quoted ^= content[i] == '"';
        text += content[i];
    }
    return text;
}

void read_as_json(std::string_view content, Import& import) {
    const JsonText json = read_json(with_python_words_quoted(content));
    if (!json.root) {
        import.problems.add(
            {.line = json.error.line, .column = json.error.column, .message = json.error.message});
        return;
    }
    for (const JsonFormat& format : json_formats())
        if (std::ranges::any_of(format.keys, [&](auto key) { return find_member(*json.root, key); })) {
            import.read.format = format.name;
            return format.read(*json.root, import);
        }
    import.problem(0, "", none_is_known());
}

// Empty: text that JSON can hold.
std::string unreadable(std::string_view content) {
    if (content.size() > import_max_bytes)
        return "is larger than 64 MB";
    if (content.find('\0') != std::string_view::npos)
        return "holds a NUL character";
    return is_utf8(content) ? "" : "is not UTF-8";
}

bool apply_any_term(const CatalogueInstance& row, const Catalogue& shipped, Scenario& scenario) {
    return apply(row, shipped, Term::on_demand, scenario) || apply(row, shipped, Term::spot, scenario);
}

// A row must work as a preset: what it writes into a scenario is within the limits of the inputs.
template <class Row>
std::string objection(const Row& row, const Catalogue& shipped) {
    Scenario scenario;
    if constexpr (std::is_same_v<Row, CatalogueInstance>) {
        if (!apply_any_term(row, shipped, scenario))
            return "has no price";
    } else {
        apply(row, scenario);
    }
    return first_problem(scenario);
}

// JSON can name it, and no reader of ours takes it.
template <class Row>
bool holds_nul(const Row& row, std::span<const CatalogueField<Row>> fields) {
    return std::ranges::any_of(fields, [&](const CatalogueField<Row>& field) {
        const auto* text = std::get_if<std::string Row::*>(&field.member);
        return text && (row.**text).find('\0') != std::string::npos;
    });
}

void leave_out_what_no_input_takes(Import& import) {
    for_each_own_kind([&](std::string_view, auto member, auto fields) {
        std::erase_if(import.read.rows.*member, [&](const auto& row) {
            const std::string why =
                holds_nul(row, fields) ? "a name holds a NUL character" : objection(row, import.from.shipped);
            if (!why.empty())
                import.skip(identity(row) + ": " + why);
            return !why.empty();
        });
    });
}

bool is_empty(const Catalogue& rows) {
    return rows.models.empty() && rows.instances.empty() && rows.apis.empty() && rows.usage.empty();
}

void finish(Import& import) {
    ImportRead& read = import.read;
    leave_out_what_no_input_takes(import);
    const auto told = [&](int count, std::string_view reason) {
        read.skipped.push_back(std::to_string(count) + (count == 1 ? " row: " : " rows: ") +
                               std::string(reason));
    };
    for (const auto& [reason, count] : import.skipped)
        told(count, reason);
    if (import.skipped_for_others > 0)
        told(import.skipped_for_others, "for other reasons than these");
    if (import.problems.empty() && is_empty(read.rows))
        import.problem(0, "", "holds nothing that can be taken over");
    read.problems = import.problems.told();
    if (!read.problems.empty())
        read.rows = {};
}

std::optional<double> checked_amount(double value, std::string_view path, int line, const std::string& shown,
                                     Import& import) {
    if (std::isfinite(value) && value >= 0)
        return value;
    import.problem(line, path,
                   import.problems.is_full() ? "" : "is " + shown + ", must be 0 or more and finite");
    return std::nullopt;
}

} // namespace

void Import::problem(int line, std::string_view path, std::string message) {
    if (problems.is_full()) // and this one is but counted
        return problems.add({});
    problems.add({.line = line, .path = std::string(path), .message = std::move(message)});
}

void Import::skip(std::string_view reason) {
    if (const auto found = skipped.find(reason); found != skipped.end())
        ++found->second;
    else if (skipped.size() < import_most_told)
        skipped.emplace(reason, 1);
    else
        ++skipped_for_others;
}

bool Import::has_room(std::size_t rows) {
    if (rows > import_most_rows)
        problem(0, "", "holds more than " + std::to_string(import_most_rows) + " rows to take over");
    return rows <= import_most_rows;
}

Source Import::source(std::string_view as_of) const {
    return {.from = "imported from " + std::string(from.name),
            .as_of = std::string(as_of.empty() ? from.today : as_of)};
}

std::optional<double> amount(const CsvReader& csv, std::string_view column, Import& import) {
    const std::string& text = csv.text(column);
    if (text.empty())
        return std::nullopt;
    double value = 0;
    const char* const end = text.data() + text.size();
    if (const auto parsed = std::from_chars(text.data(), end, value);
        parsed.ec != std::errc{} || parsed.ptr != end) {
        import.problem(csv.line(), column,
                       import.problems.is_full()
                           ? ""
                           : described({.kind = JsonNode::Kind::string, .string = text}) + " is no number");
        return std::nullopt;
    }
    return checked_amount(value, column, csv.line(), text, import);
}

std::optional<double> amount(const JsonNode& object, std::string_view key, Import& import) {
    const JsonMember* member = find_member(object, key);
    if (!member || member->value.kind == JsonNode::Kind::null)
        return std::nullopt;
    if (member->value.kind != JsonNode::Kind::number) {
        import.problem(member->line, key, "is " + described(member->value) + ", must be a number");
        return std::nullopt;
    }
    return checked_amount(member->value.number, key, member->line, described(member->value), import);
}

const JsonMember* find_member(const JsonNode& object, std::string_view key) {
    const auto found = std::ranges::find(object.members(), key, &JsonMember::key);
    return found == object.members().end() ? nullptr : &*found;
}

std::string_view text_of(const JsonNode& object, std::string_view key) {
    const JsonMember* member = find_member(object, key);
    return member ? std::string_view(member->value.string) : std::string_view();
}

const std::vector<ImportFormat>& import_formats() {
    static const std::vector<ImportFormat> formats = [] {
        std::vector<ImportFormat> all;
        for (const CsvFormat& format : csv_formats())
            if (format.read)
                all.push_back({format.name, "csv"});
        for (const JsonFormat& format : json_formats())
            all.push_back({format.name, "json"});
        return all;
    }();
    return formats;
}

std::vector<ImportNeighbour> import_neighbours(std::string_view name) {
    constexpr std::string_view usual = "config.json";
    if (!name.ends_with(usual))
        return {};
    const std::string start(name.substr(0, name.size() - usual.size()));
    return {{start + "hf_quant_config.json", &ImportFrom::quantisation},
            {start + "model.safetensors.index.json", &ImportFrom::weights_index}};
}

ImportRead import_file(std::string_view content, const ImportFrom& from) {
    Import import{.from = from};
    if (std::string why = unreadable(content); !why.empty()) {
        import.problem(0, "", std::move(why));
        import.read.problems = import.problems.told();
        return std::move(import.read);
    }
    const auto first = content.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (first != std::string_view::npos && (content[first] == '{' || content[first] == '['))
        read_as_json(content, import);
    else
        read_as_csv(content, import);
    finish(import);
    return std::move(import.read);
}

} // namespace core
