// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme.h"

#include <QString>

namespace ui {

// The window's style sheet for a theme: surfaces, borders, fields. Fonts are not in it, they follow the
// reader's own (fonts.h).
QString style_sheet(const Theme& theme);

} // namespace ui
