// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"

#include "ui/files/own_catalogue.h"

namespace app {

core::CatalogueRead read_catalogue_in_force() {
    return ui::with_own_rows(ui::shipped_catalogue());
}

core::Catalogue catalogue_in_force() {
    auto read = read_catalogue_in_force();
    for (const std::string& problem : read.problems)
        tell(problem);
    return std::move(read.catalogue);
}

} // namespace app
