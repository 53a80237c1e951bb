// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/dialogs.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

// Where a value comes from, and why it is so.
class ValueNoteDialog : public QDialog {
    Q_OBJECT

  public:
    // `value` as shown; `now` is empty where nobody has written anything yet. `of_another`: what it was
    // written of, where that is not the value any more; `known`: its source that nobody has to write, or
    // null.
    ValueNoteDialog(const core::Input& input, const QString& value, const core::ValueNote& now,
                    const QString& of_another, const core::Source* known, QWidget* parent = nullptr);

    ValueNoteAnswer answer() const;

  private:
    void check();

    QLineEdit* m_from;
    QLineEdit* m_as_of;
    QPlainTextEdit* m_text;
    QLabel* m_problem;
    QPushButton* m_ok = nullptr;
    bool m_removed = false;
};

// An entry of the log of decisions.
class DecisionDialog : public QDialog {
    Q_OBJECT

  public:
    // `answer`: what the program answers now, which goes in beside the text.
    DecisionDialog(const QString& answer, const std::vector<core::Decision>& before,
                   QWidget* parent = nullptr);

    QString text() const;

  private:
    QPlainTextEdit* m_text;
};

} // namespace ui
