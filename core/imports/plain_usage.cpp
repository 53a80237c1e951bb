// SPDX-License-Identifier: GPL-3.0-or-later
// Anybody's log or table of use: a time and tokens, by the names that providers give them. Where the times
// look like those of requests, a row is one. An end that is stated is that of a bucket of time, unless it is
// so near that it says what a request took.
#include "core/imports/usage_log.h"

namespace core {

namespace {

const UsageColumns plain{
    .start = {"timestamp|time|datetime|date|day|hour|month|created_at|createdAt|created|start_time|startTime|"
              "start|ts"},
    .end = {"end_time|endTime|end"},
    .model = {"model|model_name|model_id|response/model"},
    .vendor = {"provider|vendor"},
    .input = {"input_tokens|prompt_tokens|inputTokens|promptTokens|tokens_in|usage/prompt_tokens|"
              "usage/input_tokens"},
    .cached =
        {"cached_tokens|cached_input_tokens|input_cached_tokens|cache_read_tokens|cache_read_input_tokens|"
         "usage/prompt_tokens_details/cached_tokens|usage/input_tokens_details/cached_tokens"},
    .written = {"cache_write_tokens|input_cache_write_tokens"},
    .output = {"output_tokens|completion_tokens|outputTokens|completionTokens|tokens_out|"
               "usage/completion_tokens|usage/output_tokens"},
    .requests = {"requests|num_requests|request_count|n_requests|num_model_requests|calls"},
    .usd = {"cost_usd|usd|cost|spend|amount_usd|total_cost"},
    .row = UsageColumns::Row::either};

// Anthropic's own names: what is read from and written to the cache comes on top of input_tokens.
const UsageColumns plain_anthropic = [] {
    UsageColumns columns = plain;
    columns.input = {"input_tokens|usage/input_tokens"};
    columns.cached = {"cache_read_input_tokens|usage/cache_read_input_tokens"};
    columns.written = {"cache_creation_input_tokens|usage/cache_creation_input_tokens"};
    columns.input_has_all = false;
    return columns;
}();

const Columns& plain_names() {
    static const Columns names{plain.start[0], plain.input[0], plain.output[0]};
    return names;
}

} // namespace

bool is_plain_usage(const CsvReader& csv) {
    return has_columns(csv, plain_names());
}

void import_plain_usage(CsvReader& csv, Import& import) {
    // With OpenAI's name of the input the cached one is a part of it, whatever that is called.
    const bool is_anthropic = has_columns(csv, {plain_anthropic.cached[0], plain_anthropic.input[0]});
    import_usage_log(is_anthropic ? plain_anthropic : plain, csv, import);
}

bool is_plain_usage_row(const JsonNode& row) {
    return has_members(row, plain_names());
}

// JSON lines of one log may be of either kind, so each row is asked.
RowTaker plain_usage_rows(Import& import) {
    return usage_log_rows(
        [](const JsonNode& row) -> const UsageColumns& {
            return has_members(row, {plain_anthropic.cached[0], plain_anthropic.input[0]}) ? plain_anthropic
                                                                                           : plain;
        },
        import);
}

} // namespace core
