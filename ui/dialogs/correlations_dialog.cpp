// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/correlations_dialog.h"

#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include "core/scenario/correlations.h"
#include "core/scenario/inputs.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

bool is_same_pair(const core::Correlation& one, const core::Correlation& other) {
    return (one.a == other.a && one.b == other.b) || (one.a == other.b && one.b == other.a);
}

QString name_of(const std::string& path) {
    const core::Input* input = core::find_input(path);
    return input ? label_of(*input) : to_qt(path);
}

} // namespace

CorrelationsDialog::CorrelationsDialog(core::Scenario scenario, QWidget* parent)
    : QDialog(parent), m_scenario(std::move(scenario)), m_table(new QTableWidget(0, 3)), m_a(new QComboBox),
      m_b(new QComboBox), m_rank(new QDoubleSpinBox), m_problem(new QLabel) {
    setObjectName(QStringLiteral("correlations_dialog"));
    setWindowTitle(tr("Ranges that move together"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    auto* text =
        new QLabel(tr("With 1 the one is high where the other is, with -1 where it is low; pairs that "
                      "do not stand here move on their own. Inputs with a range can be paired."));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    layout->addWidget(text);
    m_table->setObjectName(QStringLiteral("correlations.table"));
    m_table->setAccessibleName(tr("Ranges that move together"));
    m_table->setHorizontalHeaderLabels({tr("Input"), tr("goes with"), tr("Rank correlation")});
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    layout->addWidget(m_table, 1);

    std::vector<std::string> paths;
    for (const core::Input& input : core::inputs()) {
        const std::string path(input.path);
        const auto names_it = [&](const core::Correlation& each) { return each.a == path || each.b == path; };
        if (m_scenario.ranges.contains(path) || std::ranges::any_of(m_scenario.correlations, names_it))
            paths.push_back(path);
    }
    for (QComboBox* box : {m_a, m_b})
        for (const std::string& path : paths)
            box->addItem(name_of(path), to_qt(path));
    m_b->setCurrentIndex(std::min(1, m_b->count() - 1));
    m_a->setObjectName(QStringLiteral("correlations.a"));
    m_a->setAccessibleName(tr("Input"));
    m_b->setObjectName(QStringLiteral("correlations.b"));
    m_b->setAccessibleName(tr("goes with"));
    m_rank->setObjectName(QStringLiteral("correlations.rank"));
    m_rank->setAccessibleName(tr("Rank correlation"));
    m_rank->setRange(-1, 1);
    m_rank->setSingleStep(0.1);
    m_rank->setValue(0.5);
    auto* add = new QPushButton(tr("&Add or change"));
    add->setObjectName(QStringLiteral("correlations.add"));
    add->setEnabled(paths.size() > 1);
    m_remove = new QPushButton(tr("&Remove"));
    m_remove->setObjectName(QStringLiteral("correlations.remove"));
    auto* line = new QHBoxLayout;
    line->setSpacing(spacing::s);
    line->addWidget(m_a, 2);
    line->addWidget(m_b, 2);
    line->addWidget(m_rank, 1);
    line->addWidget(add);
    line->addWidget(m_remove);
    layout->addLayout(line);
    m_problem->setObjectName(QStringLiteral("correlations.problem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing()); // nothing moves when it comes
    m_problem->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    if (paths.size() < 2)
        m_problem->setText(tr("Give two inputs a range first: a right click on an input."));
    layout->addWidget(m_problem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    layout->addWidget(buttons);
    connect(add, &QPushButton::clicked, this, &CorrelationsDialog::add_pair);
    const auto set_up = [this] { m_set_up = true; };
    for (const QComboBox* box : {m_a, m_b})
        connect(box, &QComboBox::currentIndexChanged, this, set_up);
    connect(m_rank, &QDoubleSpinBox::valueChanged, this, set_up);
    connect(m_remove, &QPushButton::clicked, this, &CorrelationsDialog::remove_pair);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_remove->setEnabled(!m_table->selectedItems().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &CorrelationsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    show_pairs();
    resize(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 84, fontMetrics().height() * 22);
}

void CorrelationsDialog::show_pairs() {
    m_table->setRowCount(static_cast<int>(m_scenario.correlations.size()));
    int row = 0;
    for (const core::Correlation& each : m_scenario.correlations) {
        m_table->setItem(row, 0, new QTableWidgetItem(name_of(each.a)));
        m_table->setItem(row, 1, new QTableWidgetItem(name_of(each.b)));
        auto* rank = new QTableWidgetItem(number_text(each.rank, core::Unit::none));
        rank->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, 2, rank);
        ++row;
    }
    m_table->clearSelection();
    m_table->resizeColumnsToContents();
    m_remove->setEnabled(false);
}

// A pair that stands there already gets the new rank; what no samples can have all at once stays as it was.
bool CorrelationsDialog::add_pair() {
    const core::Correlation pair{.a = m_a->currentData().toString().toStdString(),
                                 .b = m_b->currentData().toString().toStdString(),
                                 .rank = m_rank->value()};
    const auto refuse = [this](const QString& why) {
        m_problem->setText(why);
        return false;
    };
    if (pair.a == pair.b)
        return refuse(tr("An input cannot be paired with itself."));
    std::vector<core::Correlation> after = m_scenario.correlations;
    const auto same =
        std::ranges::find_if(after, [&](const core::Correlation& each) { return is_same_pair(each, pair); });
    if (same == after.end())
        after.push_back(pair);
    else
        same->rank = pair.rank;
    if (!core::correlations_problem(after).empty())
        return refuse(tr("Not all of them can be at once: what goes with one input has to go "
                         "together, too."));
    m_problem->clear();
    m_scenario.correlations = std::move(after);
    m_set_up = false;
    show_pairs();
    return true;
}

// Who has set a pair up and says OK means it, too.
void CorrelationsDialog::accept() {
    if (!m_set_up || add_pair())
        QDialog::accept();
}

void CorrelationsDialog::remove_pair() {
    const int row = m_table->currentRow();
    if (row < 0 || row >= static_cast<int>(m_scenario.correlations.size()))
        return;
    m_scenario.correlations.erase(m_scenario.correlations.begin() + row);
    m_problem->clear();
    show_pairs();
}

} // namespace ui
