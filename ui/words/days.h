// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

// "Mon" .. "Sun" in the reader's language; `day` is 0..6 from Monday.
QString short_day(int day);

// "Mon 14:00" of an hour of the week from Monday 00:00, of a day "14:00"; `hours` is 168 or 24.
QString hour_text(int hour, int hours);

} // namespace ui
