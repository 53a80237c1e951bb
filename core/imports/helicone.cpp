// SPDX-License-Identifier: GPL-3.0-or-later
// Helicone's requests: the dashboard's CSV, and what /v1/request/query and its export tool give as JSON.
#include "core/imports/usage_log.h"

namespace core {

namespace {

const UsageColumns helicone_columns{.start = {"request_created_at|createdAt|created_at"},
                                    .model = {"model|request_model|response_model|model_override"},
                                    .vendor = {"provider"},
                                    .input = {"prompt_tokens|promptTokens"},
                                    .cached = {"prompt_cache_read_tokens|promptCacheReadTokens"},
                                    .written = {"prompt_cache_write_tokens|promptCacheWriteTokens"},
                                    .output = {"completion_tokens|completionTokens"},
                                    .usd = {"costUSD|cost_usd|cost"},
                                    .row = UsageColumns::Row::request,
                                    .id = {"request_id"}};

const Columns helicone_names{"request_created_at|createdAt|created_at", "prompt_tokens|promptTokens",
                             "completion_tokens|completionTokens",
                             "request_id|delay_ms|latency|helicone_user|response_created_at|request_path"};

} // namespace

bool is_helicone(const CsvReader& csv) {
    return has_columns(csv, helicone_names);
}

void import_helicone(CsvReader& csv, Import& import) {
    import_usage_log(helicone_columns, csv, import);
}

bool is_helicone_row(const JsonNode& row) {
    return has_members(row, helicone_names);
}

RowTaker helicone_rows(Import& import) {
    return usage_log_rows(helicone_columns, import);
}

} // namespace core
