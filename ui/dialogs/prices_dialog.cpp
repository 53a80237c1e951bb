// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/prices_dialog.h"

#include "ui/dialogs/reading_progress.h"
#include "ui/look/notice_line.h"
#include "ui/look/plain_tool_tip.h"
#include "ui/look/theme.h"
#include "ui/scenarios/shown.h"
#include "ui/words/problem_words.h"
#include "ui/words/translate.h"

#include "core/imports/import_file.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace ui {

namespace {

// Lists that are kept up by those who live of them.
constexpr std::array addresses{
    "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json",
    "https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/data.json",
};
const QString address_key = QStringLiteral("prices/address");

QTableWidget* table_of_changes() {
    auto* table = new QTableWidget(0, 3);
    table->setObjectName(QStringLiteral("prices.changes"));
    table->setHorizontalHeaderLabels(
        {PricesDialog::tr("API"), PricesDialog::tr("In your catalogue"), PricesDialog::tr("In the list")});
    table->setAccessibleName(PricesDialog::tr("What would change"));
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

} // namespace

PricesDialog::PricesDialog(const core::CataloguePtr& catalogue, QWidget* parent, const DownloadLimits& limits,
                           const QSslConfiguration& tls)
    : QDialog(parent), m_catalogue(catalogue), m_download(limits, tls), m_address(new QComboBox),
      m_fetch(new QPushButton(tr("&Fetch"))), m_progress(new QProgressBar), m_changes(table_of_changes()),
      m_new_ones(new QCheckBox), m_state(new QLabel) {
    setObjectName(QStringLiteral("prices_dialog"));
    setWindowTitle(tr("Check prices"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    auto* text = new QLabel(tr("Fetches a price list, the only time that this program uses the network. It "
                               "shows what would change and changes nothing without your yes."));
    text->setWordWrap(true);
    layout->addWidget(text);
    auto* head = new QHBoxLayout;
    m_address->setObjectName(QStringLiteral("prices.address"));
    m_address->setAccessibleName(tr("Address of the price list"));
    m_address->setEditable(true);
    m_address->lineEdit()->setAccessibleName(m_address->accessibleName()); // which has the focus
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const char* address : addresses)
        m_address->addItem(QLatin1String(address));
    m_address->setCurrentText(QSettings().value(address_key, QLatin1String(addresses.front())).toString());
    m_fetch->setObjectName(QStringLiteral("prices.fetch"));
    head->addWidget(m_address, 1);
    head->addWidget(m_fetch);
    layout->addLayout(head);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(spacing::s);
    QSizePolicy keeps_its_room = m_progress->sizePolicy();
    keeps_its_room.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keeps_its_room);
    m_progress->hide();
    layout->addWidget(m_progress);
    layout->addWidget(m_changes, 1);
    m_new_ones->setObjectName(QStringLiteral("prices.new_ones"));
    m_new_ones->setText(tr("Also models that your catalogue does not have"));
    m_new_ones->setEnabled(false);
    layout->addWidget(m_new_ones);
    m_state->setObjectName(QStringLiteral("prices.state"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(2 * m_state->fontMetrics().lineSpacing()); // nothing moves when it comes
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_state);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_take = buttons->addButton(tr("&Take these prices"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(QStringLiteral("prices.take"));
    m_take->setEnabled(false);
    m_fetch->setDefault(true);
    layout->addWidget(buttons);
    connect(m_fetch, &QPushButton::clicked, this, &PricesDialog::fetch);
    connect(m_new_ones, &QCheckBox::toggled, this, [this] { m_take->setEnabled(!answer().apis.empty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_download, &Download::finished, this, &PricesDialog::show_list);
    connect(&m_download, &Download::failed, this, [this](const QString& why) {
        show_running(false);
        show_state(tr("Nothing was fetched. %1").arg(why), true);
    });
    connect(&m_download, &Download::progressed, this, [this](qint64 bytes, qint64 all) {
        m_progress->setRange(0, all > 0 ? 100 : 0); // not known: it only moves
        m_progress->setValue(all > 0 ? static_cast<int>(bytes * 100 / all) : 0);
    });
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().lineSpacing() * 30);
}

core::Catalogue PricesDialog::answer() const {
    core::Catalogue rows = m_found.changed;
    const auto add = [&rows](const core::Catalogue& more) {
        rows.apis.insert(rows.apis.end(), more.apis.begin(), more.apis.end());
    };
    add(m_found.confirmed);
    if (m_new_ones->isChecked())
        add(m_found.added);
    return rows;
}

void PricesDialog::show_running(bool running) {
    m_progress->setRange(0, 0);
    m_progress->setVisible(running);
    m_fetch->setText(running ? tr("&Stop") : tr("&Fetch"));
    m_address->setEnabled(!running);
}

void PricesDialog::fetch() {
    if (m_download.is_running()) {
        m_download.cancel();
        show_running(false);
        return show_state(tr("Stopped; nothing was fetched."));
    }
    m_found = {};
    m_changes->setRowCount(0);
    m_new_ones->setEnabled(false);
    m_take->setEnabled(false);
    show_state({});
    show_running(true);
    m_download.start(QUrl(m_address->currentText().trimmed(), QUrl::StrictMode));
}

void PricesDialog::show_list(const QByteArray& content) {
    show_running(false);
    const QUrl address(m_address->currentText().trimmed());
    const std::string name = address.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo).toStdString();
    const std::string day = today();
    ReadingProgress progress(to_qt(name), this);
    const auto read = core::import_file(
        {content.constData(), static_cast<std::size_t>(content.size())},
        {.name = name, .today = day, .shipped = *m_catalogue, .goes_on = progress.goes_on()});
    if (progress.wasCanceled())
        return show_state(tr("Stopped; nothing was fetched."));
    progress.reset();
    if (!read.problems.empty())
        return show_state(tr("This is no price list: %1").arg(problem_words(read.problems.front().message)),
                          true);
    if (read.rows.apis.empty())
        return show_state(tr("There are no API prices in this file."), true);
    QSettings().setValue(address_key, m_address->currentText().trimmed());
    m_found = core::price_changes(read.rows, *m_catalogue);
    m_changes->setRowCount(static_cast<int>(m_found.changes.size()));
    for (int row = 0; row < m_changes->rowCount(); ++row) {
        const core::PriceChange& change = m_found.changes[static_cast<std::size_t>(row)];
        int column = 0;
        for (const std::string& text : {change.name, change.was, change.is}) {
            auto* item = new QTableWidgetItem(to_qt(text));
            item->setToolTip(plain_tool_tip(to_qt(text)));
            m_changes->setItem(row, column++, item);
        }
    }
    m_new_ones->setEnabled(!m_found.added.apis.empty());
    m_take->setEnabled(!answer().apis.empty());
    show_state(tr("%1 prices would change, %2 are the same, %3 models are new.")
                   .arg(m_found.changes.size())
                   .arg(m_found.same)
                   .arg(m_found.added.apis.size()));
}

void PricesDialog::show_state(const QString& text, bool is_problem) {
    QPalette ink = palette();
    if (is_problem)
        ink.setColor(QPalette::WindowText, severity_colour(theme_for(palette()), core::Severity::blocking));
    m_state->setPalette(ink);
    m_state->setText(text);
}

} // namespace ui
