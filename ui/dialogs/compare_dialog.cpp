// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/compare_dialog.h"

#include "ui/look/plain_tool_tip.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include "core/text/escape.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

using Lines = std::vector<std::vector<std::string>>;

std::string tab_separated(const std::vector<std::string>& cells) {
    std::string line;
    for (const std::string& cell : cells)
        line.append(line.empty() ? "" : "\t").append(core::list_cell(cell));
    return line + "\n";
}

void add_lines(QTableWidget& table, const Lines& lines) {
    for (const auto& line : lines) {
        const int row = table.rowCount();
        table.insertRow(row);
        int column = 0;
        for (const std::string& cell : line) {
            auto* item = new QTableWidgetItem(to_qt(cell));
            item->setToolTip(plain_tool_tip(to_qt(cell)));
            if (column > 0)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table.setItem(row, column++, item);
        }
    }
}

// A line of its own above the inputs.
void add_heading(QTableWidget& table, const QString& text) {
    const int row = table.rowCount();
    table.insertRow(row);
    auto* item = new QTableWidgetItem(text);
    QFont bold = table.font();
    bold.setBold(true);
    item->setFont(bold);
    table.setItem(row, 0, item);
    table.setSpan(row, 0, 1, table.columnCount());
}

} // namespace

CompareDialog::CompareDialog(const core::Comparison& comparison, QWidget* parent)
    : QDialog(parent), m_shown(core::comparison_table(comparison, translate_core)),
      m_table(new QTableWidget(0, static_cast<int>(m_shown.head.size()))) {
    setObjectName(QStringLiteral("compare_dialog"));
    setWindowTitle(tr("Plans side by side"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    m_table->setObjectName(QStringLiteral("compare.table"));
    m_table->setAccessibleName(tr("Plans side by side"));
    QStringList head;
    for (const std::string& name : m_shown.head)
        head << to_qt(core::list_cell(name)).left(60); // the tooltip has the rest
    m_table->setHorizontalHeaderLabels(head);
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->horizontalHeaderItem(column)->setToolTip(
            plain_tool_tip(to_qt(m_shown.head[static_cast<std::size_t>(column)])));
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    add_lines(*m_table, m_shown.results);
    add_heading(*m_table,
                m_shown.inputs.empty() ? tr("They differ in no input") : tr("In which inputs they differ"));
    add_lines(*m_table, m_shown.inputs);
    m_table->resizeColumnsToContents();
    layout->addWidget(m_table, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* copy_table = buttons->addButton(tr("&Copy as table"), QDialogButtonBox::ActionRole);
    copy_table->setObjectName(QStringLiteral("compare.copy"));
    auto* save = buttons->addButton(tr("&Save as CSV …"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("compare.save"));
    layout->addWidget(buttons);
    connect(copy_table, &QPushButton::clicked, this, &CompareDialog::copy);
    connect(save, &QPushButton::clicked, this, &CompareDialog::save_wanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().lineSpacing() * 34);
}

// What a spreadsheet and a mail take.
void CompareDialog::copy() const {
    std::string text = tab_separated(m_shown.head);
    for (const Lines* lines : {&m_shown.results, &m_shown.inputs})
        for (const auto& line : *lines)
            text += tab_separated(line);
    QGuiApplication::clipboard()->setText(to_qt(text));
}

} // namespace ui
