// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/compare_dialog.h"

#include "ui/dialogs/read_only_table.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

using Lines = std::vector<std::vector<std::string>>;

void add_lines(QTableWidget& table, const Lines& lines) {
    for (const auto& line : lines)
        add_row(table, cells_of(line), true);
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
      m_table(read_only_table("compare.table", tr("Plans side by side"), cells_of(m_shown.head))) {
    setObjectName(QStringLiteral("compare_dialog"));
    setWindowTitle(tr("Plans side by side"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
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
    QString text = tab_separated(cells_of(m_shown.head));
    for (const Lines* lines : {&m_shown.results, &m_shown.inputs})
        for (const auto& line : *lines)
            text += tab_separated(cells_of(line));
    QGuiApplication::clipboard()->setText(text);
}

} // namespace ui
