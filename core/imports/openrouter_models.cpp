// SPDX-License-Identifier: GPL-3.0-or-later
// OpenRouter's /api/v1/models: prices as texts, in dollars per token.
#include "core/imports/price_rows.h"

#include <algorithm>

namespace core {

namespace {

// Others list prices under `data`, too, and mean them per million tokens.
bool is_model(const JsonNode& model) {
    const JsonNode* prompt = find_node(model, "pricing/prompt");
    return prompt && prompt->kind == JsonNode::Kind::string &&
           (find_member(model, "architecture") || find_member(model, "canonical_slug") ||
            find_member(model, "top_provider"));
}

bool writes_text(const JsonNode& model) {
    const JsonNode* kinds = find_node(model, "architecture/output_modalities");
    return !kinds || kinds->items().empty() ||
           std::ranges::find(kinds->items(), "text", &JsonNode::string) != kinds->items().end();
}

} // namespace

bool is_openrouter_models(const JsonNode& root) {
    const JsonMember* data = find_member(root, "data");
    return data && any_of_first(data->value.items(), is_model);
}

void import_openrouter_models(const JsonNode& root, Import& import) {
    PriceRows rows(import);
    for (const JsonNode& model : find_member(root, "data")->value.items()) {
        if (!writes_text(model)) {
            import.skip("no model that writes text");
            continue;
        }
        const auto price = [](const JsonNode& prices, std::string_view key) {
            return per_mtok(number_of(prices, key));
        };
        const JsonMember* pricing = find_member(model, "pricing");
        if (!pricing) {
            import.skip("no price per token of input and output");
            continue;
        }
        const auto window = number_of(model, "top_provider/context_length");
        ListedPrice listed{.provider = "openrouter",
                           .model = text_of(model, "id"),
                           .name = text_of(model, "name"),
                           .input = price(pricing->value, "prompt"),
                           .cached_input = price(pricing->value, "input_cache_read"),
                           .output = price(pricing->value, "completion"),
                           .cache_write = price(pricing->value, "input_cache_write"),
                           .max_input_tokens = window ? window : number_of(model, "context_length")};
        if (const JsonMember* overrides = find_member(pricing->value, "overrides"))
            for (const JsonNode& above : overrides->value.items()) {
                const auto tokens = number_of(above, "min_prompt_tokens");
                if (!tokens || (listed.long_context && listed.long_context->above_tokens <= *tokens))
                    continue;
                listed.long_context = {.above_tokens = *tokens,
                                       .input_usd_per_mtok = price(above, "prompt").value_or(0),
                                       .cached_input_usd_per_mtok =
                                           price(above, "input_cache_read").value_or(0),
                                       .output_usd_per_mtok = price(above, "completion").value_or(0)};
                if (overrides->value.items().size() > 1)
                    listed.note = "dearer still for inputs that are longer yet";
            }
        if (!rows.add(listed))
            return;
    }
}

} // namespace core
