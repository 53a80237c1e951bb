// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/formats.h"
#include "core/text/dates.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr std::string_view result_kind = "organization.usage.completions.result";

// Seconds since 1970, as whole days; empty outside of what a calendar of four digits has.
std::optional<std::chrono::sys_days> day_of(std::optional<double> seconds) {
    constexpr double year_10000 = 253402300800;
    if (!seconds || *seconds >= year_10000)
        return std::nullopt;
    return std::chrono::sys_days(std::chrono::days(static_cast<int>(*seconds / 86400)));
}

void add_result(const JsonNode& result, int line, std::map<std::string, TokenSum>& models, Import& import) {
    if (text_of(result, "object") != result_kind)
        return import.skip("it is not about completions, which alone have tokens in and out");
    const auto input = amount(result, "input_tokens", import);
    const auto output = amount(result, "output_tokens", import);
    if (!input || !output)
        return import.problem(line, "data.results", "needs input_tokens and output_tokens");
    models[std::string(text_of(result, "model"))] +=
        {.input = *input,
         .output = *output,
         .cached_input = amount(result, "input_cached_tokens", import),
         .requests = amount(result, "num_model_requests", import)};
}

} // namespace

void import_openai_usage(const JsonNode& root, Import& import) {
    const JsonMember& data = *find_member(root, "data");
    std::map<std::string, TokenSum> models;
    std::vector<Days> covered;
    for (const JsonNode& bucket : data.value.items()) {
        const JsonMember* start = find_member(bucket, "start_time");
        const JsonMember* results = find_member(bucket, "results");
        const auto from = day_of(amount(bucket, "start_time", import));
        // The end is the first second that no longer counts.
        const auto end = amount(bucket, "end_time", import);
        const auto to = day_of(end ? std::optional(std::max(0.0, *end - 1)) : std::nullopt);
        if (!from || !to || *to < *from || !results) {
            import.problem(start ? start->line : data.line, "data",
                           "must be a list of buckets with start_time, end_time (after it) and results");
            continue;
        }
        covered.push_back({*from, *to});
        for (const JsonNode& result : results->value.items())
            add_result(result, results->line, models, import);
    }
    if (const JsonMember* more = find_member(root, "has_more"); more && more->value.boolean)
        import.skip("has_more is true: this is one page of several, the pages after it are not counted");
    add_usage(models, "OpenAI", std::move(covered), import);
}

} // namespace core
