// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextDocument>

namespace ui {

// Qt takes a tooltip that looks like HTML for it, with pictures and all; names and paths are anybody's.
inline QString plain_tool_tip(const QString& text) {
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace ui
