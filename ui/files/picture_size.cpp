// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/picture_size.h"

#include <QSettings>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

const QString size_key = QStringLiteral("pictures/size");
const QString scale_key = QStringLiteral("pictures/scale");

} // namespace

bool is_possible(const PictureSize& picture) {
    const auto& [size, scale] = picture;
    return std::isfinite(scale) && scale > 0 && std::min(size.width(), size.height()) >= least_picture_side &&
           std::max(size.width(), size.height()) * scale <= longest_picture_side;
}

PictureSize chosen_picture_size() {
    const QSettings settings;
    const PictureSize chosen{.size = settings.value(size_key).toSize(),
                             .scale = settings.value(scale_key).toDouble()};
    return is_possible(chosen) ? chosen : PictureSize{};
}

void remember_picture_size(const PictureSize& picture) {
    QSettings settings;
    settings.setValue(size_key, picture.size);
    settings.setValue(scale_key, picture.scale);
}

QString size_text(QSize size) {
    return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
}

} // namespace ui
