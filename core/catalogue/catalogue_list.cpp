// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue_list.h"

#include "core/catalogue/catalogue_cells.h"
#include "core/text/escape.h"

#include <array>

namespace core {

namespace {

void add_line(const Cells& cells, std::string& text) {
    for (size_t i = 0; i < cells.size(); ++i)
        text += (i > 0 ? "\t" : "") + cells[i];
    text += '\n';
}

template <class Row>
std::string list(const std::vector<Row>& rows, std::span<const CatalogueField<Row>> fields) {
    std::string text;
    add_line(headings(fields), text);
    for (const Row& row : rows)
        add_line(cells_of(row, fields), text);
    return text;
}

} // namespace

std::string cell(const std::string& text) {
    return list_cell(text);
}

std::string list_models(const Catalogue& catalogue) {
    return list(catalogue.models, model_fields());
}

std::string list_gpus(const Catalogue& catalogue) {
    return list(catalogue.gpus, gpu_fields());
}

std::string list_instances(const Catalogue& catalogue) {
    return list(catalogue.instances, instance_fields());
}

std::string list_apis(const Catalogue& catalogue) {
    return list(catalogue.apis, api_fields());
}

std::string list_usage(const Catalogue& catalogue) {
    return list(catalogue.usage, usage_fields());
}

std::string list_scores(const Catalogue& catalogue) {
    return list(catalogue.scores, score_fields());
}

std::string list_provisioned(const Catalogue& catalogue) {
    return list(catalogue.provisioned, provisioned_fields());
}

std::string list_servers(const Catalogue& catalogue) {
    return list(catalogue.servers, server_fields());
}

std::span<const CatalogueList> catalogue_lists() {
    static constexpr std::array lists{CatalogueList{"models", list_models},
                                      CatalogueList{"gpus", list_gpus},
                                      CatalogueList{"instances", list_instances},
                                      CatalogueList{"apis", list_apis},
                                      CatalogueList{"usage", list_usage},
                                      CatalogueList{"scores", list_scores},
                                      CatalogueList{"provisioned", list_provisioned},
                                      CatalogueList{"servers", list_servers}};
    return lists;
}

} // namespace core
