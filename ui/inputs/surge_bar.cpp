// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/surge_bar.h"

#include "ui/inputs/quiet_combo_box.h"
#include "ui/look/theme.h"
#include "ui/words/translate.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

namespace {

constexpr int factors[] = {2, 5, 10};
constexpr int hours[] = {1, 4, 24, 72}; // a post that is shared, an evening, a day, a long weekend
constexpr int usual_hours = 24;

} // namespace

SurgeBar::SurgeBar(QWidget* parent) : QWidget(parent), m_hours(new QuietComboBox) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::xs);
    for (const int count : hours)
        m_hours->addItem(tr("Surge %1").arg(number_text(count, core::Unit::hours)), count);
    m_hours->setCurrentIndex(m_hours->findData(usual_hours));
    m_hours->setObjectName(QStringLiteral("surge.hours"));
    m_hours->setAccessibleName(tr("How long it surges"));
    m_hours->setToolTip(tr("How long it surges"));
    layout->addWidget(m_hours, 1);
    connect(m_hours, &QComboBox::activated, this, [this] {
        if (chosen().factor != 1)
            emit surge_chosen(chosen());
    });
    for (const int factor : factors) {
        auto* button = new QToolButton;
        button->setText(QStringLiteral("×%1").arg(factor));
        button->setCheckable(true);
        button->setProperty("narrow", true);
        button->setObjectName(QStringLiteral("surge.%1").arg(factor));
        button->setAccessibleName(tr("Traffic times %1 for some hours").arg(factor));
        button->setToolTip(
            tr("What some hours of %1 times the traffic would cost and take; the month's answer stays.")
                .arg(factor));
        connect(button, &QToolButton::clicked, this, [this, button](bool on) {
            for (QToolButton* other : m_buttons)
                other->setChecked(on && other == button);
            emit surge_chosen(chosen());
        });
        m_buttons.push_back(button);
        layout->addWidget(button);
    }
}

core::Surge SurgeBar::chosen() const {
    core::Surge surge{.factor = 1, .hours = m_hours->currentData().toDouble()};
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        if (m_buttons[i]->isChecked())
            surge.factor = factors[i];
    return surge;
}

void SurgeBar::show_surge(const core::Surge& surge) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(surge.factor == factors[i]);
    if (const int at = m_hours->findData(static_cast<int>(surge.hours)); surge.factor != 1 && at >= 0)
        m_hours->setCurrentIndex(at); // none: the choice is kept for the next
}

QWidget* SurgeBar::last_control() const {
    return m_buttons.back();
}

} // namespace ui
