// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/reference_rows.h"
#include "core/scenario/scenario.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Models, GPUs, instances and API prices, each row with its source and date. Read once, strictly, from the
// JSON in resources/catalogue. Unknown figures are empty optionals, never 0.
namespace core {

struct Input;

struct CatalogueModel {
    std::string id;   // "meta-llama/Llama-3.3-70B-Instruct"
    std::string name; // "Llama 3.3 70B"
    double total_params_b = 0;
    double active_params_b = 0; // as published; with the input embedding unless the next says otherwise
    std::optional<double> active_with_look_up_b; // with it, where the publisher leaves it out (gpt-oss)
    double layers = 0;
    double hidden_size = 0;
    double heads = 0;
    double kv_heads = 0;
    double head_dim = 0; // MLA: mean of the query-key and the value width, as attention computes
    double kv_elements_per_token = 0;
    bool kv_replicated = false; // MLA
    double vocab_size = 0;
    bool tied_embeddings = false; // the output layer is the input embedding, so every step reads it
    double experts = 0;
    double experts_per_token = 0;
    double sliding_window_tokens = 0;
    double sliding_layer_share = 0;
    double max_context_tokens = 0;                            // 0: unknown
    WeightPrecision native_precision = WeightPrecision::bf16; // as published (gpt-oss: fp4, DeepSeek-V3: fp8)
    std::string licence;                                      // empty: unknown
    CommercialUse commercial_use = CommercialUse::unknown;
    std::optional<double> published_gb; // the weights' files in that precision
    double kv_layers = 0;               // that keep a growing cache; 0: all
    double state_bytes_per_request = 0; // of the others
    std::string note;
    Source source;
};

struct CatalogueGpu {
    std::string name; // "H100-SXM-80GB"
    double nominal_memory_gb = 0;
    double memory_gb = 0; // true bytes / 1e9
    double bandwidth_gb_s = 0;
    double bf16_tflops = 0; // dense; of fp16 where has_bf16 is false
    std::optional<double> fp8_tflops;
    std::optional<double> fp4_tflops;
    double link_gb_s = 0; // one way
    LinkKind link_kind = LinkKind::none;
    std::optional<double> tdp_w;
    bool has_bf16 = true;
    bool is_gpu = true;                       // false: TPU, Trainium, Inferentia, Gaudi
    std::optional<double> compute_capability; // NVIDIA's: 9 of an H100
    std::string note;
    Source source;
};

struct CatalogueInstance {
    std::string provider;
    std::string name;
    std::string gpu; // a CatalogueGpu::name, "" for a machine without one
    double gpu_count = 0;
    double gpu_memory_gb = 0; // each, true bytes / 1e9; may differ from the GPU's (V100 16 GB and 32 GB)
    std::optional<double> vcpus;
    std::optional<double> ram_gib;
    std::optional<double> on_demand_usd_per_h;           // a marketplace's: the mean or median of its offers,
    std::optional<double> low_usd_per_h, high_usd_per_h; // which lie within these
    std::optional<double> spot_usd_per_h;
    std::optional<double> reserved_1y_usd_per_h;
    std::optional<double> reserved_3y_usd_per_h;
    std::string tier;               // "secure", "community", "spot" (sold as nothing else), "serverless", ...
    bool marketplace = false;       // third parties' machines at prices of the hour
    std::optional<double> min_gpus; // the smallest purchase, of a row that states a price per GPU
    std::string region;
    std::string note;
    Source source;
    bool derived = false; // in no file: several GPUs at the price of the row of one
    bool own = false;     // the user's, or derived from such a row
};

struct CatalogueApi {
    std::string provider;
    std::string model;
    std::string name; // "GPT-4o mini"
    std::string kind; // "chat", "fine-tuned", "historic", ...
    double input_usd_per_mtok = 0;
    std::optional<double> cached_input_usd_per_mtok;
    std::optional<double> cache_write_usd_per_mtok; // of the default time to live
    double output_usd_per_mtok = 0;
    std::optional<double> batch_input_usd_per_mtok, batch_output_usd_per_mtok;
    std::optional<double> training_usd_per_mtok;
    std::optional<LongContext> long_context;
    std::optional<double> max_input_tokens;
    std::optional<double> tokens_factor; // tokens for the same text, against the provider's earlier models
    std::string open_weights_model;      // the CatalogueModel::id of the weights served
    std::string price_valid_until;       // the last day of these prices; empty: not announced
    std::optional<double> next_input_usd_per_mtok, next_cached_input_usd_per_mtok, next_output_usd_per_mtok;
    std::optional<double> peak_input_usd_per_mtok, peak_cached_input_usd_per_mtok, peak_output_usd_per_mtok;
    std::string peak_hours_utc; // "Mon-Fri 01-04, 06-10"
    std::string withdrawn_on;   // the day by which the provider sells it no more
    std::string note;
    Source source;
};

// What an account with an API really used: a traffic preset. Ships with none; imports bring them.
struct CatalogueUsage {
    std::string provider;
    std::string model; // "gpt-4o-mini-2024-07-18"; "all models" for the sum
    double days = 0;   // that the means are over, 1.5 too: the export's; the last one is the source's date
    double input_tokens_per_day = 0; // cached ones too
    double output_tokens_per_day = 0;
    std::optional<double> requests_per_day;
    std::optional<double> cached_input_share;
    std::optional<double> cache_write_share; // of the input
    std::optional<double> usd_per_day;       // what was paid for it
    std::optional<double> growth_per_month;
    // The hours' weights, their mean 1: 168 from Monday 00:00 UTC, or 24 of a day; empty: unknown.
    std::vector<double> profile;
    std::string note;
    Source source;
};

struct Catalogue {
    std::vector<CatalogueModel> models;
    std::vector<CatalogueGpu> gpus;
    std::vector<CatalogueInstance> instances; // today's and, dated 2023-09-18, those of the article's time
    std::vector<CatalogueApi> apis;
    std::vector<CatalogueUsage> usage; // the user's own
    std::vector<CatalogueScore> scores;
    std::vector<CatalogueProvisioned> provisioned;
    std::vector<CatalogueServer> servers;
};
using CataloguePtr = std::shared_ptr<const Catalogue>;

struct CatalogueRead {
    Catalogue catalogue;
    std::vector<std::string> problems; // empty: good; each "FILE:LINE: path: message"
};

// What the files of resources/catalogue hold. Of the last three an empty one has no rows.
struct CatalogueTexts {
    std::string_view models, gpus, instances, apis;
    std::string_view scores = {}, provisioned = {}, servers = {};
};

// Strict (core/files/strict_object.h): every row has every key; null stands for an unknown figure. A file
// with a problem gives no rows, the others theirs; the first hundred problems of a file are told,
// "models.json:7: rows[5].heads: is missing".
CatalogueRead read_catalogue(const CatalogueTexts& texts);

// Whether today's engines serve weights of that precision on the GPU: vLLM and TensorRT-LLM start from
// compute capability 7.5 (a V100 has 7.0), and their kernels for 16 bit, fp8 and fp4 from bf16 (a T4 has
// none).
bool runs_engine(const CatalogueGpu& gpu, WeightPrecision weights);

const CatalogueModel* find_model(const Catalogue& catalogue, std::string_view id_or_name);
const CatalogueGpu* find_gpu(const Catalogue& catalogue, std::string_view name);
// as_of empty: the newest row of that name.
const CatalogueInstance* find_instance(const Catalogue& catalogue, std::string_view provider,
                                       std::string_view name, std::string_view as_of = {});
const CatalogueApi* find_api(const Catalogue& catalogue, std::string_view provider,
                             std::string_view model_or_name);

// Picking a row writes its figures and their sources into the scenario. Prices and shape in force are then
// the row's; precision, traffic and everything else stay as they are. Model::vocab_size becomes 0 where the
// embeddings are tied: nothing may then be left out of what a step reads.
void apply(const CatalogueModel& row, Scenario& scenario);
inline constexpr std::array all_terms{Term::on_demand, Term::spot, Term::reserved_1y, Term::reserved_3y};
// As one reads them out: on demand, for a year, for three, spot.
inline constexpr std::array terms_in_order{Term::on_demand, Term::reserved_1y, Term::reserved_3y, Term::spot};
// "on demand", "spot", "1 year", "3 years": English, context "core".
const char* term_name(Term term);
// Price of the row for the term; empty where the provider does not offer it.
std::optional<double> price_usd_per_h(const CatalogueInstance& row, Term term);
// Whether the provider may take the machine back at any moment: sold as spot, be it as nothing else (tier).
bool is_spot(const CatalogueInstance& row, Term term);
// The term in whose price the scenario's instance is; empty: another price than the catalogue's.
std::optional<Term> term_in_force(const Scenario& scenario, const Catalogue& catalogue);
// The term of the scenario's machine: the one it says, else the one that its price's source names, which is
// all that older files have.
Term term_of(const Scenario& scenario);
// Writes GPU figures too, and the range of a marketplace's price on demand, unless the reader has typed one;
// a range that another row brought goes with it. A term that the row has not leaves the scenario as it is and
// returns false.
bool apply(const CatalogueInstance& row, const Catalogue& catalogue, Term term, Scenario& scenario);
// The same as a reader's choice. Capacity without limit and the article's head-room are said of a machine
// without a GPU; one with GPUs runs an engine, so they become modelled capacity, an engine's head-room and
// speed (vLLM's). The other way round modelled capacity becomes the measured one, where a figure is there, or
// that without limit. What was said of capacity otherwise stays. The price and power of a machine of one's
// own follow (own_machine.h).
bool pick(const CatalogueInstance& row, const Catalogue& catalogue, Term term, Scenario& scenario);
void apply(const CatalogueApi& row, Scenario& scenario);

// The row of that name ("Llama 3.3 70B", "AWS p5.48xlarge" on demand where that is offered, "AWS p5.48xlarge,
// 3 years" in that term, "OpenAI GPT-5 mini") into the block of which `path` is the preset: "model.preset",
// "hosting.instance" or "api.preset"; of the scenario's machine another term ("hosting.term", "3 years"), of
// its API the capacity by the unit ("api.provisioned", "true" or "Azure gpt-5"). False, and nothing is
// changed, where the path is another or the catalogue has no such row, or not in that term.
bool apply_named(std::string_view path, std::string_view name, const Catalogue& catalogue,
                 Scenario& scenario);

// Whether a scenario keeps this row of machines or APIs by that name: "AWS p5.48xlarge".
template <class Row>
bool is_named(const Row& row, std::string_view name) {
    return name.size() == row.provider.size() + 1 + row.name.size() && name.starts_with(row.provider) &&
           name[row.provider.size()] == ' ' && name.ends_with(row.name);
}

// The newest row of machines or APIs of that name that is accepted; null: there is none.
template <class Row, class Accepts>
const Row* newest_named(const std::vector<Row>& rows, std::string_view name, Accepts accepts) {
    const Row* newest = nullptr;
    for (const Row& row : rows)
        if (is_named(row, name) && accepts(row) && (!newest || newest->source.as_of < row.source.as_of))
            newest = &row;
    return newest;
}
template <class Row>
const Row* newest_named(const std::vector<Row>& rows, std::string_view name) {
    return newest_named(rows, name, [](const Row&) { return true; });
}

// The newest row of machines of that name that has a price in the term; null: there is none.
const CatalogueInstance* newest_in_term(const Catalogue& catalogue, std::string_view name, Term term);

// The names by which apply_named finds rows, sorted, each once; none where the path is another. Of machines
// those without a term.
std::vector<std::string> preset_names(std::string_view path, const Catalogue& catalogue);
// Of machines those with one: "AWS p5.48xlarge, 3 years".
std::vector<std::string> names_with_terms(const Catalogue& catalogue);

// What a scenario that was read is compared with: its presets' own values where one was changed by hand. An
// input that such a row writes has the row's value and source, unless the scenario has a source for it: then
// the value is that source's, whatever the catalogue says by now. Of several rows of a name (years, terms)
// the one that differs in the fewest inputs. All else is the scenario's.
Scenario with_preset_values(const Scenario& scenario, const Catalogue& catalogue);

// A market's price that the catalogue gives otherwise by now.
struct NewPrice {
    const Input* input = nullptr; // never null
    double was = 0;               // what the scenario pays, and would pay by now
    double value = 0;
    Source source;
    // A long-context tier that has come or gone as a whole; `input` is then the first of its prices that a
    // long request notices, `was` or `value` the price below the tier.
    struct Tier {
        bool is_there = false; // by now
        LongContext prices;
    };
    std::optional<Tier> tier = {};
};
struct PricesOfToday {
    std::vector<NewPrice> changed;   // in the order of the table of inputs
    std::vector<NewPrice> confirmed; // the same figure, of a later day
    std::vector<const Input*> gone;  // presets with prices taken from a row that the catalogue no longer has
};
// Of the prices that the scenario says a source of, those of which the newest row of that name and term has a
// later date and another figure, where a long-context tier begins too; past the last day of a row's prices,
// those that follow, from their first day on. A tier that the row has got or lost since counts as well. What
// was typed by hand has no source: it is the reader's own. `day` as YYYY-MM-DD.
PricesOfToday prices_of_today(const Scenario& scenario, const Catalogue& catalogue, std::string_view day);
void put(const NewPrice& price, Scenario& scenario);

// Words a day by the scenario's own tokens per word. Tokens per request, the cached share and the peak, which
// is the profile's busiest hour, stay as they are where the row does not know them. Growth does too: two
// months are no forecast.
void apply(const CatalogueUsage& row, Scenario& scenario);

} // namespace core
