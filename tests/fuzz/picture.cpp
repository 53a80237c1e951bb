// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"
#include "targets.h"

#include "core/files/scenario_file.h"
#include "ui/files/scenario_png.h"

#include <QBuffer>

namespace fuzz {

void picture(std::string_view bytes) {
    QByteArray content(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&content);
    buffer.open(QIODevice::ReadOnly);
    QString error;
    const auto found = ui::scenario_in_png(buffer, &error);
    REQUIRE(found.has_value() == error.isEmpty());
    if (found)
        (void)core::read_scenario({found->constData(), static_cast<std::size_t>(found->size())});
}

} // namespace fuzz
