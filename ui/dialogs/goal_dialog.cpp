// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/goal_dialog.h"

#include "ui/look/theme.h"
#include "ui/words/money.h"
#include "ui/words/translate.h"

#include "core/decide/sensitivity.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int lines_of_answer = 5;

// What nobody can be asked for is left out: hardware of one's own that is not compared.
bool is_offered(const core::SeekMeasure& measure, const core::Scenario& scenario) {
    return measure.of != core::SeekOf::owned || scenario.owned.enabled;
}

// An amount is typed in the currency in use.
std::optional<core::SeekGoal> goal_of(const core::SeekMeasure& measure, const QString& typed) {
    if (typed.endsWith(QLatin1Char('%')))
        return core::seek_goal(measure, typed.toStdString());
    const auto usd = number_as_typed(typed, core::Unit::usd_per_month);
    return usd ? std::optional(core::SeekGoal{.measure = &measure, .amount = *usd, .of_now = false})
               : std::nullopt;
}

} // namespace

GoalDialog::GoalDialog(core::SnapshotPtr snapshot, const core::Input& first, QWidget* parent)
    : QDialog(parent), m_snapshot(std::move(snapshot)), m_input(new QComboBox), m_measure(new QComboBox),
      m_amount(new QLineEdit(QStringLiteral("-20%"))), m_says(new QLabel) {
    setObjectName(QStringLiteral("goal_dialog"));
    setWindowTitle(tr("What would it take?"));
    const core::Scenario& scenario = m_snapshot->scenario;
    for (const core::Sensitivity& row : core::swings(scenario, core::Option::rented, core::Asked::decisions))
        if (row.input == &first || core::is_in_force(scenario, *row.input))
            m_inputs.push_back(row.input);
    if (std::ranges::find(m_inputs, &first) == m_inputs.end())
        m_inputs.insert(m_inputs.begin(), &first);
    for (const core::Input* input : m_inputs)
        m_input->addItem(label_of(*input));
    m_input->setCurrentIndex(static_cast<int>(std::ranges::find(m_inputs, &first) - m_inputs.begin()));
    for (const core::SeekMeasure& measure : core::seek_measures())
        if (is_offered(measure, scenario)) {
            m_measures.push_back(&measure);
            m_measure->addItem(core_text(measure.label));
        }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::l);
    form->setVerticalSpacing(spacing::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [form](const QString& text, QWidget* field, const char* name) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
        form->addRow(text, field);
    };
    add(tr("&What is to change"), m_measure, "goal.measure");
    add(tr("&By or to what"), m_amount, "goal.amount");
    add(tr("By means &of"), m_input, "goal.input");
    layout->addLayout(form);
    auto* hint =
        new QLabel(tr("A share of what it is now with its sign (-20%, +5%), or an amount a month (%1).")
                       .arg(number_text(5000, core::Unit::usd)));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    layout->addWidget(hint);
    m_says->setObjectName(QStringLiteral("goal.says"));
    m_says->setTextFormat(Qt::PlainText);
    m_says->setWordWrap(true);
    m_says->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_says->setMinimumHeight(lines_of_answer * m_says->fontMetrics().lineSpacing()); // nothing moves
    layout->addWidget(m_says, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_use = buttons->addButton(tr("&Use this value"), QDialogButtonBox::AcceptRole);
    m_use->setObjectName(QStringLiteral("goal.use"));
    layout->addWidget(buttons);
    connect(m_input, &QComboBox::currentIndexChanged, this, &GoalDialog::look);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &GoalDialog::look);
    connect(m_amount, &QLineEdit::textChanged, this, &GoalDialog::look);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    look();
    resize(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 62, sizeHint().height());
    m_amount->selectAll();
    m_amount->setFocus();
}

std::optional<GoalAnswer> GoalDialog::answer() const {
    if (!m_found || !m_found->rounded || !m_found->before)
        return {};
    return GoalAnswer{to_qt(m_found->input->path), m_found->rounded->value};
}

void GoalDialog::look() {
    m_found.reset();
    const core::Input& input = *m_inputs[static_cast<std::size_t>(m_input->currentIndex())];
    const auto goal = goal_of(*m_measures[static_cast<std::size_t>(m_measure->currentIndex())],
                              m_amount->text().trimmed().replace(QChar(0x2212), QLatin1Char('-')));
    QStringList lines;
    if (!goal) {
        lines << tr("That is neither a share with its sign nor an amount.");
    } else if (!core::is_in_force(m_snapshot->scenario, input)) {
        lines << tr("%1 does nothing as the scenario is.").arg(label_of(input));
    } else {
        m_found = core::seek(m_snapshot->prepared, m_snapshot->scenario, input, *goal);
        for (const std::string& line : core::sought_text(*m_found, translate_core))
            lines << to_qt(line);
    }
    m_says->setText(lines.join(QLatin1Char('\n')));
    m_use->setEnabled(answer().has_value());
}

} // namespace ui
