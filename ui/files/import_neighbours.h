// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import_file.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace ui {

// Reads what lies beside a file and says more of it into `from`, which looks into the texts that are
// returned. What is not there or cannot be read is left out.
std::vector<QByteArray> read_import_neighbours(const QString& path, core::ImportFrom& from);

} // namespace ui
