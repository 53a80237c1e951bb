// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/table_dialog.h"

#include "ui/dialogs/read_only_table.h"
#include "ui/look/theme.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

TableDialog::TableDialog(TableWords words, QWidget* parent)
    : QDialog(parent), m_words(std::move(words)),
      m_table(read_only_table("table.rows", m_words.title, m_words.head)) {
    setObjectName(QStringLiteral("table_dialog"));
    setWindowTitle(m_words.title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    auto* summary = new QLabel(m_words.summary);
    summary->setObjectName(QStringLiteral("table.summary"));
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    layout->addWidget(summary);
    m_table->setAccessibleDescription(m_words.summary);
    for (const QStringList& row : m_words.rows)
        add_row(*m_table, row, false);
    m_table->resizeColumnsToContents();
    m_table->setVisible(!m_words.rows.empty());
    layout->addWidget(m_table, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy_table = buttons->addButton(tr("&Copy as table"), QDialogButtonBox::ActionRole);
    copy_table->setObjectName(QStringLiteral("table.copy"));
    copy_table->setEnabled(!m_words.rows.empty());
    layout->addWidget(buttons);
    connect(copy_table, &QPushButton::clicked, this, &TableDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (!m_words.rows.empty())
        m_table->setCurrentCell(0, 0);
    const int width = m_table->horizontalHeader()->length() + 3 * spacing::xl;
    const int letter = fontMetrics().averageCharWidth();
    const QSize wanted(std::clamp(width, letter * 60, letter * 130), fontMetrics().lineSpacing() * 30);
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
}

void TableDialog::copy() const {
    QString text = tab_separated(m_words.head);
    for (const QStringList& row : m_words.rows)
        text += tab_separated(row);
    QGuiApplication::clipboard()->setText(text);
}

} // namespace ui
