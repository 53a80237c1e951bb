// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_json.h"
#include "core/catalogue/machine_sizes.h"
#include "core/catalogue/own_catalogue.h"

#include <set>

namespace core {

namespace {

using Problems = std::vector<FileProblem>;

constexpr std::string_view catalogue_format = "rent-or-run-catalogue";
constexpr int format_version = 1;
constexpr std::size_t most_problems = 100; // that are told one by one

// The same thing may be priced on several days, but only once on each.
template <class Row>
std::string unique_key(const Row& row) {
    if constexpr (requires { row.provider; })
        return identity(row) + ' ' + row.source.as_of;
    else
        return identity(row);
}

// Columns that contradict each other; asked only of a row whose every field is good by itself. `known` has
// the GPUs; null: nobody knows them.
void check(const StrictObject& object, const CatalogueModel& row, const Catalogue*) {
    if (row.active_params_b > row.total_params_b)
        object.problem("active_params_b", "is above total_params_b");
    if (row.active_with_look_up_b &&
        (*row.active_with_look_up_b < row.active_params_b || *row.active_with_look_up_b > row.total_params_b))
        object.problem("active_with_look_up_b", "is not between active_params_b and total_params_b");
    if (row.experts_per_token > row.experts)
        object.problem("experts_per_token", "is above experts");
    if ((row.sliding_window_tokens > 0) != (row.sliding_layer_share > 0))
        object.problem("sliding_layer_share", "needs sliding_window_tokens, and they it");
}

void check(const StrictObject& object, const CatalogueGpu& row, const Catalogue*) {
    if ((row.link_gb_s > 0) != (row.link_kind != LinkKind::none))
        object.problem("link_kind", "does not go with link_gb_s");
}

void check(const StrictObject& object, const CatalogueInstance& row, const Catalogue* known) {
    const bool has_gpu = !row.gpu.empty();
    const char* const contradiction = has_gpu ? "is 0 for a machine with a GPU" : "is above 0 without a GPU";
    if ((row.gpu_count > 0) != has_gpu)
        object.problem("gpu_count", contradiction);
    if ((row.gpu_memory_gb > 0) != has_gpu)
        object.problem("gpu_memory_gb", contradiction);
    if (!row.on_demand_usd_per_h && !row.spot_usd_per_h && !row.reserved_1y_usd_per_h &&
        !row.reserved_3y_usd_per_h)
        object.problem("on_demand_usd_per_h", "is null like every other price");
    if (row.low_usd_per_h || row.high_usd_per_h) {
        const double mean = row.on_demand_usd_per_h.value_or(0);
        if (!(row.low_usd_per_h && row.high_usd_per_h && *row.low_usd_per_h <= mean &&
              mean <= *row.high_usd_per_h && *row.low_usd_per_h < *row.high_usd_per_h))
            object.problem("low_usd_per_h", "does not go with high_usd_per_h and on_demand_usd_per_h");
    }
    if (has_gpu && known && !find_gpu(*known, row.gpu))
        object.problem("gpu", "is " + in_quotes(row.gpu) + ", which is no GPU of the catalogue");
}

void check(const StrictObject& object, const CatalogueApi& row, const Catalogue*) {
    if (row.price_valid_until.empty() &&
        (row.next_input_usd_per_mtok || row.next_cached_input_usd_per_mtok || row.next_output_usd_per_mtok))
        object.problem("price_valid_until", "is empty where a next price is known");
    if (row.peak_hours_utc.empty() !=
        !(row.peak_input_usd_per_mtok || row.peak_cached_input_usd_per_mtok || row.peak_output_usd_per_mtok))
        object.problem("peak_hours_utc", "does not go with the prices at the peak");
}
void check(const StrictObject&, const CatalogueUsage&, const Catalogue*) {}
void check(const StrictObject&, const CatalogueScore&, const Catalogue*) {}
void check(const StrictObject&, const CatalogueProvisioned&, const Catalogue*) {}

void check(const StrictObject& object, const CatalogueServer& row, const Catalogue* known) {
    if (!row.usd && !row.power_w)
        object.problem("usd", "is null like the power");
    if (!row.gpu.empty() && known && !find_gpu(*known, row.gpu))
        object.problem("gpu", "is " + in_quotes(row.gpu) + ", which is no GPU of the catalogue");
}

// The rows of a file while it is read, one after the other, so that it takes little more memory than they do.
template <class Row>
class RowsReader {
  public:
    RowsReader(std::span<const CatalogueField<Row>> fields, const Catalogue* known)
        : m_fields(fields), m_known(known) {}

