// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/price_rows.h"

#include "core/catalogue/catalogue_fields.h"
#include "core/numeric/round.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

struct KnownProvider {
    std::string_view id; // in lists
    std::string_view name;
    bool marketplace = false; // resells what others run
};

constexpr std::array known_providers{
    KnownProvider{"openai", "OpenAI"},
    KnownProvider{"text-completion-openai", "OpenAI"},
    KnownProvider{"anthropic", "Anthropic"},
    KnownProvider{"google", "Google"},
    KnownProvider{"gemini", "Google"},
    KnownProvider{"palm", "Google"},
    KnownProvider{"google-vertex", "Google Vertex AI"},
    KnownProvider{"vertex_ai", "Google Vertex AI"}, // and "vertex_ai-anthropic_models" and the like
    KnownProvider{"azure", "Azure"},
    KnownProvider{"azure_ai", "Azure"},
    KnownProvider{"azure_text", "Azure"},
    KnownProvider{"aws", "AWS Bedrock"},
    KnownProvider{"amazon-bedrock", "AWS Bedrock"},
    KnownProvider{"bedrock", "AWS Bedrock"},
    KnownProvider{"bedrock_converse", "AWS Bedrock"},
    KnownProvider{"bedrock_mantle", "AWS Bedrock"},
    KnownProvider{"mistral", "Mistral AI"},
    KnownProvider{"mistralai", "Mistral AI"},
    KnownProvider{"codestral", "Mistral AI"},
    KnownProvider{"text-completion-codestral", "Mistral AI"},
    KnownProvider{"groq", "Groq"},
    KnownProvider{"deepseek", "DeepSeek"},
    KnownProvider{"together", "Together AI"},
    KnownProvider{"together_ai", "Together AI"},
    KnownProvider{"togetherai", "Together AI"},
    KnownProvider{"fireworks", "Fireworks AI"},
    KnownProvider{"fireworks_ai", "Fireworks AI"},
    KnownProvider{"fireworks-ai", "Fireworks AI"},
    KnownProvider{"deepinfra", "DeepInfra"},
    KnownProvider{"cohere", "Cohere"},
    KnownProvider{"cohere_chat", "Cohere"},
    KnownProvider{"xai", "xAI"},
    KnownProvider{"x-ai", "xAI"},
    KnownProvider{"moonshot", "Moonshot AI"},
    KnownProvider{"moonshotai", "Moonshot AI"},
    KnownProvider{"minimax", "MiniMax"},
    KnownProvider{"zai", "Z.ai"},
    KnownProvider{"zhipuai", "Z.ai"},
    KnownProvider{"dashscope", "Alibaba Cloud"},
    KnownProvider{"alibaba", "Alibaba Cloud"},
    KnownProvider{"perplexity", "Perplexity"},
    KnownProvider{"cerebras", "Cerebras"},
    KnownProvider{"sambanova", "SambaNova"},
    KnownProvider{"nebius", "Nebius"},
    KnownProvider{"novita", "Novita AI"},
    KnownProvider{"novita-ai", "Novita AI"},
    KnownProvider{"openrouter", "OpenRouter", true},
    KnownProvider{"vercel_ai_gateway", "Vercel AI Gateway", true},
    KnownProvider{"vercel", "Vercel AI Gateway", true},
};

const KnownProvider* known_provider(std::string_view name) {
    const std::string lower = lower_case(name);
    std::string_view id = lower;
    if (id.starts_with("vertex_ai-"))
        id = "vertex_ai";
    const auto found = std::ranges::find(known_providers, id, &KnownProvider::id);
    return found == known_providers.end() ? nullptr : &*found;
}

struct Maker {
    std::string_view begins;
    std::string_view name;
};

constexpr std::array makers{
    Maker{"gpt-", "OpenAI"},        Maker{"chatgpt-", "OpenAI"},
    Maker{"o1", "OpenAI"},          Maker{"o3", "OpenAI"},
    Maker{"o4", "OpenAI"},          Maker{"ft:gpt-", "OpenAI"},
    Maker{"claude", "Anthropic"},   Maker{"gemini", "Google"},
    Maker{"mistral", "Mistral AI"}, Maker{"codestral", "Mistral AI"},
    Maker{"deepseek", "DeepSeek"},  Maker{"grok", "xAI"},
    Maker{"command", "Cohere"},
};

