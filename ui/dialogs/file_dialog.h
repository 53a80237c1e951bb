// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileDialog>

#include <memory>

namespace ui {

// The system's file dialogs, or Qt's where the system has none: then in the window's look. A file that is
// saved gets the ending of the chosen filter before anybody is asked whether to replace one.
std::unique_ptr<QFileDialog> open_dialog(QWidget* parent, const QString& folder, const QString& filters);
std::unique_ptr<QFileDialog> save_dialog(QWidget* parent, const QString& suggested_path,
                                         const QString& filters);
std::unique_ptr<QFileDialog> folder_dialog(QWidget* parent, const QString& folder);

// Empty: cancelled.
QString chosen_file(QFileDialog& dialog);

} // namespace ui
