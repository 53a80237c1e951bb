// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include "ui/look/notice_line.h"
#include "ui/look/plain_tool_tip.h"
#include "ui/look/theme.h"
#include "ui/scenarios/open_scenario.h"
#include "ui/words/translate.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int message_ms = 3000, ms_per_letter = 60; // time to read it

// The same price's as the notice of an old one.
QString price_date(const core::Scenario& scenario) {
    const auto oldest = core::oldest_price(scenario);
    return oldest ? StatusLine::tr("Prices of %1").arg(to_qt(oldest->as_of)) : QString();
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_ends(new QBoxLayout(QBoxLayout::LeftToRight)), m_notice(new NoticeLine), m_more(new QToolButton),
      m_prices_of_today(new QToolButton), m_facts(new QLabel), m_told(new QLabel(this)) {
    setObjectName(QStringLiteral("status_line"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("edge", Qt::TopEdge);
    m_layout->setContentsMargins(spacing::l, spacing::xs, spacing::l, spacing::xs);
    m_layout->addWidget(m_notice, 1, Qt::AlignVCenter);
    m_layout->addLayout(m_ends);
    m_ends->setSpacing(spacing::m);
    m_ends->addWidget(m_prices_of_today);
    m_ends->addWidget(m_more);
    m_ends->addWidget(m_facts, 1);
    m_facts->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("status_notice"));
    m_facts->setObjectName(QStringLiteral("status_facts"));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_told->setObjectName(QStringLiteral("status_message"));
    m_told->setTextFormat(Qt::PlainText);
    m_told->setAutoFillBackground(true);
    m_told->setBackgroundRole(QPalette::Base);
    m_told->installEventFilter(this);
    m_told->hide();
    m_more->setObjectName(QStringLiteral("status_more"));
    m_more->setAutoRaise(true);
    m_prices_of_today->setObjectName(QStringLiteral("prices_of_today"));
    m_prices_of_today->setAutoRaise(true);
    m_prices_of_today->setText(tr("Use today's prices"));
    m_prices_of_today->setAccessibleName(m_prices_of_today->text());
    m_prices_of_today->hide();
    connect(m_prices_of_today, &QToolButton::clicked, this, &StatusLine::prices_of_today_requested);
    connect(m_notice, &NoticeLine::followed, this, &StatusLine::input_requested);
    connect(m_more, &QToolButton::clicked, this, [this] {
        QMenu menu(this);
        for (const core::Notice* notice : m_notices)
            menu.addAction(to_qt(core::notice_text(*notice, translate_core)), this,
                           [this, path = to_qt(core::input(*notice))] { emit input_requested(path); });
        menu.exec(m_more->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
    });
}

void StatusLine::hold_height(bool held) {
    const int edge = held ? 0 : spacing::xs; // a second line of the notice may need the air
    m_layout->setContentsMargins(spacing::l, edge, spacing::l, edge);
    setMinimumHeight(held ? height() : 0);
    setMaximumHeight(held ? height() : QWIDGETSIZE_MAX);
}

void StatusLine::set_theme(const Theme& theme) {
    m_theme = &theme;
    if (m_snapshot)
        show_snapshot(m_snapshot); // in its colours
}

void StatusLine::show_snapshot(const core::SnapshotPtr& snapshot) {
    m_snapshot = snapshot;
    // What stands with the verdict is not said twice.
    const core::Notice* above = verdict_notice(*snapshot);
    m_notices.clear();
    for (const core::Notice& notice : snapshot->notices)
        if (&notice != above)
            m_notices.push_back(&notice);
    m_prices = price_date(snapshot->scenario);
    if (const std::string rate = core::rate_text(translate_core); !rate.empty())
        m_prices += QStringLiteral(" · ") + to_qt(rate);
    const auto changed = std::ranges::find_if(snapshot->notices, [](const core::Notice& notice) {
        return std::holds_alternative<core::notice::PriceChanged>(notice);
    });
    m_prices_of_today->setVisible(changed != snapshot->notices.end());
    if (changed != snapshot->notices.end())
        m_prices_of_today->setToolTip(to_qt(core::notice_text(*changed, translate_core)));
    const bool any = !m_notices.empty() && m_theme;
    m_notice->setVisible(true);
    if (any) {
        const core::Notice& worst = *m_notices.front();
        m_notice->show_notice(core::severity(worst), to_qt(core::notice_text(worst, translate_core)),
                              severity_colour(*m_theme, core::severity(worst)), to_qt(core::input(worst)));
    } else if (m_theme) {
        m_notice->show_notice(core::Severity::info,
                              above ? tr("Nothing else to warn of.") : tr("Nothing to warn of."),
                              severity_colour(*m_theme, core::Severity::info));
    }
    const int more = static_cast<int>(m_notices.size()) - 1;
    m_more->setVisible(more > 0);
    m_more->setText(tr("%n more", nullptr, std::max(0, more)));
    m_more->setAccessibleName(tr("Show all notices"));
    show_facts();
}

void StatusLine::show_saved(const OpenScenario& open) {
    m_saved = open.is_modified()          ? tr("not saved")
              : !open.file_path.isEmpty() ? tr("saved")
              : open.ready_made           ? tr("ready-made")
                                          : tr("in no file yet");
    show_facts();
}

void StatusLine::show_message(const QString& message) {
    m_message = message;
    lay_out_message();
    if (!message.isEmpty())
        QTimer::singleShot(message_ms + static_cast<int>(message.size()) * ms_per_letter, this,
                           [this, message] {
                               if (m_message == message)
                                   show_message({});
                           });
}

void StatusLine::show_facts() {
    const auto joined = [](QStringList facts) {
        facts.removeAll(QString());
        return facts.join(QStringLiteral(" · "));
    };
    const QString facts = joined({m_prices, m_saved});
    const QString hints = joined({facts, tr("F2 shows the working"), tr("F11 presents")});
    // The notice keeps most of the line; the hints are the first to go.
    const auto leaves = [this](const QString& text, int letters) {
        return fontMetrics().horizontalAdvance(text) + fontMetrics().averageCharWidth() * letters < width();
    };
    const bool beside = leaves(facts, 70);
    const QString shown = leaves(hints, 95) ? hints : facts;
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setSpacing(beside ? spacing::m : spacing::xs);
    m_ends->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::RightToLeft);
    m_facts->setWordWrap(!beside);
    m_facts->setText(shown);
}

// In the place of the facts where it has room there, else over all of the line.
void StatusLine::lay_out_message() {
    m_told->setVisible(!m_message.isEmpty());
    if (m_message.isEmpty())
        return;
    const QRect line = rect().adjusted(spacing::l, 1, -spacing::l, 0); // under the edge
    QRect facts = m_facts->geometry();
    facts.setRight(line.right());
    const int wide = fontMetrics().horizontalAdvance(m_message);
    const QRect place = wide <= facts.width() ? facts : line;
    m_told->setGeometry(place);
    m_told->setText(fontMetrics().elidedText(m_message, Qt::ElideRight, place.width()));
    m_told->setToolTip(m_told->text() == m_message ? QString() : plain_tool_tip(m_message));
    m_told->setAccessibleName(m_message);
    m_told->raise();
}

bool StatusLine::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_told && event->type() == QEvent::MouseButtonRelease)
        show_message({});
    return QWidget::eventFilter(watched, event);
}

void StatusLine::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    show_facts();
    lay_out_message();
}

} // namespace ui
