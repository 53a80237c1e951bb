// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/week_dialog.h"

#include "ui/dialogs/week_bars.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include "core/scenario/profiles.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

constexpr int hours_of_day = 24, hours_of_week = 168;

} // namespace

WeekDialog::WeekDialog(const std::vector<double>& hours, QWidget* parent)
    : QDialog(parent), m_bars(new WeekBars), m_start(new QComboBox), m_length(new QComboBox),
      m_words(new QLabel) {
    setObjectName(QStringLiteral("week_dialog"));
    setWindowTitle(tr("Draw the hours"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::xl, spacing::xl, spacing::xl, spacing::l);
    layout->setSpacing(spacing::m);

    m_start->setObjectName(QStringLiteral("week.start"));
    m_start->setAccessibleName(tr("Start from"));
    m_start->addItem(tr("Start from …"));
    for (const core::Profile& profile : core::profiles())
        m_start->addItem(series_words(profile.hours()));
    m_length->setObjectName(QStringLiteral("week.length"));
    m_length->setAccessibleName(tr("Length"));
    m_length->addItem(tr("24 hours, every day alike"), hours_of_day);
    m_length->addItem(tr("168 hours, a week"), hours_of_week);
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_start);
    choices->addWidget(m_length);
    choices->addStretch(1);
    layout->addLayout(choices);
    layout->addWidget(m_bars, 1);
    m_words->setObjectName(QStringLiteral("week.words"));
    m_words->setTextFormat(Qt::PlainText);
    layout->addWidget(m_words);
    auto* how =
        new QLabel(tr("Draw with the mouse. By keys: arrows choose an hour and move its bar, with Ctrl "
                      "a day further; a digit sets tenths and goes on."));
    how->setTextFormat(Qt::PlainText);
    how->setWordWrap(true);
    how->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(how);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_bars, &WeekBars::changed, this, &WeekDialog::show_words);
    connect(m_length, &QComboBox::activated, this, [this] { take_length(m_length->currentData().toInt()); });
    connect(m_start, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            m_bars->set_hours(core::profiles()[static_cast<std::size_t>(index - 1)].hours());
    });
    m_bars->set_hours(hours);
    m_bars->setFocus();
}

std::vector<double> WeekDialog::hours() const {
    return m_bars->hours();
}

// A day becomes seven alike, a week the mean of its days.
void WeekDialog::take_length(int wanted) {
    const std::vector<double> now = m_bars->hours();
    if (static_cast<int>(now.size()) == wanted)
        return;
    std::vector<double> hours(static_cast<std::size_t>(wanted), 0);
    const double days = wanted == hours_of_day ? 7 : 1;
    for (std::size_t hour = 0; hour < hours_of_week; ++hour)
        if (wanted == hours_of_week)
            hours[hour] = now[hour % hours_of_day];
        else
            hours[hour % hours_of_day] += now[hour] / days;
    m_bars->set_hours(hours);
}

void WeekDialog::show_words() {
    const std::vector<double> hours = m_bars->hours();
    m_length->setCurrentIndex(m_length->findData(static_cast<int>(hours.size())));
    const core::Profile* profile = core::profile_of(hours);
    m_start->setCurrentIndex(profile ? static_cast<int>(profile - core::profiles().data()) + 1 : 0);
    const double sum = std::accumulate(hours.begin(), hours.end(), 0.0);
    if (m_ok)
        m_ok->setEnabled(sum > 0);
    const double peak = std::ranges::max(hours) * static_cast<double>(hours.size()) / sum;
    m_words->setText(sum > 0 ? tr("%1. The busiest hour has %2 the mean.")
                                   .arg(m_bars->words_of_current(), number_text(peak, core::Unit::times))
                             : tr("Some hour needs traffic."));
}

} // namespace ui
