// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace ui {

// What a scenario is called and what was noted on it.
class NameDialog : public QDialog {
    Q_OBJECT

  public:
    // The file's name, where there is one, is what title and tab go on to show: the dialog says so.
    NameDialog(const NameAndNotes& now, const QString& file_name, QWidget* parent = nullptr);

    NameAndNotes answer() const;

  private:
    NameAndNotes m_before;
    QLineEdit* m_name;
    QPlainTextEdit* m_notes;
};

} // namespace ui
