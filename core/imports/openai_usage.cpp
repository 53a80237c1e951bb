// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI's use: the dashboard's CSV and the administration interface's /organization/usage/completions.
#include "core/imports/usage_log.h"

namespace core {

namespace {

const UsageColumns completions{.provider = "OpenAI",
                               .start = {"start_time|start_time_iso"},
                               .end = {"end_time|end_time_iso"},
                               .model = {"model"},
                               .input = {"input_tokens"},
                               .cached = {"input_cached_tokens"},
                               .written = {"input_cache_write_tokens"},
                               .output = {"output_tokens"},
                               .requests = {"num_model_requests"},
                               .covered = Covered::as_listed,
                               .result_kind = "organization.usage.completions.result",
                               .other_kind =
                                   "it is not about completions, which alone have tokens in and out"};

} // namespace

bool is_openai_usage(const CsvReader& csv) {
    return has_columns(csv, {"start_time", "end_time", "num_model_requests", "model", "input_tokens",
                             "output_tokens", "input_cached_tokens"});
}

void import_openai_usage(CsvReader& csv, Import& import) {
    import_usage_log(completions, csv, import);
}

// A bucket without results may as well be one of costs.
bool is_openai_bucket(const JsonNode& row) {
    const JsonMember* results = find_member(row, "results");
    return results && !results->value.items().empty() && has_members(row, {"start_time", "end_time"}) &&
           text_of(results->value.items()[0], "object").starts_with("organization.usage.");
}

RowTaker openai_usage_rows(Import& import) {
    return usage_bucket_rows(completions, import);
}

} // namespace core
