// SPDX-License-Identifier: GPL-3.0-or-later
// Langfuse's exports of observations (a row per generation) and of traces, from its tables as CSV and JSON,
// and what its interface answers.
#include "core/imports/usage_log.h"

namespace core {

namespace {

// A trace names no model: its tokens are those of all its generations, and it is one request. The details,
// where they are, split the input up: what was read from the cache is then none of `input`, and comes on top.
const UsageColumns langfuse_columns{
    .start = {"startTime|start_time|timestamp"},
    .model = {"model|providedModelName|provided_model_name|modelName"},
    .input = {"usageDetails/input|usage_details/input|inputUsage|promptTokens|inputTokens|usage/input|"
              "usage/promptTokens"},
    .cached = {"usageDetails/input_cached_tokens|usageDetails/cache_read_input_tokens|"
               "usageDetails/input_cache_read|usage_details/input_cached_tokens|"
               "usage_details/cache_read_input_tokens"},
    .written = {"usageDetails/cache_creation_input_tokens|usageDetails/input_cache_creation|"
                "usage_details/cache_creation_input_tokens"},
    .output = {"usageDetails/output|usage_details/output|outputUsage|completionTokens|outputTokens|"
               "usage/output|usage/completionTokens"},
    .input_has_all = false,
    .usd = {"totalCost|calculatedTotalCost|total_cost|costDetails/total"},
    .row = UsageColumns::Row::request};

const Columns& langfuse_names() {
    static const Columns names{
        langfuse_columns.start[0], langfuse_columns.input[0], langfuse_columns.output[0],
        "traceId|trace_id|totalCost|calculatedTotalCost|usageDetails|usage_details|observationCount"};
    return names;
}

} // namespace

bool is_langfuse(const CsvReader& csv) {
    return has_columns(csv, langfuse_names());
}

void import_langfuse(CsvReader& csv, Import& import) {
    import_usage_log(langfuse_columns, csv, import);
}

bool is_langfuse_row(const JsonNode& row) {
    return has_members(row, langfuse_names());
}

RowTaker langfuse_rows(Import& import) {
    return usage_log_rows(langfuse_columns, import);
}

} // namespace core
