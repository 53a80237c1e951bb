// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/surge_bar.h"

#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace ui {

namespace {

constexpr int factors[] = {2, 5, 10};

} // namespace

SurgeBar::SurgeBar(QWidget* parent) : QWidget(parent) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::xs);
    auto* name = new QLabel(tr("What if it surges?"));
    name->setForegroundRole(QPalette::PlaceholderText);
    name->setWordWrap(true);
    layout->addWidget(name, 1);
    for (const int factor : factors) {
        auto* button = new QToolButton;
        button->setText(QStringLiteral("×%1").arg(factor));
        button->setCheckable(true);
        button->setObjectName(QStringLiteral("surge.%1").arg(factor));
        button->setAccessibleName(tr("Traffic times %1 for a day").arg(factor));
        button->setToolTip(
            tr("What a day of %1 times the traffic would cost and take; the month's answer stays.")
                .arg(factor));
        connect(button, &QToolButton::clicked, this,
                [this, factor](bool on) { emit surge_chosen(on ? factor : 1); });
        m_buttons.push_back(button);
        layout->addWidget(button);
    }
}

void SurgeBar::show_surge(double factor) {
    for (std::size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(factor == factors[i]);
}

} // namespace ui
