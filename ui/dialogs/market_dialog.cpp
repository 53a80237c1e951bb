// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/market_dialog.h"

#include "ui/look/plain_tool_tip.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include "core/report/found_plans.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <vector>

namespace ui {

namespace {

constexpr std::size_t plans_shown = 100;
constexpr qint64 between_paints_ms = 100;

// The list of the command line has dollars; here they are the reader's money.
bool is_money(const core::FoundColumn& column) {
    return column.id == "monthly_usd" && currency_in_use() != core::Currency{};
}

QTableWidget* table_of_plans() {
    const auto columns = core::found_columns();
    auto* table = new QTableWidget(0, static_cast<int>(columns.size()));
    table->setObjectName(QStringLiteral("market.plans"));
    table->setAccessibleName(MarketDialog::tr("Plans, the cheapest first"));
    QStringList labels;
    for (const core::FoundColumn& column : columns)
        labels << (is_money(column)
                       ? MarketDialog::tr("%1 a month").arg(to_qt(core::money_sign(translate_core)).trimmed())
                       : core_text(column.label));
    table->setHorizontalHeaderLabels(labels);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

} // namespace

MarketDialog::MarketDialog(core::Scenario scenario, core::CataloguePtr catalogue, std::string today,
                           QWidget* parent)
    : QDialog(parent), m_scenario(std::move(scenario)), m_catalogue(std::move(catalogue)),
      m_today(std::move(today)), m_any_model(new QCheckBox(tr("&Other models whose score is as good"))),
      m_says(new QLabel), m_progress(new QProgressBar), m_table(table_of_plans()) {
    setObjectName(QStringLiteral("market_dialog"));
    setWindowTitle(tr("The cheapest plan"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    m_any_model->setObjectName(QStringLiteral("market.any_model"));
    layout->addWidget(m_any_model);
    m_says->setObjectName(QStringLiteral("market.says"));
    m_says->setTextFormat(Qt::PlainText);
    m_says->setWordWrap(true);
    m_says->setMinimumHeight(3 * m_says->fontMetrics().lineSpacing()); // nothing moves when it comes
    m_says->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_says);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(spacing::s);
    QSizePolicy keeps_its_room = m_progress->sizePolicy();
    keeps_its_room.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keeps_its_room);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_open = buttons->addButton(tr("Open in a &new tab"), QDialogButtonBox::AcceptRole);
    m_open->setObjectName(QStringLiteral("market.open"));
    m_open->setEnabled(false);
    layout->addWidget(buttons);
    connect(m_any_model, &QCheckBox::toggled, this, &MarketDialog::look);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_open->setEnabled(!m_table->selectedItems().isEmpty()); });
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row) { choose(row); });
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { choose(m_table->currentRow()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const QSize wanted(fontMetrics().averageCharWidth() * 150, fontMetrics().lineSpacing() * 32);
    resize(wanted.boundedTo(screen()->availableSize() * 0.95)); // a small screen has its frame to show, too
    QTimer::singleShot(0, this, &MarketDialog::look);
}

void MarketDialog::done(int result) {
    m_closed = true;
    QDialog::done(result);
}

// Events are let in while it looks, so that it paints, and can be closed or asked otherwise.
void MarketDialog::look() {
    m_again = m_looking;
    if (m_looking)
        return;
    m_looking = true;
    m_progress->show();
    core::FoundPlans found;
    do {
        m_again = false;
        QElapsedTimer since_paint;
        since_paint.start();
        found = core::find_plans(m_scenario, *m_catalogue, m_today,
                                 {.any_model = m_any_model->isChecked(), .top = plans_shown},
                                 [&](double share, const std::function<core::FoundPlans()>& so_far) {
                                     if (since_paint.elapsed() >= between_paints_ms) {
                                         m_progress->setValue(static_cast<int>(100 * share));
                                         show_plans(so_far());
                                         QCoreApplication::processEvents();
                                         since_paint.restart();
                                     }
                                     return !m_again && !m_closed;
                                 });
    } while (m_again && !m_closed);
    m_looking = false;
    m_progress->hide();
    if (!m_closed)
        show_plans(std::move(found));
}

void MarketDialog::show_plans(core::FoundPlans found) {
    m_found = std::move(found);
    QStringList sentences;
    for (const std::string& sentence : core::find_sentences(m_found, m_scenario, translate_core))
        sentences << to_qt(sentence);
    m_says->setText(sentences.join(QLatin1Char('\n')));
    m_table->clearSelection();
    m_table->setRowCount(static_cast<int>(m_found.plans.size()));
    std::vector<bool> says_something(static_cast<std::size_t>(m_table->columnCount()), false);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        int column = 0;
        for (const core::FoundColumn& each : core::found_columns()) {
            const core::FoundPlan& plan = m_found.plans[static_cast<std::size_t>(row)];
            const QString text = to_qt((each.shown ? each.shown : each.text)(plan, translate_core));
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(plain_tool_tip(text));
            if (!text.isEmpty())
                says_something[static_cast<std::size_t>(column)] = true;
            if (each.is_number)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column++, item);
        }
    }
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setColumnHidden(column, !says_something[static_cast<std::size_t>(column)]);
    m_table->resizeColumnsToContents();
}

void MarketDialog::choose(int row) {
    if (row < 0 || row >= static_cast<int>(m_found.plans.size()))
        return;
    m_answer = m_found.plans[static_cast<std::size_t>(row)].scenario;
    accept();
}

} // namespace ui