// What no limit of tokens says is not known: 0, a fraction of a token.
std::optional<double> whole_count(std::optional<double> value) {
    return value >= 1.0 && *value == std::floor(*value) ? value : std::nullopt;
}

constexpr int significant_digits = 12;

// Writing to the cache and what may wait, in a catalogue that has columns for them.
template <class Row>
void set_further_prices(const ListedPrice& price, Row& row) {
    if constexpr (requires { row.cache_write_usd_per_mtok; }) {
        const auto known = [](std::optional<double> usd) { return usd > 0.0 ? usd : std::nullopt; };
        row.cache_write_usd_per_mtok = known(price.cache_write);
        row.batch_input_usd_per_mtok = known(price.batch_input);
        row.batch_output_usd_per_mtok = known(price.batch_output);
    }
}

} // namespace

std::string provider_name(std::string_view provider) {
    const KnownProvider* known = known_provider(provider);
    return std::string(known ? known->name : provider);
}

std::string_view maker_of(std::string_view model) {
    const auto found =
        std::ranges::find_if(makers, [&](const Maker& maker) { return model.starts_with(maker.begins); });
    return found == makers.end() ? "unknown" : found->name;
}

std::optional<double> per_mtok(std::optional<double> usd_per_token) {
    return usd_per_token ? std::optional(in_digits(*usd_per_token * 1e6, significant_digits)) : std::nullopt;
}

bool PriceRows::add(const ListedPrice& price) {
    if (price.provider.empty() || price.model.empty()) {
        m_import.skip("the model or its provider is not named");
        return true;
    }
    if (may_be_secret(price.provider) || may_be_secret(price.model) || may_be_secret(price.name)) {
        m_import.skip(named_like_a_secret);
        return true;
    }
    if (price.input.value_or(0) < 0 || price.output.value_or(0) < 0) { // OpenRouter's -1
        m_import.skip("the price is below 0: a router's, which is that of whatever model it picks");
        return true;
    }
    if (!price.input || !price.output) {
        m_import.skip("no price per token of input and output");
        return true;
    }
    if (*price.input == 0 && *price.output == 0) {
        m_import.skip("the price is 0: free within limits, part of a subscription or one's own machine");
        return true;
    }
    const KnownProvider* known = known_provider(price.provider);
    CatalogueApi row{.provider = std::string(known ? known->name : price.provider),
                     .model = std::string(price.model),
                     .name = std::string(price.name),
                     .kind = "chat",
                     .input_usd_per_mtok = *price.input,
                     .cached_input_usd_per_mtok =
                         price.cached_input >= 0.0 ? price.cached_input : std::nullopt,
                     .output_usd_per_mtok = *price.output,
                     .long_context = price.long_context,
                     .max_input_tokens = whole_count(price.max_input_tokens),
                     .note = std::string(price.note),
                     .source = m_import.source(m_as_of)};
    set_further_prices(price, row);
    if (!m_seen.insert(identity(row)).second) {
        m_import.skip("the model stands there a second time");
        return true;
    }
    if (row.name.empty()) {
        const CatalogueApi* shipped = find_api(m_import.from.shipped, row.provider, row.model);
        row.name = shipped ? shipped->name : row.model;
    }
    if (LongContext* above = row.long_context ? &*row.long_context : nullptr) {
        if (above->output_usd_per_mtok == 0)
            above->output_usd_per_mtok = row.output_usd_per_mtok;
        if (above->cached_input_usd_per_mtok == 0) // no discount is said
            above->cached_input_usd_per_mtok =
                row.cached_input_usd_per_mtok ? *row.cached_input_usd_per_mtok : above->input_usd_per_mtok;
        if (!whole_count(above->above_tokens) || above->input_usd_per_mtok <= 0)
            row.long_context.reset();
    }
    if (known && known->marketplace)
        row.note = "a marketplace's price: who runs the model, and so the price, may change by request" +
                   std::string(row.note.empty() ? "" : "; ") + row.note;
    m_import.read.rows.apis.push_back(std::move(row));
    return m_import.has_room(m_import.read.rows.apis.size());
}

} // namespace core
