// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/name_dialog.h"

#include "ui/look/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

NameDialog::NameDialog(const NameAndNotes& now, const QString& file_name, QWidget* parent)
    : QDialog(parent), m_before(now), m_name(new QLineEdit(now.name)),
      m_notes(new QPlainTextEdit(now.notes)) {
    setObjectName(QStringLiteral("name_dialog"));
    setWindowTitle(tr("Name and notes"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::xs);
    const auto add = [layout](const QString& text, QWidget* field, const char* name, int stretch) {
        auto* label = new QLabel(text);
        label->setBuddy(field);
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        layout->addWidget(label);
        layout->addWidget(field, stretch);
    };
    add(tr("&Name"), m_name, "details.name", 0);
    if (!file_name.isEmpty()) {
        auto* hint =
            new QLabel(tr("It stands in reports and pictures. Title and tab show the file's name, “%1”.")
                           .arg(file_name));
        hint->setTextFormat(Qt::PlainText);
        hint->setForegroundRole(QPalette::PlaceholderText);
        hint->setWordWrap(true);
        layout->addWidget(hint);
    }
    layout->addSpacing(spacing::m);
    add(tr("No&tes"), m_notes, "details.notes", 1);
    m_notes->setPlaceholderText(tr("What the figures rest on, for those who read the report."));
    m_notes->setTabChangesFocus(true);
    m_notes->viewport()->setAutoFillBackground(false); // it stands on the style's field
    m_notes->document()->setDocumentMargin(spacing::s);
    layout->addSpacing(spacing::m);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_notes->document()->setModified(false); // its margin has counted as a change
    m_name->selectAll();
    const int letter = fontMetrics().horizontalAdvance(QLatin1Char('0'));
    resize(letter * 64, fontMetrics().height() * 20);
}

NameAndNotes NameDialog::answer() const {
    // What nobody has touched stays as it was, to the last blank.
    return {.name = m_name->isModified() ? m_name->text().trimmed() : m_before.name,
            .notes = m_notes->document()->isModified() ? m_notes->toPlainText().trimmed() : m_before.notes};
}

} // namespace ui
