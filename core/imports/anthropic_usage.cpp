// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic's use: the console's CSV and the administration interface's usage_report/messages. Neither counts
// requests.
#include "core/imports/usage_log.h"

namespace core {

namespace {

// It has no row for a day without use, such as a weekend, and a month has those, too.
const UsageColumns console{
    .provider = "Anthropic",
    .start = {"usage_date_utc"},
    .model = {"model_version"},
    .input = {"usage_input_tokens_no_cache"},
    .cached = {"usage_input_tokens_cache_read"},
    .written = {"usage_input_tokens_cache_write_5m", "usage_input_tokens_cache_write_1h"},
    .output = {"usage_output_tokens"},
    .input_has_all = false,
    .without_model = "no model is named", // what a tool used
    .covered = Covered::days_with_use};

const UsageColumns report{
    .provider = "Anthropic",
    .start = {"starting_at"},
    .end = {"ending_at"},
    .model = {"model"},
    .input = {"uncached_input_tokens"},
    .cached = {"cache_read_input_tokens"},
    .written = {"cache_creation/ephemeral_5m_input_tokens|cache_creation_5m_input_tokens",
                "cache_creation/ephemeral_1h_input_tokens|cache_creation_1h_input_tokens"},
    .output = {"output_tokens"},
    .input_has_all = false,
    .covered = Covered::as_listed};

const JsonNode* first_anthropic_result(const JsonNode& row) {
    const JsonMember* results = find_member(row, "results");
    const bool is_bucket = results && has_members(row, {"starting_at", "ending_at"});
    return is_bucket && !results->value.items().empty() ? results->value.items().data() : nullptr;
}

} // namespace

bool is_anthropic_usage(const CsvReader& csv) {
    return has_columns(
        csv, {"usage_date_utc", "model_version", "usage_input_tokens_no_cache", "usage_output_tokens"});
}

void import_anthropic_usage(CsvReader& csv, Import& import) {
    import_usage_log(console, csv, import);
}

bool is_anthropic_cost(const CsvReader& csv) {
    return has_columns(csv, {"usage_date_utc", "token_type", "cost_usd"});
}

bool is_anthropic_bucket(const JsonNode& row) {
    const JsonNode* result = first_anthropic_result(row);
    return result && has_members(*result, {"uncached_input_tokens", "output_tokens"});
}

bool is_anthropic_cost_bucket(const JsonNode& row) {
    const JsonNode* result = first_anthropic_result(row);
    return result && has_members(*result, {"amount", "currency"});
}

RowTaker anthropic_usage_rows(Import& import) {
    return usage_bucket_rows(report, import);
}

} // namespace core
