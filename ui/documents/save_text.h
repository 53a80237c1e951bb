// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"

#include <string>

namespace ui {

// Asks for a file and writes the text, whole or not at all; what went wrong is told on `parent`.
void save_text(QWidget* parent, Dialogs& dialogs, const QString& suggested_name, const QString& filter,
               const std::string& text);

} // namespace ui
