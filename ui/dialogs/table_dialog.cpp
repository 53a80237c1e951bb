// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/table_dialog.h"

#include "ui/look/plain_tool_tip.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include "core/text/escape.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

QString tabbed_line(const QStringList& cells) {
    QStringList escaped;
    for (const QString& cell : cells)
        escaped << to_qt(core::list_cell(cell.toStdString()));
    return escaped.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

} // namespace

TableDialog::TableDialog(TableWords words, QWidget* parent)
    : QDialog(parent), m_words(std::move(words)),
      m_table(
          new QTableWidget(static_cast<int>(m_words.rows.size()), static_cast<int>(m_words.head.size()))) {
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
    m_table->setObjectName(QStringLiteral("table.rows"));
    m_table->setAccessibleName(m_words.title);
    m_table->setAccessibleDescription(m_words.summary);
    m_table->setHorizontalHeaderLabels(m_words.head);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false); // Tab leaves it, arrows walk it
    for (int row = 0; row < m_table->rowCount(); ++row)
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QString& text = m_words.rows[static_cast<std::size_t>(row)][column];
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(plain_tool_tip(text));
            m_table->setItem(row, column, item);
        }
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
    QString text = tabbed_line(m_words.head);
    for (const QStringList& row : m_words.rows)
        text += tabbed_line(row);
    QGuiApplication::clipboard()->setText(text);
}

} // namespace ui
