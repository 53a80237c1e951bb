// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/save_text.h"

#include "ui/files/file_guard.h"

#include <QCoreApplication>

namespace ui {

void save_text(QWidget* parent, Dialogs& dialogs, const QString& suggested_name, const QString& filter,
               const std::string& text) {
    const QString path = dialogs.ask_save(parent, suggested_name, filter);
    QString error;
    if (!path.isEmpty() && !write_whole(path, QByteArray::fromStdString(text), &error))
        dialogs.show_failure(parent, QCoreApplication::translate("Market", "Not saved"), error);
}

} // namespace ui