    std::vector<Row> read(std::string_view text) {
        std::size_t shortest_row = 0; // in the file
        for (const auto& field : m_fields)
            shortest_row += field.key.size() + std::string_view("\"\":0,").size();
        m_rows.reserve(text.size() / shortest_row + 1); // growing would need half as much again
        const auto json = read_json(text, own_rows_max_bytes,
                                    {.key = "rows", .take = [&](const JsonNode& row) { take(row); }});
        if (json.root) {
            read_file(*json.root);
        } else { // and what was found before it is not worth telling
            m_reading.problems.clear();
            m_reading.problems.add(
                {.line = json.error.line, .column = json.error.column, .message = json.error.message});
        }
        if (!m_reading.problems.empty())
            m_rows.clear();
        return std::move(m_rows);
    }

    Problems problems() const { return m_reading.problems.told(); }

  private:
    void take(const JsonNode& node) {
        const StrictObject object(node, node.line, "rows[" + std::to_string(m_taken++) + "]", m_reading);
        if (node.kind != JsonNode::Kind::object)
            return object.problem("", "is " + described(node) + ", must be an object");
        const auto problems_before = m_reading.problems.count();
        Row row = read_fields(object, m_fields);
        if (m_reading.problems.count() == problems_before)
            check(object, row, m_known);
        if (m_reading.problems.is_full()) // no row of the file is taken any more
            return;
        if (const auto key = unique_key(row); !identity(row).empty() && !m_seen.insert(key).second)
            object.problem("", in_quotes(key) + " stands here for the second time");
        if (m_reading.problems.empty())
            m_rows.push_back(std::move(row));
    }

    void read_file(const JsonNode& node) {
        const auto root = StrictObject::file(node, m_reading);
        if (!root || !root->read_header(catalogue_format, format_version))
            return;
        constexpr std::string_view known[] = {"format", "version", "rows"};
        root->only(known);
        if (const auto* rows = root->required("rows"); rows && rows->value.kind != JsonNode::Kind::list)
            root->must_be(*rows, "a list");
    }

    std::span<const CatalogueField<Row>> m_fields;
    const Catalogue* m_known;
    StrictReading m_reading{.problems = FileProblems(most_problems)};
    std::vector<Row> m_rows;
    std::size_t m_taken = 0;
    std::set<std::string> m_seen;
};

} // namespace

CatalogueRead read_catalogue(const CatalogueTexts& texts) {
    CatalogueRead result;
    auto& catalogue = result.catalogue;
    const auto read = [&](std::string_view file, std::string_view text, auto fields, auto& rows) {
        // Without any GPU the file of the GPUs is what is wrong, and has said so.
        RowsReader reader(fields, catalogue.gpus.empty() ? nullptr : &catalogue);
        rows = reader.read(text);
        for (const FileProblem& problem : reader.problems())
            result.problems.push_back(problem_text(file, problem));
    };
    read("models.json", texts.models, model_fields(), catalogue.models);
    read("gpus.json", texts.gpus, gpu_fields(), catalogue.gpus);
    read("instances.json", texts.instances, instance_fields(), catalogue.instances);
    read("apis.json", texts.apis, api_fields(), catalogue.apis);
    if (!texts.scores.empty())
        read("scores.json", texts.scores, score_fields(), catalogue.scores);
    if (!texts.provisioned.empty())
        read("provisioned.json", texts.provisioned, provisioned_fields(), catalogue.provisioned);
    if (!texts.servers.empty())
        read("servers.json", texts.servers, server_fields(), catalogue.servers);
    add_machines_with_several(catalogue.instances);
    return result;
}

std::vector<FileProblem> read_own_rows(std::string_view text, std::string_view kind, const Catalogue& shipped,
                                       Catalogue& own) {
    Problems problems;
    for_each_own_kind([&](std::string_view name, auto rows, auto fields) {
        if (name != kind)
            return;
        RowsReader reader(fields, &shipped);
        auto read = reader.read(text);
        problems = reader.problems();
        if (problems.empty())
            own.*rows = std::move(read);
    });
    return problems;
}

} // namespace core
