// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scenarios/shown.h"

#include <QDate>

#include <algorithm>

namespace ui {

std::string today() {
    return QDate::currentDate().toString(Qt::ISODate).toStdString();
}

const core::Notice* verdict_notice(const core::Snapshot& snapshot) {
    const auto found = std::ranges::find_if(snapshot.notices, [&](const core::Notice& notice) {
        return core::beside_headline(notice, snapshot.verdict);
    });
    return found == snapshot.notices.end() ? nullptr : &*found;
}

} // namespace ui
