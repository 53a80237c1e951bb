// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/picture_size.h"

#include <QSettings>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

const QString size_key = QStringLiteral("pictures/size");
const QString scale_key = QStringLiteral("pictures/scale");
const QString verdict_key = QStringLiteral("pictures/verdict");

} // namespace

bool is_possible(const PictureSize& picture) {
    const QSize size = picture.size;
    const double scale = picture.scale;
    return std::isfinite(scale) && scale > 0 && std::min(size.width(), size.height()) >= least_picture_side &&
           std::max(size.width(), size.height()) * scale <= longest_picture_side;
}

PictureSize chosen_picture_size() {
    const QSettings settings;
    const bool verdict = settings.value(verdict_key).toBool();
    const PictureSize chosen{.size = settings.value(size_key).toSize(),
                             .scale = settings.value(scale_key).toDouble(),
                             .verdict = verdict};
    return is_possible(chosen) ? chosen : PictureSize{.verdict = verdict};
}

void remember_picture_size(const PictureSize& picture) {
    QSettings settings;
    settings.setValue(size_key, picture.size);
    settings.setValue(scale_key, picture.scale);
    settings.setValue(verdict_key, picture.verdict);
}

QString size_text(QSize size) {
    return QStringLiteral("%1 × %2").arg(size.width()).arg(size.height());
}

} // namespace ui
