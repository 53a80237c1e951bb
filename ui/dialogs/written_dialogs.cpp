// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/written_dialogs.h"

#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include "core/scenario/value_notes.h"
#include "core/text/dates.h"
#include "core/text/escape.h"
#include "core/text/money_within.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QVBoxLayout* roomy(QDialog& dialog) {
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::xs);
    return layout;
}

void add_field(QVBoxLayout* layout, const QString& text, QWidget* field, const char* name, int stretch = 0) {
    auto* label = new QLabel(text);
    label->setBuddy(field);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    layout->addWidget(label);
    layout->addWidget(field, stretch);
    layout->addSpacing(spacing::s);
}

constexpr qsizetype most_of_source = 300; // a dialog is no page

QLabel* plain_label(const QString& text, bool quiet) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (quiet)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QPlainTextEdit* text_field(const QString& text) {
    auto* field = new QPlainTextEdit(text);
    field->setTabChangesFocus(true);
    field->viewport()->setAutoFillBackground(false); // it stands on the style's field
    field->document()->setDocumentMargin(spacing::s);
    return field;
}

} // namespace

ValueNoteDialog::ValueNoteDialog(const core::Input& input, const QString& value, const core::ValueNote& now,
                                 const QString& of_another, const core::Source* known, QWidget* parent)
    : QDialog(parent), m_from(new QLineEdit(to_qt(now.source.from))),
      m_as_of(new QLineEdit(to_qt(now.source.as_of))), m_text(text_field(to_qt(now.text))),
      m_problem(plain_label({}, false)) {
    setObjectName(QStringLiteral("value_note_dialog"));
    setWindowTitle(tr("Source and note"));
    auto* layout = roomy(*this);
    layout->addWidget(plain_label(tr("%1 is now %2.").arg(label_of(input), value), false));
    if (known) {
        auto* source =
            plain_label(tr("Its source: %1, %2. What is written here goes before it.")
                            .arg(to_qt(known->from).simplified().left(most_of_source), to_qt(known->as_of)),
                        true);
        source->setObjectName(QStringLiteral("note.known"));
        layout->addWidget(source);
    }
    if (!of_another.isEmpty())
        layout->addWidget(plain_label(tr("This was written of another value, %1.").arg(of_another), true));
    layout->addSpacing(spacing::m);
    add_field(layout, tr("Where it is &from"), m_from, "note.from");
    add_field(layout, tr("As &of (YYYY-MM-DD)"), m_as_of, "note.as_of");
    add_field(layout, tr("&Note"), m_text, "note.text", 1);
    m_problem->setObjectName(QStringLiteral("note.problem"));
    layout->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setDefault(true);
    if (!now.source.from.empty() || !now.text.empty()) {
        auto* remove = buttons->addButton(tr("&Remove it"), QDialogButtonBox::DestructiveRole);
        remove->setObjectName(QStringLiteral("note.remove"));
        connect(remove, &QPushButton::clicked, this, [this] {
            m_removed = true;
            accept();
        });
    }
    layout->addWidget(buttons);
    connect(m_as_of, &QLineEdit::textChanged, this, &ValueNoteDialog::check);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    check();
    resize(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 56, fontMetrics().height() * 20);
}

void ValueNoteDialog::check() {
    const std::string day = m_as_of->text().trimmed().toStdString();
    const bool good = day.empty() || core::iso_date(day);
    m_problem->setText(good ? QString() : tr("A day is written as 2026-11-23."));
    m_ok->setEnabled(good);
}

ValueNoteAnswer ValueNoteDialog::answer() const {
    if (m_removed)
        return {};
    const std::string from = m_from->text().trimmed().toStdString();
    const std::string text = m_text->toPlainText().trimmed().toStdString();
    return {.source = {.from = std::string(core::as_much_as_allowed(from)),
                       .as_of = m_as_of->text().trimmed().toStdString()},
            .text = std::string(core::as_much_as_allowed(text))};
}

DecisionDialog::DecisionDialog(const QString& answer, const std::vector<core::Decision>& before,
                               QWidget* parent)
    : QDialog(parent), m_text(text_field({})) {
    setObjectName(QStringLiteral("decision_dialog"));
    setWindowTitle(tr("Note a decision"));
    auto* layout = roomy(*this);
    add_field(layout, tr("&What was decided, and why"), m_text, "decision.text", 2);
    layout->addWidget(plain_label(tr("The answer today goes in beside it: %1").arg(answer), true));
    if (!before.empty()) {
        layout->addSpacing(spacing::m);
        auto* list = text_field({});
        list->setReadOnly(true);
        QStringList entries;
        for (auto each = before.rbegin(); each != before.rend(); ++each)
            entries << QStringLiteral("%1: %2\n%3")
                           .arg(to_qt(each->on), to_qt(core::visible_lines(each->text)),
                                to_qt(core::visible_lines(core::money_within(each->answer, translate_core))));
        list->setPlainText(entries.join(QStringLiteral("\n\n")));
        add_field(layout, tr("&Before, the latest first"), list, "decision.before", 1);
    }
    layout->addSpacing(spacing::m);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* ok = buttons->button(QDialogButtonBox::Ok);
    ok->setDefault(true);
    ok->setEnabled(false);
    layout->addWidget(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this, ok] { ok->setEnabled(!text().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_text->setFocus();
    resize(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 64, fontMetrics().height() * 22);
}

QString DecisionDialog::text() const {
    const std::string all = m_text->toPlainText().trimmed().toStdString();
    return to_qt(core::as_much_as_allowed(all));
}

} // namespace ui
