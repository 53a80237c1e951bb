// SPDX-License-Identifier: GPL-3.0-or-later
// Anybody's log or table of use: a time and tokens, by the names that providers give them. Where the times
// look like those of requests, a row is one. An end that is stated is that of a bucket of time, unless it is
// so near that it says what a request took.
#include "core/imports/usage_log.h"

namespace core {

namespace {

// A CSV's heading is one of them whatever its signs and capitals: "Input Tokens" is input_tokens.
const UsageColumns plain{
    .start = {"timestamp|time|datetime|date|day|hour|week|month|created_at|createdAt|created|start_time|"
              "startTime|start|ts|usage_date|period|period_start|billing_period|billing_month|usage_month|"
              "invoice_month|week_start|month_start|start_date|startDate|starting_at|bucket|bucket_start|"
              "bucket_start_time|window_start|interval_start|hour_start|date_utc|time_utc|timestamp_utc|"
              "created_at_utc|request_time|requested_at|event_time|eventTime|@timestamp|logged_at|"
              "usage_start_time|日付|日時"},
    .end = {"end_time|endTime|end|end_date|endDate|ending_at|period_end|bucket_end|bucket_end_time|"
            "window_end|interval_end|usage_end_time"},
    .model = {"model|model_name|modelName|model_id|modelId|model_permaslug|model_version|modelVersion|"
              "deployment|deployment_name|response/model|request/model"},
    .vendor = {"provider|vendor|provider_name|custom_llm_provider"},
    .input = {"input_tokens|prompt_tokens|inputTokens|promptTokens|tokens_in|tokens_input|tokens_prompt|"
              "input_token_count|inputTokenCount|prompt_token_count|promptTokenCount|num_input_tokens|"
              "num_prompt_tokens|total_input_tokens|total_prompt_tokens|n_context_tokens_total|"
              "context_tokens|usage/prompt_tokens|usage/input_tokens|usage/promptTokens|"
              "usage/inputTokens|usageMetadata/promptTokenCount|usage_metadata/prompt_token_count|"
              "response/usage/prompt_tokens|response/usage/input_tokens|"
              "response/usageMetadata/promptTokenCount"},
    .cached =
        {"cached_tokens|cached_input_tokens|input_cached_tokens|cache_read_tokens|cache_read_input_tokens|"
         "cached_prompt_tokens|prompt_cached_tokens|prompt_tokens_cached|input_tokens_cached|tokens_cached|"
         "prompt_cache_hit_tokens|cache_hit_tokens|cachedTokens|cachedInputTokens|cacheReadTokens|"
         "cache_read|cached_input|cachedContentTokenCount|cached_content_token_count|"
         "usage/prompt_tokens_details/cached_tokens|usage/input_tokens_details/cached_tokens|"
         "usage/prompt_cache_hit_tokens|usageMetadata/cachedContentTokenCount|"
         "usage_metadata/cached_content_token_count|"
         "response/usage/prompt_tokens_details/cached_tokens|"
         "response/usage/input_tokens_details/cached_tokens|"
         "response/usageMetadata/cachedContentTokenCount"},
    .written = {"cache_write_tokens|input_cache_write_tokens|cache_creation_tokens|cacheWriteTokens|"
                "cache_creation_input_tokens|cache_write_input_tokens|tokens_cache_write"},
    .output = {"output_tokens|completion_tokens|outputTokens|completionTokens|tokens_out|tokens_output|"
               "tokens_completion|output_token_count|outputTokenCount|completion_token_count|"
               "candidatesTokenCount|candidates_token_count|generated_tokens|num_output_tokens|"
               "num_completion_tokens|total_output_tokens|total_completion_tokens|"
               "n_generated_tokens_total|usage/completion_tokens|usage/output_tokens|"
               "usage/completionTokens|usage/outputTokens|usageMetadata/candidatesTokenCount|"
               "usage_metadata/candidates_token_count|response/usage/completion_tokens|"
               "response/usage/output_tokens|response/usageMetadata/candidatesTokenCount",
               // Google counts what is thought beside what is written.
               "thoughtsTokenCount|thoughts_token_count|usageMetadata/thoughtsTokenCount|"
               "usage_metadata/thoughts_token_count|response/usageMetadata/thoughtsTokenCount"},
    .requests = {"requests|num_requests|request_count|requestCount|n_requests|num_model_requests|calls|"
                 "api_calls|call_count|total_requests|invocations|invocation_count|model_requests"},
    .usd = {"cost_usd|usd|cost|spend|amount_usd|total_cost|cost_total|total_cost_usd|cost_in_usd|"
            "spend_usd|total_spend|totalCost"},
    .row = UsageColumns::Row::either,
    .id = {"request_id|requestId|generation_id|event_id|invocation_id|id"}};

// Anthropic's own names, and those of Bedrock's log of invocations: what is read from and written to the
// cache comes on top of the input.
const UsageColumns plain_anthropic = [] {
    UsageColumns columns = plain;
    columns.input = {"input_tokens|usage/input_tokens|response/usage/input_tokens|input/inputTokenCount|"
                     "inputTokenCount"};
    columns.cached = {"cache_read_input_tokens|usage/cache_read_input_tokens|"
                      "response/usage/cache_read_input_tokens|input/cacheReadInputTokenCount|"
                      "cacheReadInputTokenCount"};
    columns.written = {"cache_creation_input_tokens|usage/cache_creation_input_tokens|"
                       "response/usage/cache_creation_input_tokens|input/cacheWriteInputTokenCount|"
                       "cacheWriteInputTokenCount|cache_write_input_tokens"};
    columns.output[0] = std::string_view("output_tokens|usage/output_tokens|response/usage/output_tokens|"
                                         "output/outputTokenCount|outputTokenCount");
    columns.input_has_all = false;
    return columns;
}();

// Names that say themselves that cached tokens are not among them.
const UsageColumns plain_uncached = [] {
    UsageColumns columns = plain;
    columns.input = {"uncached_input_tokens|input_tokens_uncached|non_cached_input_tokens|"
                     "input_tokens_no_cache|input_uncached_tokens|uncached_prompt_tokens|"
                     "prompt_tokens_uncached|uncached_tokens|prompt_cache_miss_tokens|cache_miss_tokens"};
    columns.input_has_all = false;
    return columns;
}();

// The same as plain, of a table whose cached tokens turn out to come on top.
const UsageColumns plain_cache_beyond = [] {
    UsageColumns columns = plain;
    columns.input_has_all = false;
    return columns;
}();

template <class HasAll>
const UsageColumns& columns_that(HasAll has_all) {
    if (has_all({plain_anthropic.cached[0], plain_anthropic.input[0]}))
        return plain_anthropic;
    return has_all({plain.input[0]}) ? plain : plain_uncached;
}

bool has_plain_names(const auto& has_all) {
    const UsageColumns& columns = columns_that(has_all);
    return has_all({columns.start[0], columns.input[0], columns.output[0]});
}

} // namespace

bool is_plain_usage(const CsvReader& csv) {
    return has_plain_names([&](const Columns& names) { return has_columns(csv, names); });
}

void import_plain_usage(CsvReader& csv, Import& import) {
    const UsageColumns& columns = columns_that([&](const Columns& names) { return has_columns(csv, names); });
    const bool is_open =
        &columns == &plain && (has_columns(csv, plain.cached) || has_columns(csv, plain.written));
    const bool is_beyond = is_open && has_cache_beyond_input(plain, csv, import);
    if (is_beyond)
        import.remarks.emplace_back("rows have more cached tokens than input: they are counted on top of it");
    import_usage_log(is_beyond ? plain_cache_beyond : columns, csv, import);
}

bool is_plain_usage_row(const JsonNode& row) {
    return has_plain_names([&](const Columns& names) { return has_members(row, names); });
}

// JSON lines of one log may be of either kind, so each row is asked.
RowTaker plain_usage_rows(Import& import) {
    return usage_log_rows(
        [](const JsonNode& row) -> const UsageColumns& {
            return columns_that([&](const Columns& names) { return has_members(row, names); });
        },
        import);
}

} // namespace core
