// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"

#include "ui/files/own_catalogue.h"

#include <QFile>

#include <cassert>
#include <string>

namespace app {

namespace {

std::string resource(const char* path) {
    QFile file(QString::fromLatin1(path));
    const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    return opened ? file.readAll().toStdString() : std::string();
}

} // namespace

core::Catalogue shipped_catalogue() {
    const auto models = resource(":/catalogue/models.json");
    const auto gpus = resource(":/catalogue/gpus.json");
    const auto instances = resource(":/catalogue/instances.json");
    const auto apis = resource(":/catalogue/apis.json");
    auto read = core::read_catalogue({.models = models, .gpus = gpus, .instances = instances, .apis = apis});
    assert(read.problems.empty());
    return std::move(read.catalogue);
}

core::CatalogueRead read_catalogue_in_force() {
    return ui::with_own_rows(shipped_catalogue());
}

core::Catalogue catalogue_in_force() {
    auto read = read_catalogue_in_force();
    for (const std::string& problem : read.problems)
        tell(problem);
    return std::move(read.catalogue);
}

} // namespace app
