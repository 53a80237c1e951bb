// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/chosen_look.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>

namespace ui {

namespace {

const QString look_key = QStringLiteral("look");
const QString light_word = QStringLiteral("light"), dark_word = QStringLiteral("dark");

} // namespace

LookChoice chosen_look() {
    const QString word = QSettings().value(look_key).toString();
    return word == light_word  ? LookChoice::light
           : word == dark_word ? LookChoice::dark
                               : LookChoice::as_the_system;
}

void choose_look(LookChoice look) {
    if (look == LookChoice::as_the_system)
        QSettings().remove(look_key);
    else
        QSettings().setValue(look_key, look == LookChoice::light ? light_word : dark_word);
    QApplication::setPalette(QPalette()); // the system's again, which the style then makes ours
}

} // namespace ui
