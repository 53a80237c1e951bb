// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/catalogue.h"

#include <span>
#include <string>
#include <string_view>

// The catalogue as text for `--list`: tab separated, a line of headings (the names of the file, units in
// them), then one line per row in the order of the file. Unknown figures are empty, numbers read back
// exactly, tabs and line ends inside a text become blanks.
namespace core {

// A text as one cell of such a table.
std::string cell(const std::string& text);

std::string list_models(const Catalogue& catalogue);
std::string list_gpus(const Catalogue& catalogue);
std::string list_instances(const Catalogue& catalogue);
std::string list_apis(const Catalogue& catalogue);
std::string list_usage(const Catalogue& catalogue);
std::string list_scores(const Catalogue& catalogue);
std::string list_provisioned(const Catalogue& catalogue);
std::string list_servers(const Catalogue& catalogue);

// They by their names, "models", in the order of the help.
struct CatalogueList {
    std::string_view name;
    std::string (*text)(const Catalogue&);
};
std::span<const CatalogueList> catalogue_lists();

} // namespace core
