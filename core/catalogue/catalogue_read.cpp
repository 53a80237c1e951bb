// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_json.h"
#include "core/catalogue/own_catalogue.h"

#include <algorithm>
#include <istream>

namespace core {

namespace {

using nlohmann::json;
using Problems = std::vector<std::string>;

constexpr std::string_view format_name = "rent-or-run-catalogue";
constexpr int format_version = 1;

// The same thing may be priced on several days, but only once on each.
template <class Row>
std::string unique_key(const Row& row) {
    if constexpr (requires { row.provider; })
        return identity(row) + ' ' + row.source.as_of;
    else
        return identity(row);
}

std::string row_title(std::string_view kind, size_t number, const std::string& identity) {
    return std::string(kind) + " row " + std::to_string(number) +
           (identity.empty() ? "" : " (" + identity + ")") + ": ";
}

// Columns that contradict each other; asked only of a row whose every field is good by itself.
void check(const JsonReading& reading, const CatalogueModel& row) {
    if (row.active_params_b > row.total_params_b)
        reading.problem("active_params_b", "is above total_params_b");
    if (row.experts_per_token > row.experts)
        reading.problem("experts_per_token", "is above experts");
    if ((row.sliding_window_tokens > 0) != (row.sliding_layer_share > 0))
        reading.problem("sliding_layer_share", "needs sliding_window_tokens, and they it");
}

void check(const JsonReading& reading, const CatalogueGpu& row) {
    if ((row.link_gb_s > 0) != (row.link_kind != LinkKind::none))
        reading.problem("link_kind", "does not go with link_gb_s");
}

void check(const JsonReading& reading, const CatalogueInstance& row) {
    const bool has_gpu = !row.gpu.empty();
    if ((row.gpu_count > 0) != has_gpu)
        reading.problem("gpu_count", has_gpu ? "is 0 for a machine with a GPU" : "is above 0 without a GPU");
    if ((row.gpu_memory_gb > 0) != has_gpu)
        reading.problem("gpu_memory_gb",
                        has_gpu ? "is 0 for a machine with a GPU" : "is above 0 without a GPU");
    if (!row.on_demand_usd_per_h && !row.spot_usd_per_h && !row.reserved_1y_usd_per_h &&
        !row.reserved_3y_usd_per_h)
        reading.problem("on_demand_usd_per_h", "is null like every other price");
}

void check(const JsonReading&, const CatalogueApi&) {}
void check(const JsonReading&, const CatalogueUsage&) {}

// The parser keeps the last of two equal keys in silence, so they are looked for while it runs.
json parse(std::istream& in, std::string_view kind, Problems& problems) {
    std::vector<std::set<std::string>> keys; // of every object that is open
    size_t row = 0;
    const auto watch = [&](int depth, json::parse_event_t event, json& value) {
        if (event == json::parse_event_t::object_start) {
            keys.emplace_back();
            row += depth == 2;
        } else if (event == json::parse_event_t::object_end) {
            keys.pop_back();
        } else if (event == json::parse_event_t::key) {
            const auto& key = value.get_ref<const std::string&>();
            if (!keys.back().insert(key).second)
                problems.push_back((row > 0 ? row_title(kind, row, "") : std::string(kind) + ": ") + key +
                                   ": stands there twice");
        }
        return true;
    };
    return json::parse(in, watch);
}

template <class Row>
std::vector<Row> read_file(std::istream& in, std::string_view kind,
                           std::span<const CatalogueField<Row>> fields, Problems& problems) {
    std::vector<Row> rows;
    const std::string file(kind);
    if (!in) {
        problems.push_back(file + ": cannot be read");
        return rows;
    }
    const json document = parse(in, kind, problems);
    if (!document.is_object()) {
        problems.push_back(file + ": must be an object");
        return rows;
    }
    JsonReading top{document, file + ": ", problems};
    if (const json* format = top.find("format"); format && *format != format_name)
        top.problem("format", "must be \"" + std::string(format_name) + '"');
    if (const json* version = top.find("version");
        version && (!version->is_number_integer() || *version != format_version))
        top.problem("version", "must be " + std::to_string(format_version));
    const json* list = top.find("rows");
    top.no_other_keys();
    if (!list)
        return rows;
    if (!list->is_array()) {
        top.problem("rows", "must be an array");
        return rows;
    }
    std::set<std::string> seen;
    for (const json& item : *list) {
        Row& row = rows.emplace_back();
        Problems found;
        if (item.is_object()) {
            JsonReading reading{item, "", found};
            row = read_fields(reading, fields);
            if (found.empty())
                check(reading, row);
            if (!identity(row).empty() && !seen.insert(unique_key(row)).second)
                found.push_back("is there twice");
        } else {
            found.push_back("must be an object");
        }
        for (const std::string& problem : found)
            problems.push_back(row_title(kind, rows.size(), identity(row)) + problem);
    }
    return rows;
}

// Whatever a stream or the parser throws becomes a problem of this file; the other files are still read.
template <class Row>
std::vector<Row> read_safely(std::istream& in, std::string_view kind,
                             std::span<const CatalogueField<Row>> fields, Problems& problems) {
    try {
        return read_file(in, kind, fields, problems);
    } catch (const std::exception& error) {
        // "[json.exception.parse_error.101] parse error at line 3, ...": the bracket tells a reader nothing
        std::string_view what = error.what();
        if (what.starts_with('['))
            what.remove_prefix(std::min(what.find("] ") + 2, what.size()));
        problems.push_back(std::string(kind) + ": " + std::string(what));
        return {};
    }
}

void check_gpus(const std::vector<CatalogueInstance>& rows, const Catalogue& known, Problems& problems) {
    for (size_t i = 0; i < rows.size(); ++i)
        if (!rows[i].gpu.empty() && !find_gpu(known, rows[i].gpu))
            problems.push_back(row_title("instances", i + 1, identity(rows[i])) + "gpu: \"" + rows[i].gpu +
                               "\" is no GPU of the catalogue");
}

// A row named "1x ..." is a price per GPU of a provider that rents two, four or eight of them in one machine
// at as many times the price; the file states it once. A GH200 stands alone.
void add_machines_with_several(std::vector<CatalogueInstance>& rows) {
    const auto stated = rows;
    for (const CatalogueInstance& one : stated) {
        if (!one.name.starts_with("1x ") || one.gpu_count != 1 || one.gpu.starts_with("GH200"))
            continue;
        for (const int count : {2, 4, 8}) {
            CatalogueInstance& row = rows.emplace_back(one);
            row.name = std::to_string(count) + one.name.substr(1);
            row.gpu_count = count;
            for (auto* price : {&row.on_demand_usd_per_h, &row.spot_usd_per_h, &row.reserved_1y_usd_per_h,
                                &row.reserved_3y_usd_per_h, &row.vcpus, &row.ram_gib})
                if (*price)
                    **price *= count;
            row.note = std::to_string(count) + " times the price of one GPU" +
                       (one.note.empty() ? "" : "; ") + one.note;
        }
    }
}

} // namespace

CatalogueRead read_catalogue(std::istream& models, std::istream& gpus, std::istream& instances,
                             std::istream& apis) {
    CatalogueRead result;
    auto& [catalogue, problems] = result;
    catalogue.models = read_safely(models, "models", model_fields(), problems);
    catalogue.gpus = read_safely(gpus, "gpus", gpu_fields(), problems);
    catalogue.instances = read_safely(instances, "instances", instance_fields(), problems);
    catalogue.apis = read_safely(apis, "apis", api_fields(), problems);
    // Without any GPU the file of the GPUs is what is wrong, and has said so.
    if (!catalogue.gpus.empty())
        check_gpus(catalogue.instances, catalogue, problems);
    add_machines_with_several(catalogue.instances);
    return result;
}

std::vector<std::string> read_own_rows(std::istream& in, std::string_view kind, const Catalogue& shipped,
                                       Catalogue& own) {
    Problems problems;
    for_each_own_kind([&](std::string_view name, auto rows, auto fields) {
        if (name != kind)
            return;
        auto read = read_safely(in, kind, fields, problems);
        if constexpr (std::is_same_v<decltype(read), std::vector<CatalogueInstance>>)
            check_gpus(read, shipped, problems);
        if (problems.empty())
            own.*rows = std::move(read);
    });
    return problems;
}

} // namespace core
