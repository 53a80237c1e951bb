// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/settings.h"

#include "ui/documents/session.h"
#include "ui/words/language.h"
#include "ui/words/money.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

namespace ui {

Settings chosen_settings() {
    return {.language = chosen_language(),
            .look = chosen_look(),
            .currency = chosen_currency(),
            .picture = chosen_picture_size(),
            .restores_session = ui::restores_session()};
}

void choose_settings(const Settings& settings, QWidget& window) {
    const Settings before = chosen_settings();
    remember_picture_size(settings.picture);
    choose_restoring(settings.restores_session);
    if (settings.look != before.look)
        choose_look(settings.look);
    if (settings.currency != before.currency) {
        choose_currency(settings.currency);
        // Words with money in them are made anew as those of another language are.
        QCoreApplication::postEvent(&window, new QEvent(QEvent::LanguageChange));
    }
    if (settings.language != before.language)
        choose_language(settings.language);
}

void edit_settings(QWidget& window, Dialogs& dialogs) {
    if (const auto chosen = dialogs.ask_settings(&window, chosen_settings()))
        choose_settings(*chosen, window);
}

} // namespace ui
