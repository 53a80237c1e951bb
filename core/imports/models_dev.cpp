// SPDX-License-Identifier: GPL-3.0-or-later
// models.dev's api.json: an object of providers, each with its models; dollars per million tokens.
#include "core/imports/price_rows.h"

#include <algorithm>

namespace core {

namespace {

bool writes(const JsonNode& model, std::string_view kind) {
    const JsonNode* kinds = find_node(model, "modalities/output");
    return !kinds || std::ranges::find(kinds->items(), kind, &JsonNode::string) != kinds->items().end();
}

constexpr double tokens_of_context_over_200k = 200'000;

} // namespace

bool is_models_dev(const JsonNode& root) {
    return any_of_first(root.members(), [](const JsonMember& provider) {
        const JsonMember* models = find_member(provider.value, "models");
        return models && find_member(provider.value, "id") &&
               any_of_first(models->value.members(), [](const JsonMember& model) {
                   return find_member(model.value, "limit") || find_member(model.value, "cost");
               });
    });
}

void import_models_dev(const JsonNode& root, Import& import) {
    PriceRows rows(import);
    for (const auto& [key, provider, line] : root.members()) {
        const JsonMember* models = find_member(provider, "models");
        if (!models)
            continue;
        // Where no table of ours knows it, the list's own name says more than its key.
        const bool is_known = provider_name(key) != key;
        const std::string_view name = text_of(provider, "name");
        for (const auto& [id, model, model_line] : models->value.members()) {
            if (!writes(model, "text")) {
                import.skip("no model that writes text");
                continue;
            }
            const auto cost = [&model = model](const char* path) { return number_of(model, path); };
            const auto input_limit = number_of(model, "limit/input");
            ListedPrice price{.provider = is_known || name.empty() ? std::string_view(key) : name,
                              .model = id,
                              .name = text_of(model, "name"),
                              .input = cost("cost/input"),
                              .cached_input = cost("cost/cache_read"),
                              .output = cost("cost/output"),
                              .cache_write = cost("cost/cache_write"),
                              .max_input_tokens =
                                  input_limit ? input_limit : number_of(model, "limit/context")};
            if (const auto input = cost("cost/context_over_200k/input"))
                price.long_context = {
                    .above_tokens = tokens_of_context_over_200k,
                    .input_usd_per_mtok = *input,
                    .cached_input_usd_per_mtok = cost("cost/context_over_200k/cache_read").value_or(0),
                    .output_usd_per_mtok = cost("cost/context_over_200k/output").value_or(0)};
            if (!rows.add(price))
                return;
        }
    }
}

} // namespace core
