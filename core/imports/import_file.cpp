// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/import_file.h"

#include "core/catalogue/own_catalogue.h"
#include "core/imports/formats.h"
#include "core/imports/json_rows.h"
#include "core/imports/machine_rows.h"
#include "core/imports/price_rows.h"
#include "core/imports/usage_log.h"
#include "core/scenario/inputs.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace core {

namespace {

constexpr std::string_view no_tokens =
    "has money but no token counts, so no price per token follows from it; import the usage export instead";

// Its neighbours alone, too: they are told what to do with.
bool is_hugging_face(const JsonNode& root) {
    constexpr std::array<std::string_view, 5> keys{"model_type", "architectures", "_class_name", "weight_map",
                                                   "quantization"};
    return std::ranges::any_of(keys, [&](auto key) { return find_member(root, key) != nullptr; });
}

} // namespace

// Of formats that both fit the first one is taken: those that any log fits stand last.
const std::vector<CsvFormat>& csv_formats() {
    static const std::vector<CsvFormat> formats{
        {"SkyPilot catalogue (vms.csv)", is_skypilot, import_skypilot},
        {"gpuhunt catalogue", is_gpuhunt, import_gpuhunt},
        {"OpenAI dashboard cost CSV", is_openai_cost, import_openai_cost},
        {"OpenAI dashboard usage CSV", is_openai_usage, import_openai_usage},
        {"Anthropic console usage CSV", is_anthropic_usage, import_anthropic_usage},
        {"Anthropic console cost CSV", is_anthropic_cost, nullptr, no_tokens},
        {"FOCUS cost and usage CSV", is_focus, import_focus},
        {"LiteLLM spend logs CSV", is_litellm_spend, import_litellm_spend},
        {"Langfuse export CSV", is_langfuse, import_langfuse},
        {"Helicone requests CSV", is_helicone, import_helicone},
        {"CSV with times and tokens", is_plain_usage, import_plain_usage},
    };
    return formats;
}

const std::vector<JsonFormat>& json_formats() {
    static const std::vector<JsonFormat> formats{
        {.name = "Hugging Face config.json", .is = is_hugging_face, .read = import_hugging_face},
        {.name = "LiteLLM model_prices_and_context_window.json",
         .is = is_litellm_prices,
         .read = import_litellm_prices},
        {.name = "genai-prices data.json", .is = is_genai_prices, .read = import_genai_prices},
        {.name = "OpenRouter models", .is = is_openrouter_models, .read = import_openrouter_models},
        {.name = "llm-prices JSON", .is = is_llm_prices, .read = import_llm_prices},
        {.name = "models.dev api.json", .is = is_models_dev, .read = import_models_dev},
        {.name = "ec2instances.info instances.json", .is = is_ec2_instance, .rows = ec2_instance_rows},
        {.name = "OpenAI organisation usage JSON", .is = is_openai_bucket, .rows = openai_usage_rows},
        {.name = "OpenAI organisation costs JSON", .is = is_openai_cost_bucket, .rows = openai_cost_rows},
        {.name = "Anthropic usage report JSON", .is = is_anthropic_bucket, .rows = anthropic_usage_rows},
        {.name = "Anthropic cost report JSON", .is = is_anthropic_cost_bucket, .refusal = no_tokens},
        {.name = "OpenTelemetry GenAI spans", .is = is_otel_spans, .rows = otel_span_rows},
        {.name = "LiteLLM spend logs JSON", .is = is_litellm_spend_row, .rows = litellm_spend_rows},
        {.name = "Langfuse export JSON", .is = is_langfuse_row, .rows = langfuse_rows},
        {.name = "Helicone requests JSON", .is = is_helicone_row, .rows = helicone_rows},
        {.name = "JSON or JSON lines with times and tokens",
         .is = is_plain_usage_row,
         .rows = plain_usage_rows,
         .ending = "jsonl"},
    };
    return formats;
}

