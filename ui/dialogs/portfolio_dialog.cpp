// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/portfolio_dialog.h"

#include "ui/dialogs/read_only_table.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include "core/text/escape.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QLabel* headline_label(const QString& text, const QFont& font) {
    auto* label = new QLabel(text);
    label->setObjectName(QStringLiteral("portfolio.headline"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    label->setFont(strong);
    return label;
}

QTableWidget* table_of(const core::PortfolioTable& shown, const QString& name) {
    QTableWidget* table = read_only_table("portfolio.table", name, cells_of(shown.head));
    for (const auto& row : shown.rows) {
        QStringList cells;
        for (const std::string& cell : row)
            cells << to_qt(core::list_cell(cell)); // names are anybody's
        add_row(*table, cells, true);
    }
    table->resizeColumnsToContents();
    // A long name leaves room for the figures; the tooltip has all of it.
    constexpr int most_letters = 44;
    const int most = table->fontMetrics().averageCharWidth() * most_letters;
    table->setColumnWidth(0, std::min(table->columnWidth(0), most));
    table->setCurrentCell(0, 0);
    return table;
}

int height_of_all_rows(const QTableWidget& table) {
    return table.horizontalHeader()->sizeHint().height() + table.verticalHeader()->length() +
           table.horizontalScrollBar()->sizeHint().height() + 2 * table.frameWidth();
}

// Text of the window that is scrolled where there is no room.
QPlainTextEdit* lines_of(const std::vector<std::string>& lines, const QString& name) {
    QStringList shown;
    for (const std::string& line : lines)
        shown << to_qt(core::list_cell(line));
    auto* text = new QPlainTextEdit(shown.join(QLatin1Char('\n')));
    text->setObjectName(QStringLiteral("portfolio.lines"));
    text->setAccessibleName(name);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFrameShape(QFrame::NoFrame);
    text->viewport()->setAutoFillBackground(false);
    text->document()->setDocumentMargin(0);
    // Long lines break: half as many again, and one to be sure.
    const auto shown_lines = static_cast<int>(lines.size()) * 3 / 2 + 1;
    text->setMaximumHeight(shown_lines * text->fontMetrics().lineSpacing());
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return text;
}

} // namespace

PortfolioDialog::PortfolioDialog(const core::NamedPortfolio& portfolio, QWidget* parent)
    : QDialog(parent), m_shown(core::portfolio_table(portfolio, translate_core)) {
    setObjectName(QStringLiteral("portfolio_dialog"));
    setWindowTitle(tr("Portfolio"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    layout->addWidget(headline_label(
        to_qt(core::list_cell(core::portfolio_headline(portfolio.found, translate_core))), font()));
    QTableWidget* table =
        table_of(m_shown, tr("What each workload costs alone, and all of them apart and together"));
    table->setMaximumHeight(height_of_all_rows(*table));
    layout->addWidget(table, 3);
    QPlainTextEdit* lines =
        lines_of(core::portfolio_lines(portfolio, translate_core), tr("Who shares machines, and why not"));
    layout->addWidget(lines, 2);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [&](const QString& text, const char* name) {
        auto* button = buttons->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1String(name));
        return button;
    };
    connect(add(tr("&Copy as table"), "portfolio.copy"), &QPushButton::clicked, this, &PortfolioDialog::copy);
    connect(add(tr("&Save as CSV …"), "portfolio.save_csv"), &QPushButton::clicked, this,
            [this] { emit save_wanted("csv"); });
    connect(add(tr("Save as &Markdown …"), "portfolio.save_md"), &QPushButton::clicked, this,
            [this] { emit save_wanted("md"); });
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const int letter = fontMetrics().averageCharWidth();
    const int width = table->horizontalHeader()->length() + 3 * spacing::xl;
    const int height = table->maximumHeight() + lines->maximumHeight() + fontMetrics().lineSpacing() * 8;
    const QSize wanted(std::clamp(width, letter * 70, letter * 130), height);
    resize(parent ? wanted.boundedTo(parent->window()->size()) : wanted);
    table->setFocus();
}

void PortfolioDialog::copy() const {
    QString text = tab_separated(cells_of(m_shown.head));
    for (const auto& row : m_shown.rows)
        text += tab_separated(cells_of(row));
    QGuiApplication::clipboard()->setText(text);
}

} // namespace ui
