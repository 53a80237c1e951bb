// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/my_case_dialog.h"

#include "ui/look/theme.h"
#include "ui/words/money.h"
#include "ui/words/translate.h"

#include "core/catalogue/catalogue.h"
#include "core/model/evaluate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace ui {

namespace {

// In the order of core::AmountKind, each with what it is counted in.
struct AmountWords {
    const char* words;
    core::Unit unit;
};
constexpr std::array amounts{
    AmountWords{QT_TRANSLATE_NOOP("ui::MyCaseDialog", "users, ten requests a day each"), core::Unit::none},
    AmountWords{QT_TRANSLATE_NOOP("ui::MyCaseDialog", "requests a day"), core::Unit::requests_per_day},
    AmountWords{QT_TRANSLATE_NOOP("ui::MyCaseDialog", "words a day"), core::Unit::words_per_day},
    AmountWords{QT_TRANSLATE_NOOP("ui::MyCaseDialog", "tokens a month"), core::Unit::tokens},
    AmountWords{QT_TRANSLATE_NOOP("ui::MyCaseDialog", "%1 a month: my bill"), core::Unit::usd},
};

QString money_name() {
    return currency_in_use() == core::Currency{} ? MyCaseDialog::tr("dollars")
                                                 : to_qt(currency_in_use().sign);
}

constexpr const char* usual_api = "OpenAI GPT-5 mini";

} // namespace

MyCaseDialog::MyCaseDialog(core::Scenario base, core::CataloguePtr catalogue, QWidget* parent)
    : QDialog(parent), m_base(std::move(base)), m_catalogue(std::move(catalogue)), m_use(new QComboBox),
      m_amount(new QLineEdit(QStringLiteral("1000"))), m_kind(new QComboBox), m_api(new QComboBox),
      m_latency(new QCheckBox(tr("&People wait for the answer"))),
      m_owned(new QCheckBox(tr("&Machines of our own are an option"))), m_outcome(new QLabel) {
    setObjectName(QStringLiteral("my_case"));
    setWindowTitle(tr("My case"));
    for (const core::UseCase& use : core::use_cases())
        m_use->addItem(core_text(use.label));
    for (const AmountWords& each : amounts)
        m_kind->addItem(each.unit == core::Unit::usd ? tr(each.words).arg(money_name()) : tr(each.words));
    for (const std::string& name : core::preset_names("api.preset", *m_catalogue))
        m_api->addItem(to_qt(name));
    m_api->setCurrentText(QLatin1String(usual_api));
    m_latency->setChecked(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    auto* intro =
        new QLabel(tr("Five answers make a scenario to start from. Every figure behind them has its source "
                      "and can be changed afterwards."));
    intro->setWordWrap(true);
    intro->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(intro);
    auto* questions = new QGridLayout;
    questions->setHorizontalSpacing(spacing::m);
    questions->setVerticalSpacing(spacing::s);
    questions->setColumnStretch(1, 1);
    questions->setColumnStretch(2, 2);
    const auto ask = [&](int row, const QString& question, QWidget* field, const char* name, int columns) {
        auto* label = new QLabel(question);
        label->setBuddy(field);
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(QString(question).remove(QLatin1Char('&')));
        questions->addWidget(label, row, 0);
        questions->addWidget(field, row, 1, 1, columns);
    };
    ask(0, tr("What does it &do?"), m_use, "my_case.use", 2);
    ask(1, tr("How &much?"), m_amount, "my_case.amount", 1);
    questions->addWidget(m_kind, 1, 2);
    m_kind->setObjectName(QStringLiteral("my_case.kind"));
    m_kind->setAccessibleName(tr("Counted in"));
    ask(2, tr("Which &API today?"), m_api, "my_case.api", 2);
    questions->addWidget(m_latency, 3, 1, 1, 2);
    questions->addWidget(m_owned, 4, 1, 1, 2);
    m_latency->setObjectName(QStringLiteral("my_case.latency"));
    m_owned->setObjectName(QStringLiteral("my_case.owned"));
    layout->addLayout(questions);
    m_outcome->setObjectName(QStringLiteral("my_case.outcome"));
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setMinimumHeight(fontMetrics().height() * 3); // nothing moves while one types
    m_outcome->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layout->addWidget(m_outcome);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_start = buttons->addButton(tr("&Start from this"), QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    m_start->setDefault(true); // now that there is a dialog to be the default of
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (QComboBox* box : {m_use, m_kind, m_api})
        connect(box, &QComboBox::currentIndexChanged, this, &MyCaseDialog::work_out);
    for (QCheckBox* box : {m_latency, m_owned})
        connect(box, &QCheckBox::toggled, this, &MyCaseDialog::work_out);
    connect(m_amount, &QLineEdit::textChanged, this, &MyCaseDialog::work_out);
    setMinimumWidth(fontMetrics().horizontalAdvance(QLatin1Char('0')) * 64);
    m_amount->selectAll();
    work_out();
}

core::MyCase MyCaseDialog::answers() const {
    const auto kind = static_cast<std::size_t>(m_kind->currentIndex());
    return {.use = &core::use_cases()[static_cast<std::size_t>(m_use->currentIndex())],
            .kind = static_cast<core::AmountKind>(kind),
            .amount = number_as_typed(m_amount->text(), amounts[kind].unit).value_or(0),
            .api = m_api->currentText().toStdString(),
            .latency_matters = m_latency->isChecked(),
            .owns_machines = m_owned->isChecked()};
}

void MyCaseDialog::work_out() {
    core::MyCaseResult result = core::my_case(answers(), m_base, *m_catalogue);
    m_answer = std::move(result.scenario);
    m_start->setEnabled(m_answer.has_value());
    if (!m_answer) {
        m_outcome->setText(core_text(result.problem));
        return;
    }
    const auto traffic = core::traffic_load(m_answer->traffic);
    const auto usd = core::evaluate(*m_answer).costs[core::Option::api];
    QStringList facts{number_text(traffic.requests_per_day, core::Unit::requests_per_day),
                      number_text(core::words_per_day(m_answer->traffic), core::Unit::words_per_day)};
    if (usd)
        facts << tr("%1 at the API, people included").arg(number_text(*usd, core::Unit::usd_per_month));
    m_outcome->setText(
        facts.join(QStringLiteral(" · ")) + QLatin1Char('\n') +
        tr("against %1 on %2").arg(to_qt(m_answer->model.preset), to_qt(m_answer->hosting.instance)));
}

} // namespace ui
