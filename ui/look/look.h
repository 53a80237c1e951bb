// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace ui {

// The bundled face in the reader's own size and the style that everything of ours is drawn in. Needs a
// QApplication.
void set_up_look();

// Another size of the same: for tests and pictures, which must not depend on the reader's.
QFont font_of_pixels(int size);

} // namespace ui
