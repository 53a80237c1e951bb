// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <functional>

class QPaintDevice;

namespace ui {

// An SVG document of that size, drawn in units of `view`. It is XML whatever the texts hold: title,
// description and all that is painted.
QByteArray svg_picture(QSize size, QSize view, const QString& title, const QString& description,
                       const std::function<void(QPaintDevice&)>& paint);

} // namespace ui
