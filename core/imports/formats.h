// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/csv.h"
#include "core/files/json_tree.h"
#include "core/imports/import_file.h"

#include <chrono>
#include <map>
#include <optional>
#include <vector>

// What the formats share; for the files of this folder only.
namespace core {

// A file of millions of bad rows is told often enough by the first hundred.
inline constexpr std::size_t import_most_told = 100;

// An import at work: what it has found so far.
struct Import {
    const ImportFrom& from;
    ImportRead read = {}; // its problems and what it left out come in the end
    FileProblems problems{import_most_told};
    std::map<std::string, int, std::less<>> skipped = {}; // reason -> how often; the first hundred reasons
    int skipped_for_others = 0;

    void skip(std::string_view reason);
    void problem(int line, std::string_view path, std::string message);
    // Whether so many rows to take over are not too many yet; else that is a problem, and the reading ends.
    bool has_room(std::size_t rows);
    // as_of empty: today's.
    Source source(std::string_view as_of = {}) const;
};

// An amount: empty where the field is, and, with a problem of that line, where it is no number, negative or
// not finite. JSON: null and a missing key are empty; `line` is the object's where it is known.
std::optional<double> amount(const CsvReader& csv, std::string_view column, Import& import);
std::optional<double> amount(const JsonNode& object, std::string_view key, Import& import);

// Null where there is no such member.
const JsonMember* find_member(const JsonNode& object, std::string_view key);
// The text under a key; empty where it is none.
std::string_view text_of(const JsonNode& object, std::string_view key);

// Tokens of one model over all days of an export. Unknown as soon as one row does not say it.
struct TokenSum {
    double input = 0; // cached ones too
    double output = 0;
    std::optional<double> cached_input = 0;
    std::optional<double> requests = 0;
    TokenSum& operator+=(const TokenSum& other);
};

// From the first day to the last, both counted.
struct Days {
    std::chrono::sys_days first, last;
};

// A row per model, and one for all where there are several, or where the export names none (""). The mean is
// over the days of `covered`, which may overlap and have gaps: what the export does not tell of may have been
// anything. Of all models it is over the same days, so that they add up.
void add_usage(const std::map<std::string, TokenSum>& models, std::string_view provider,
               std::vector<Days> covered, Import& import);

// The formats. Each fills import.read.rows; a CSV stands before its first row.

// Which GPU of the shipped catalogue a machine of SkyPilot's catalogue has. Where that is not certain: the
// reason, and no GPU.
struct SkypilotMachine {
    std::string_view provider;
    std::string_view type;        // "p4d.24xlarge"
    std::string_view accelerator; // "A100-80GB"
    std::string_view gpu_info; // "{'Gpus': [{'Name': 'A100', ... 'MemoryInfo': {'SizeInMiB': 40960}}], ...}"
    double count = 0;
};
struct SkypilotGpu {
    const CatalogueGpu* gpu = nullptr;
    double memory_gb = 0; // each
    std::string reason;
};
SkypilotGpu skypilot_gpu(const SkypilotMachine& machine, const Catalogue& shipped);

// SkyPilot's catalogue of machines, any cloud's vms.csv. One row per machine type, in the region where it is
// cheapest on demand.
void import_skypilot(CsvReader& csv, Import& import);
// OpenAI's dashboard, costs by line item: price = amount / quantity of tokens.
void import_openai_cost(CsvReader& csv, Import& import);
// Anthropic's console, tokens per day and model. It counts no requests and has no row for a day without use,
// which is a day like one that was not exported: the mean is over the days that have one.
void import_anthropic_usage(CsvReader& csv, Import& import);
// OpenAI's /organization/usage/completions.
void import_openai_usage(const JsonNode& root, Import& import);
// A model's config.json as on Hugging Face.
void import_hugging_face(const JsonNode& root, Import& import);

} // namespace core
