// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_dialog.h"

#include "ui/dialogs/picture_size_dialog.h"
#include "ui/look/theme.h"
#include "ui/words/language.h"
#include "ui/words/money.h"
#include "ui/words/translate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

const QString dollar = QStringLiteral("$");
const QString day_format = QStringLiteral("yyyy-MM-dd");

void add_row(QFormLayout& form, const QString& text, QWidget* field, const char* name) {
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(QString(text).remove(QLatin1Char('&')));
    form.addRow(text, field);
}

} // namespace

SettingsDialog::SettingsDialog(const Settings& now, QWidget* parent)
    : QDialog(parent), m_picture(now.picture), m_language(new QComboBox), m_look(new QComboBox),
      m_sign(new QComboBox), m_rate(new QLineEdit), m_day(new QDateEdit), m_money_says(new QLabel),
      m_size(new QPushButton), m_restores(new QCheckBox(tr("At the start, &open what was open at the end"))),
      m_ok(nullptr) {
    setObjectName(QStringLiteral("settings_dialog"));
    setWindowTitle(tr("Settings"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(spacing::l);
    form->setVerticalSpacing(spacing::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    add_look_rows(*form, now);
    add_money_rows(*form, now);
    add_row(*form, tr("Si&ze of pictures"), m_size, "settings.picture");
    m_size->setText(tr("%1, %2x …").arg(size_text(m_picture.size)).arg(m_picture.scale));
    m_size->setAutoDefault(false); // Enter is OK's
    m_restores->setObjectName(QStringLiteral("settings.restore"));
    m_restores->setToolTip(
        tr("Tabs, their unsaved changes and the window's place. Closing then asks nothing."));
    m_restores->setChecked(now.restores_session);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setDefault(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);
    layout->addLayout(form);
    layout->addWidget(m_restores);
    layout->addStretch(1);
    layout->addWidget(buttons);
    connect(m_size, &QPushButton::clicked, this, &SettingsDialog::choose_picture);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setMinimumWidth(fontMetrics().averageCharWidth() * 62);
    show_currency();
}

void SettingsDialog::add_look_rows(QFormLayout& form, const Settings& now) {
    for (const Language& language : languages()) {
        m_language->addItem(language_name(language), QLatin1String(language.code));
        if (now.language == QLatin1String(language.code))
            m_language->setCurrentIndex(m_language->count() - 1);
    }
    add_row(form, tr("&Language"), m_language, "settings.language");
    m_look->addItems({tr("As the system"), tr("Light"), tr("Dark")}); // in the order of LookChoice
    m_look->setCurrentIndex(static_cast<int>(now.look));
    add_row(form, tr("Loo&k"), m_look, "settings.look");
}

void SettingsDialog::add_money_rows(QFormLayout& form, const Settings& now) {
    m_sign->setEditable(true);
    m_sign->addItems({dollar, QStringLiteral("€"), QStringLiteral("£"), QStringLiteral("¥"),
                      QStringLiteral("CHF"), QStringLiteral("kr")});
    m_sign->setCurrentText(to_qt(now.currency.sign));
    m_sign->setInsertPolicy(QComboBox::NoInsert);
    m_sign->setToolTip(tr("A sign of your own may be typed."));
    add_row(form, tr("&Money is shown in"), m_sign, "settings.sign");
    m_sign->lineEdit()->setAccessibleName(m_sign->accessibleName()); // which has the focus
    if (now.currency != core::Currency{})
        m_rate->setText(QString::number(now.currency.per_usd, 'g', 6));
    m_rate->setPlaceholderText(QStringLiteral("0.92"));
    add_row(form, tr("One US &dollar is"), m_rate, "settings.rate");
    m_day->setDisplayFormat(day_format);
    m_day->setCalendarPopup(true);
    const QDate of = QDate::fromString(to_qt(now.currency.as_of), Qt::ISODate);
    m_day->setDate(of.isValid() ? of : QDate::currentDate());
    add_row(form, tr("&Rate of the day"), m_day, "settings.day");
    m_money_says->setObjectName(QStringLiteral("settings.money"));
    m_money_says->setForegroundRole(QPalette::PlaceholderText);
    m_money_says->setWordWrap(true);
    m_money_says->setTextFormat(Qt::PlainText);
    m_money_says->setMinimumHeight(3 * fontMetrics().lineSpacing()); // nothing moves while one types
    m_money_says->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    form.addRow(QString(), m_money_says);
    connect(m_sign, &QComboBox::editTextChanged, this, &SettingsDialog::show_currency);
    connect(m_rate, &QLineEdit::textChanged, this, &SettingsDialog::show_currency);
    connect(m_day, &QDateEdit::dateChanged, this, &SettingsDialog::show_currency);
}

core::Currency SettingsDialog::currency() const {
    const QString sign = m_sign->currentText().trimmed();
    if (sign == dollar)
        return {};
    return {.sign = sign.toStdString(),
            .per_usd = core::parse(m_rate->text().toStdString(), core::Unit::none).value_or(0),
            .as_of = m_day->date().toString(Qt::ISODate).toStdString()};
}

// What is asked only where it matters, and an example of what comes of it.
void SettingsDialog::show_currency() {
    const core::Currency now = currency();
    const bool dollars = now == core::Currency{}, possible = is_possible(now);
    m_rate->setEnabled(!dollars);
    m_day->setEnabled(!dollars);
    if (m_ok)
        m_ok->setEnabled(possible);
    m_money_says->setText(
        dollars     ? tr("Prices are in US dollars, and so is everything.")
        : !possible ? tr("How many of it are one US dollar? Type the rate, for example 0.92.")
                    : tr("Every amount in the window, on pictures and in the brief is times this rate, which "
                         "stands with them. Files, CSV and workbooks stay in US dollars."));
    if (isVisible()) // a long one breaks over more lines yet
        resize(width(), std::max(height(), layout()->heightForWidth(width())));
}

void SettingsDialog::choose_picture() {
    PictureSizeDialog dialog(m_picture, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_picture = dialog.answer();
    m_size->setText(tr("%1, %2x …").arg(size_text(m_picture.size)).arg(m_picture.scale));
}

Settings SettingsDialog::answer() const {
    return {.language = m_language->currentData().toString(),
            .look = static_cast<LookChoice>(m_look->currentIndex()),
            .currency = currency(),
            .picture = m_picture,
            .restores_session = m_restores->isChecked()};
}

} // namespace ui
