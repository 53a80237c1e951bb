// SPDX-License-Identifier: GPL-3.0-or-later
// Langfuse's exports of observations (a row per generation) and of traces, from its tables as CSV and JSON,
// and what its interface answers.
#include "core/imports/usage_log.h"

namespace core {

namespace {

// A trace names no model: its tokens are those of all its generations, and it is one request. The details,
// where they are, are what Langfuse bills by
// (https://langfuse.com/docs/observability/features/token-and-cost-tracking): each token is in one of them,
// so that all whose names are of input add up to it, cached ones too, and `total` has them a second time.
// Beside them the figures of a whole are not looked at.
const UsageColumns langfuse_columns{
    .start = {"startTime|start_time|timestamp"},
    .model = {"model|providedModelName|provided_model_name|modelName"},
    .input = {"inputUsage|promptTokens|inputTokens|usage/input|usage/promptTokens"},
    .output = {"outputUsage|completionTokens|outputTokens|usage/output|usage/completionTokens"},
    .details = {"usageDetails|usage_details"},
    .input_has_all = false,
    .usd = {"totalCost|calculatedTotalCost|total_cost|costDetails/total"},
    .row = UsageColumns::Row::request,
    .id = {"id"}};

const Columns& langfuse_names() {
    static const Columns names{
        langfuse_columns.start[0],
        "traceId|trace_id|totalCost|calculatedTotalCost|usageDetails|usage_details|observationCount"};
    return names;
}

const Columns& token_names() {
    static const Columns names{langfuse_columns.input[0], langfuse_columns.output[0]};
    return names;
}

} // namespace

bool is_langfuse(const CsvReader& csv) {
    return has_columns(csv, langfuse_names()) && has_columns(csv, token_names());
}

void import_langfuse(CsvReader& csv, Import& import) {
    import_usage_log(langfuse_columns, csv, import);
}

bool is_langfuse_row(const JsonNode& row) {
    return has_members(row, langfuse_names()) &&
           (has_members(row, langfuse_columns.details) || has_members(row, token_names()));
}

RowTaker langfuse_rows(Import& import) {
    return usage_log_rows(langfuse_columns, import);
}

} // namespace core
