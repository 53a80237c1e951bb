// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalogue_resources.h"
#include "app/commands.h"

#include "ui/files/own_catalogue.h"

#include <QFile>

#include <cassert>
#include <sstream>
#include <string>

namespace app {

namespace {

std::istringstream resource(const char* path) {
    QFile file(QString::fromLatin1(path));
    const bool opened = file.open(QIODevice::ReadOnly);
    assert(opened);
    return std::istringstream(opened ? file.readAll().toStdString() : std::string());
}

} // namespace

core::Catalogue shipped_catalogue() {
    auto models = resource(":/catalogue/models.json");
    auto gpus = resource(":/catalogue/gpus.json");
    auto instances = resource(":/catalogue/instances.json");
    auto apis = resource(":/catalogue/apis.json");
    auto read = core::read_catalogue(models, gpus, instances, apis);
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
