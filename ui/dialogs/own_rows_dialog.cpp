// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/own_rows_dialog.h"

#include "ui/dialogs/rows_model.h"
#include "ui/look/notice_line.h"
#include "ui/look/theme.h"
#include "ui/words/problem_words.h"
#include "ui/words/translate.h"

#include "core/catalogue/own_catalogue.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr std::array kind_titles{
    QT_TRANSLATE_NOOP("ui::OwnRowsDialog", "Models"), QT_TRANSLATE_NOOP("ui::OwnRowsDialog", "Machines"),
    QT_TRANSLATE_NOOP("ui::OwnRowsDialog", "APIs"), QT_TRANSLATE_NOOP("ui::OwnRowsDialog", "Usage")};
static_assert(kind_titles.size() == core::own_kinds.size());

} // namespace

OwnRowsDialog::OwnRowsDialog(const core::Catalogue& shipped, const core::Catalogue& own, QWidget* parent)
    : QDialog(parent), m_shipped(shipped), m_own(own), m_rows(new RowsModel(m_shipped, m_own, this)),
      m_found(new QSortFilterProxyModel(this)), m_kind(new QComboBox), m_search(new QLineEdit),
      m_table(new QTableView), m_problem(new QLabel), m_copy(new QPushButton(tr("&Copy the row"))),
      m_remove(new QPushButton(tr("&Delete the row"))), m_reset(new QPushButton(tr("Delete &all of yours"))) {
    setObjectName(QStringLiteral("own_rows_dialog"));
    setWindowTitle(tr("Your own prices and models"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    auto* head = new QHBoxLayout;
    for (const char* title : kind_titles)
        m_kind->addItem(tr(title));
    m_kind->setAccessibleName(tr("Kind of rows"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    head->addWidget(m_kind);
    head->addWidget(m_search, 1);
    layout->addLayout(head);

    m_found->setSourceModel(m_rows);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_found->setFilterKeyColumn(-1);
    m_table->setObjectName(QStringLiteral("own_rows"));
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_found);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setMaximumSectionSize(fontMetrics().averageCharWidth() * 36);
    layout->addWidget(m_table, 1);

    m_problem->setObjectName(QStringLiteral("own_rows.state"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing()); // nothing moves when it comes
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_problem);

    auto* add = new QPushButton(tr("&New row"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    int name = 0;
    for (QPushButton* button : {add, m_copy, m_remove, m_reset}) {
        constexpr const char* names[] = {"own_rows.add", "own_rows.copy", "own_rows.remove",
                                         "own_rows.reset"};
        button->setObjectName(QLatin1String(names[name++]));
        button->setAutoDefault(false); // Enter ends the editing of a cell
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    }
    buttons->button(QDialogButtonBox::Save)->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    layout->addWidget(buttons);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &OwnRowsDialog::show_kind);
    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_rows, &RowsModel::edited, this, &OwnRowsDialog::show_state);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { show_state(); });
    connect(m_rows, &QAbstractItemModel::modelReset, this, [this] { show_state(); });
    connect(add, &QPushButton::clicked, this, [this] {
        m_search->clear(); // it would be hidden
        select(m_rows->add());
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { select(m_rows->copy(selected())); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_rows->remove(selected()); });
    connect(m_reset, &QPushButton::clicked, this, [this] { m_rows->remove_all(); });
    connect(buttons, &QDialogButtonBox::accepted, this, &OwnRowsDialog::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_kind->setCurrentIndex(2); // prices are what changes
    show_kind();
    resize(fontMetrics().averageCharWidth() * 150, fontMetrics().lineSpacing() * 34);
}

OwnRowsDialog::~OwnRowsDialog() = default;

core::Catalogue OwnRowsDialog::answer() const {
    return m_own;
}

void OwnRowsDialog::show_kind() {
    m_rows->show_kind(core::own_kinds[static_cast<std::size_t>(m_kind->currentIndex())]);
    m_table->resizeColumnsToContents();
    show_state();
}

int OwnRowsDialog::selected() const {
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : m_found->mapToSource(rows.front()).row();
}

void OwnRowsDialog::select(int model_row) {
    const QModelIndex index = m_found->mapFromSource(m_rows->index(model_row, 1));
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
    m_table->setFocus();
}

void OwnRowsDialog::show_state(const QString& problem) {
    const int row = selected(), own = m_rows->own_count();
    m_copy->setEnabled(row >= 0);
    m_remove->setEnabled(m_rows->is_own(row));
    m_reset->setEnabled(own > 0);
    QPalette ink = palette();
    if (!problem.isEmpty())
        ink.setColor(QPalette::WindowText, severity_colour(theme_for(palette()), core::Severity::blocking));
    m_problem->setPalette(ink);
    m_problem->setText(
        !problem.isEmpty() ? problem
        : own == 0
            ? tr("All of these are shipped with the program. A cell that you change makes the row yours.")
            : tr("%n of these are yours; without them the shipped ones hold again.", nullptr, own));
}

// What was typed cell by cell may still not go together.
void OwnRowsDialog::finish() {
    for (std::size_t kind = 0; kind < core::own_kinds.size(); ++kind) {
        core::Catalogue again;
        const auto problems = core::read_own_rows(core::write_own_rows(core::own_kinds[kind], m_own),
                                                  core::own_kinds[kind], m_shipped, again);
        if (problems.empty())
            continue;
        m_kind->setCurrentIndex(static_cast<int>(kind));
        const core::FileProblem& first = problems.front();
        return show_state(QStringLiteral("%1: %2").arg(to_qt(first.path), problem_words(first.message)));
    }
    accept();
}

} // namespace ui
