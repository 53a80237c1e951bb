// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/formats.h"
#include "core/text/dates.h"

#include <algorithm>

namespace core {

void import_anthropic_usage(CsvReader& csv, Import& import) {
    std::map<std::string, TokenSum> models;
    std::vector<Days> covered;
    while (import.has_room(models.size()) && csv.next()) {
        const std::string& date = csv.text("usage_date_utc");
        const std::string& model = csv.text("model_version");
        const auto day = iso_date(date);
        if (!day) {
            import.problem(csv.line(), "usage_date_utc",
                           "is " + described({.kind = JsonNode::Kind::string, .string = date}) +
                               ", must be YYYY-MM-DD");
            continue;
        }
        if (model.empty()) {
            import.skip("no model is named"); // what a tool used, not a model
            continue;
        }
        const auto tokens = [&](const char* column) { return amount(csv, column, import).value_or(0); };
        const double cached = tokens("usage_input_tokens_cache_read");
        // Writing into the cache is reading the prompt: input like any other.
        const double read = tokens("usage_input_tokens_no_cache") +
                            tokens("usage_input_tokens_cache_write_5m") +
                            tokens("usage_input_tokens_cache_write_1h");
        models[model] += {.input = read + cached,
                          .output = tokens("usage_output_tokens"),
                          .cached_input = cached,
                          .requests = std::nullopt};
        covered.push_back({*day, *day});
    }
    add_usage(models, "Anthropic", std::move(covered), import);
}

} // namespace core
