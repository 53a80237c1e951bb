// SPDX-License-Identifier: GPL-3.0-or-later
// LiteLLM's model_prices_and_context_window.json: an object of models, prices in dollars per token.
#include "core/imports/price_rows.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace core {

namespace {

constexpr std::array<std::string_view, 3> text_modes{"chat", "completion", "responses"};

// "input_cost_per_token_above_200k_tokens": the 200,000; 0 where the key is another.
double threshold_in(std::string_view key) {
    constexpr std::string_view begins = "input_cost_per_token_above_", ends = "k_tokens";
    if (!key.starts_with(begins) || !key.ends_with(ends))
        return 0;
    const auto digits = key.substr(begins.size(), key.size() - begins.size() - ends.size());
    int thousands = 0;
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), thousands);
    return parsed.ptr == digits.data() + digits.size() && thousands > 0 ? thousands * 1000.0 : 0;
}

// Several thresholds: the lowest, from which on the price is another.
std::optional<LongContext> above_threshold(const JsonNode& model) {
    double lowest = 0;
    for (const JsonMember& member : model.members())
        if (const double tokens = threshold_in(member.key); tokens > 0 && (lowest == 0 || tokens < lowest))
            lowest = tokens;
    if (lowest == 0)
        return std::nullopt;
    const std::string above = "_above_" + std::to_string(static_cast<long>(lowest / 1000)) + "k_tokens";
    const auto price = [&](const std::string& key) {
        return per_mtok(number_of(model, key + above)).value_or(0);
    };
    return LongContext{.above_tokens = lowest,
                       .input_usd_per_mtok = price("input_cost_per_token"),
                       .cached_input_usd_per_mtok = price("cache_read_input_token_cost"),
                       .output_usd_per_mtok = price("output_cost_per_token")};
}

// Prices by ranges of the input's length, instead of one and what is above.
void read_tiers(const std::vector<JsonNode>& tiers, ListedPrice& price) {
    const auto prices = [](const JsonNode& tier) {
        return LongContext{
            .above_tokens = 0,
            .input_usd_per_mtok = per_mtok(number_of(tier, "input_cost_per_token")).value_or(0),
            .cached_input_usd_per_mtok = per_mtok(number_of(tier, "cache_read_input_token_cost")).value_or(0),
            .output_usd_per_mtok = per_mtok(number_of(tier, "output_cost_per_token")).value_or(0)};
    };
    const LongContext first = prices(tiers[0]);
    price.input = first.input_usd_per_mtok;
    price.output = first.output_usd_per_mtok;
    if (first.cached_input_usd_per_mtok > 0)
        price.cached_input = first.cached_input_usd_per_mtok;
    const JsonMember* range = tiers.size() > 1 ? find_member(tiers[1], "range") : nullptr;
    if (!range || range->value.items().empty())
        return;
    price.long_context = prices(tiers[1]);
    price.long_context->above_tokens = range->value.items()[0].number;
    if (tiers.size() > 2)
        price.note = "dearer still for inputs that are longer yet";
}

} // namespace

bool is_litellm_prices(const JsonNode& root) {
    return any_of_first(root.members(), [](const JsonMember& model) {
        return find_member(model.value, "litellm_provider") != nullptr;
    });
}

void import_litellm_prices(const JsonNode& root, Import& import) {
    PriceRows rows(import);
    for (const auto& [key, model, line] : root.members()) {
        if (key == "sample_spec") // explains the keys
            continue;
        const std::string_view provider = text_of(model, "litellm_provider");
        const std::string_view mode = text_of(model, "mode");
        if (std::ranges::find(text_modes, mode) == text_modes.end()) {
            import.skip(mode.empty() ? "what kind of model it is, is not said"
                                     : "no model that writes text: " + std::string(mode));
            continue;
        }
        ListedPrice price{.provider = provider,
                          .model = key,
                          .input = per_mtok(number_of(model, "input_cost_per_token")),
                          .cached_input = per_mtok(number_of(model, "cache_read_input_token_cost")),
                          .output = per_mtok(number_of(model, "output_cost_per_token")),
                          .cache_write = per_mtok(number_of(model, "cache_creation_input_token_cost")),
                          .batch_input = per_mtok(number_of(model, "input_cost_per_token_batches")),
                          .batch_output = per_mtok(number_of(model, "output_cost_per_token_batches")),
                          .long_context = above_threshold(model),
                          .max_input_tokens = number_of(model, "max_input_tokens")};
        // "azure/gpt-5" of azure, "vertex_ai/claude-opus-4-5" of vertex_ai-anthropic_models.
        if (const auto slash = price.model.find('/');
            slash != std::string_view::npos && provider.starts_with(price.model.substr(0, slash)))
            price.model.remove_prefix(slash + 1);
        if (const JsonMember* tiers = find_member(model, "tiered_pricing");
            tiers && !tiers->value.items().empty() && !price.input)
            read_tiers(tiers->value.items(), price);
        if (!rows.add(price))
            return;
    }
}

} // namespace core