namespace {

// Without the names of all that are: one of them would be taken for what the file was thought to be.
constexpr const char* none_is_known =
    "is none of the files that are known: price lists of APIs, lists of machines, "
    "exports of usage, a model's config.json";

struct KnownCsv {
    const CsvFormat* format = nullptr; // null: none
    char separator = ',';
    std::string_view text = {}; // from its headings on
    int line = 1;               // that they stand in
};

// The separator is the one that makes headings of a known format of a line: its names and what follows may
// hold the others, too. That line is the first one, but for what programs write above a table: "sep=;",
// a title, when it was made.
KnownCsv known_csv(std::string_view content, const ImportFrom& from) {
    constexpr int most_lines_above = 20;
    constexpr std::size_t longest_header = 1'000'000;
    std::string_view text = content;
    for (int line = 1; line <= most_lines_above && !text.empty(); ++line) {
        for (const char separator : {',', ';', '\t', '|'}) {
            FileProblems unheard(1);
            const CsvReader csv(text.substr(0, longest_header), unheard, from.goes_on, separator);
            const auto format =
                std::ranges::find_if(csv_formats(), [&](const auto& each) { return each.is(csv); });
            if (format != csv_formats().end())
                return {&*format, separator, text, line};
        }
        text.remove_prefix(std::min(text.size(), std::min(text.find('\n'), text.size() - 1) + 1));
    }
    return {.text = content};
}

bool import_csv(std::string_view content, Import& import) {
    const auto [format, separator, text, line] = known_csv(content, import.from);
    CsvReader csv(text, import.problems, import.from.goes_on, separator, line);
    if (!format)
        return csv.is_broken();
    import.read.format = format->name;
    import.has_decimal_commas = separator != ',';
    if (format->read)
        format->read(csv, import);
    else
        import.refuse(1, std::string(format->refusal));
    import.is_broken |= csv.is_broken();
    return true;
}

// Empty: text that JSON can hold.
std::string unreadable(std::string_view content) {
    if (content.size() > import_max_bytes)
        return "is larger than " + std::to_string(import_max_bytes / 1'000'000) + " MB";
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

std::string told_of_row(const FileProblem& problem) {
    const std::string place = problem.line > 0 ? "line " + std::to_string(problem.line) + ": " : "";
    return place +
           problem_text("", {.column = problem.column, .path = problem.path, .message = problem.message})
               .substr(2);
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
    std::ranges::move(import.remarks, std::back_inserter(read.skipped));
    if (import.problems.empty() && is_empty(read.rows))
        import.refuse(0, "holds nothing that can be taken over");
    if (import.is_broken || is_empty(read.rows)) {
        read.problems = import.problems.told();
        read.rows = {};
        return;
    }
    for (const FileProblem& problem : import.problems.told())
        read.skipped.push_back(told_of_row(problem));
}

} // namespace

const std::vector<ImportFormat>& import_formats() {
    static const std::vector<ImportFormat> formats = [] {
        std::vector<ImportFormat> all;
        for (const CsvFormat& format : csv_formats())
            if (format.read)
                all.push_back({format.name, "csv"});
        for (const JsonFormat& format : json_formats())
            if (format.refusal.empty())
                all.push_back({format.name, format.ending});
        return all;
    }();
    return formats;
}

ImportRead import_file(std::string_view content, const ImportFrom& from) {
    Import import{.from = from};
    if (begins_as_utf16(content) &&
        content.size() <= import_max_bytes) { // as spreadsheets save "Unicode text"
        if (const auto text = from_utf16(content))
            return import_file(*text, from);
        import.problem(0, "", "begins as UTF-16 and is damaged: save it as UTF-8");
        import.read.problems = import.problems.told();
        return std::move(import.read);
    }
    if (std::string why = unreadable(content); !why.empty()) {
        import.problem(0, "", std::move(why));
        import.read.problems = import.problems.told();
        return std::move(import.read);
    }
    const auto first = content.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    const bool is_json = first != std::string_view::npos && (content[first] == '{' || content[first] == '[');
    if (!(is_json ? import_json(content, import) : import_csv(content, import)))
        import.refuse(0, none_is_known);
    finish(import);
    return std::move(import.read);
}

} // namespace core
