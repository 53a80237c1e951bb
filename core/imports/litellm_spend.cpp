// SPDX-License-Identifier: GPL-3.0-or-later
// LiteLLM's spend logs, a row per request: the table LiteLLM_SpendLogs as CSV, and what /spend/logs answers.
#include "core/imports/usage_log.h"

namespace core {

namespace {

const UsageColumns spend_logs{
    .start = {"startTime|start_time"},
    .model = {"model|model_group"},
    .vendor = {"custom_llm_provider"},
    .input = {"prompt_tokens"},
    .cached = {"cache_read_input_tokens|metadata/usage_object/cache_read_input_tokens|"
               "metadata/usage_object/prompt_tokens_details/cached_tokens"},
    .written = {"cache_creation_input_tokens|metadata/usage_object/cache_creation_input_tokens"},
    .output = {"completion_tokens"},
    .usd = {"spend"},
    .row = UsageColumns::Row::request,
    .id = {"request_id"}};

} // namespace

bool is_litellm_spend(const CsvReader& csv) {
    return has_columns(csv, {"startTime|start_time", "spend", "prompt_tokens", "completion_tokens",
                             "call_type|custom_llm_provider|model_group"});
}

void import_litellm_spend(CsvReader& csv, Import& import) {
    import_usage_log(spend_logs, csv, import);
}

bool is_litellm_spend_row(const JsonNode& row) {
    return has_members(row, {"startTime|start_time", "spend", "prompt_tokens", "completion_tokens",
                             "call_type|custom_llm_provider|model_group"});
}

RowTaker litellm_spend_rows(Import& import) {
    return usage_log_rows(spend_logs, import);
}

} // namespace core
