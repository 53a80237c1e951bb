// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/days.h"

#include <QCoreApplication>

#include <array>
#include <cassert>

namespace ui {

QString short_day(int day) {
    constexpr std::array names{QT_TRANSLATE_NOOP("Days", "Mon"), QT_TRANSLATE_NOOP("Days", "Tue"),
                               QT_TRANSLATE_NOOP("Days", "Wed"), QT_TRANSLATE_NOOP("Days", "Thu"),
                               QT_TRANSLATE_NOOP("Days", "Fri"), QT_TRANSLATE_NOOP("Days", "Sat"),
                               QT_TRANSLATE_NOOP("Days", "Sun")};
    assert(day >= 0 && day < static_cast<int>(names.size()));
    return QCoreApplication::translate("Days", names[static_cast<std::size_t>(day)]);
}

QString hour_text(int hour, int hours) {
    const QString time = QStringLiteral("%1:00").arg(hour % 24);
    return hours > 24 ? short_day(hour / 24) + QLatin1Char(' ') + time : time;
}

} // namespace ui
