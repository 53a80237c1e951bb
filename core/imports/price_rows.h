// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/formats.h"

#include <algorithm>
#include <set>

// Price lists into rows of APIs; for the files of this folder only.
namespace core {

// What a list says of one model at one provider. Prices in US dollars per million tokens.
struct ListedPrice {
    std::string_view provider; // as the list calls it: "mistralai"
    std::string_view model;
    std::string_view name = {}; // empty: the catalogue's or the model's
    std::optional<double> input, cached_input, output;
    std::optional<double> cache_write = {}, batch_input = {}, batch_output = {};
    std::optional<LongContext> long_context = {}; // a price of 0 in it: none is said
    std::optional<double> max_input_tokens = {};
    std::string_view note = {};
};

// Each model of a provider once, the first one that is listed.
class PriceRows {
  public:
    explicit PriceRows(Import& import, std::string_view as_of = {}) : m_import(import), m_as_of(as_of) {}
    // False: there are too many rows, and the reading ends.
    bool add(const ListedPrice& price);

  private:
    Import& m_import;
    std::string m_as_of;
    std::set<std::string> m_seen;
};

// As the catalogue spells it ("mistralai" is "Mistral AI"); a provider that no table knows stays as it is.
std::string provider_name(std::string_view provider);
// Who makes a model of that name, "gpt-4o-mini-2024-07-18"; "unknown" where the name does not tell.
std::string_view maker_of(std::string_view model);

// A price per token as one per million, without the dust of binary fractions.
std::optional<double> per_mtok(std::optional<double> usd_per_token);

// Whether one of a list's first entries is of its kind: one that is odd hides no list.
template <class Entries, class Is>
bool any_of_first(const Entries& entries, Is is) {
    constexpr std::ptrdiff_t looked_at = 20;
    return std::any_of(entries.begin(), entries.begin() + std::min(looked_at, std::ssize(entries)), is);
}

bool is_litellm_prices(const JsonNode& root);
void import_litellm_prices(const JsonNode& root, Import& import);
bool is_genai_prices(const JsonNode& root);
void import_genai_prices(const JsonNode& root, Import& import);
bool is_openrouter_models(const JsonNode& root);
void import_openrouter_models(const JsonNode& root, Import& import);
bool is_llm_prices(const JsonNode& root);
void import_llm_prices(const JsonNode& root, Import& import);
bool is_models_dev(const JsonNode& root);
void import_models_dev(const JsonNode& root, Import& import);

} // namespace core
