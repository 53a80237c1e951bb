// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/verdict_bar.h"

#include "ui/look/fonts.h"
#include "ui/look/notice_line.h"
#include "ui/look/theme.h"
#include "ui/look/wrapped_text.h"
#include "ui/window/figure.h"
#include "ui/words/translate.h"

#include "core/decide/mix_text.h"
#include "core/decide/surge.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>
#include <cmath>
#include <span>

namespace ui {

namespace {

// How the headline names the option: what is written in its colour there.
QString name_in_headline(core::Option option) {
    switch (option) {
    case core::Option::api:
        return VerdictBar::tr("API", "as in the headline");
    case core::Option::rented:
        return VerdictBar::tr("GPUs", "as in the headline");
    case core::Option::owned:
        return VerdictBar::tr("own hardware", "as in the headline");
    }
    return {};
}

struct FigureText {
    QString value, caption;
};

FigureText break_even_figure(const core::BreakEven& traffic) {
    if (!traffic.answered)
        return {QStringLiteral("–"), VerdictBar::tr("break-even: no answer")};
    if (traffic.verdict == core::BreakEvenVerdict::always)
        return {VerdictBar::tr("always"), VerdictBar::tr("self-hosting is cheaper at any traffic")};
    const std::optional<double> at = traffic.stays_cheaper_from ? traffic.stays_cheaper_from
                                     : !traffic.crossings.empty()
                                         ? std::optional(traffic.crossings.front().at)
                                         : std::nullopt;
    if (!at)
        return {VerdictBar::tr("none"), VerdictBar::tr("break-even: self-hosting never wins")};
    return {short_text(*at, traffic.input->unit), traffic.input->unit == core::Unit::requests_per_day
                                                      ? VerdictBar::tr("break-even, requests/day")
                                                      : VerdictBar::tr("break-even, words/day")};
}

// The chance of what the sentence is about, where something is uncertain; a scenario without any range or
// estimate has none to show.
FigureText chance_figure(const core::Snapshot& snapshot) {
    if (snapshot.chance && snapshot.mix_wins)
        return {to_qt(core::chance_text(snapshot.mix_chance.probability_cheapest[core::mix_plan],
                                        translate_core)),
                VerdictBar::tr("chance the mix wins")};
    if (snapshot.chance)
        return {to_qt(core::chance_text(*snapshot.chance, translate_core)),
                VerdictBar::tr("chance self-hosting wins")};
    if (!snapshot.verdict.runner_up)
        return {QStringLiteral("–"), VerdictBar::tr("saved in a year: no answer")};
    return {short_text(snapshot.verdict.saving_usd_per_month * 12, core::Unit::usd),
            VerdictBar::tr("saved in a year")};
}

FigureText cost_figure(std::optional<double> usd, const QString& option) {
    return {usd ? short_text(*usd, core::Unit::usd_per_month) : QStringLiteral("–"),
            usd ? VerdictBar::tr("%1, per month").arg(option) : VerdictBar::tr("%1: no answer").arg(option)};
}

// The event of some hours, beside the month's answer: what it costs more, what of it is carried, and what
// would be needed.
QString surge_text(const core::Snapshot& snapshot, const core::Surge& surge) {
    const auto outcome =
        core::surge_outcome(snapshot.scenario, snapshot.prepared, snapshot.evaluation, surge);
    const auto share = [](double value) {
        return short_text(std::floor(value * 100) / 100, core::Unit::share);
    };
    QStringList parts;
    if (outcome.api_extra_usd) {
        const QString usd = number_text(*outcome.api_extra_usd, core::Unit::usd);
        parts << (outcome.api_share && *outcome.api_share < 1
                      ? VerdictBar::tr("the API costs %1 more and its limit lets %2 through")
                            .arg(usd, share(*outcome.api_share))
                      : VerdictBar::tr("the API costs %1 more").arg(usd));
    }
    if (outcome.rented_share && *outcome.rented_share < 1)
        parts << VerdictBar::tr("today's machines carry %1, the rest waits or is turned away; all of it "
                                "takes %2 more for %3")
                     .arg(share(*outcome.rented_share), number_text(outcome.more_instances, core::Unit::none),
                          number_text(outcome.more_instances_usd, core::Unit::usd));
    else if (outcome.rented_share)
        parts << VerdictBar::tr("today's machines carry it");
    if (outcome.owned_share && *outcome.owned_share < 1)
        parts << VerdictBar::tr("own machines carry %1").arg(share(*outcome.owned_share));
    if (parts.isEmpty())
        parts << VerdictBar::tr("no option has an answer");
    return VerdictBar::tr("×%1 for %2: %3.")
        .arg(QString::number(surge.factor), number_text(surge.hours, core::Unit::hours),
             parts.join(QStringLiteral("; ")));
}

// "API the same, GPUs $1,240 more": the plans may differ where the cheapest of each do not.
QString by_option(const core::Evaluation& now, const core::Evaluation& then) {
    QStringList parts;
    for (const core::Option option : core::all_options) {
        if (!now.costs[option] || !then.costs[option])
            continue;
        const double more = *now.costs[option] - *then.costs[option];
        const QString name = core_text(core::label(option));
        const QString usd = short_text(std::abs(more), core::Unit::usd_per_month);
        parts << (std::abs(more) < 0.5 ? VerdictBar::tr("%1 the same", "an option against a pin's").arg(name)
                  : more < 0 ? VerdictBar::tr("%1 %2 less", "an option against a pin's").arg(name, usd)
                             : VerdictBar::tr("%1 %2 more", "an option against a pin's").arg(name, usd));
    }
    return parts.join(QStringLiteral(", "));
}

QString comparison_text(const Shown& shown) {
    const core::Snapshot& snapshot = *shown.snapshot;
    const std::optional<core::Option> now = snapshot.verdict.cheapest;
    const std::optional<double> cost = now ? snapshot.evaluation.costs[*now] : std::nullopt;
    QStringList parts;
    // As many as do not push the charts out of sight; the latest are what one compares with.
    constexpr std::size_t most = 4;
    const std::size_t unlisted = shown.pins.size() - std::min(most, shown.pins.size());
    for (const Pin& pin : std::span(shown.pins).subspan(unlisted)) {
        std::optional<double> best;
        for (const core::Option option : core::all_options)
            if (const auto usd = pin.snapshot->evaluation.costs[option]; usd && (!best || *usd < *best))
                best = usd;
        if (!best || !cost)
            continue;
        const QString amount = short_text(std::abs(*cost - *best), core::Unit::usd_per_month);
        // Less for less is another thing than less for the same.
        const core::Scenario& then = pin.snapshot->scenario;
        const QString other =
            qFuzzyCompare(core::words_per_day(then.traffic), core::words_per_day(snapshot.scenario.traffic))
                ? VerdictBar::tr("“%1”", "a pin").arg(pin.name)
                : VerdictBar::tr("“%1” at %2", "a pin of another traffic").arg(pin.name, shown_traffic(then));
        QString part = std::abs(*cost - *best) < 0.5 ? VerdictBar::tr("The same cost as %1.").arg(other)
                       : *cost < *best ? VerdictBar::tr("%1 a month less than %2.").arg(amount, other)
                                       : VerdictBar::tr("%1 a month more than %2.").arg(amount, other);
        constexpr std::size_t most_by_option = 2; // of more it is a wall of figures
        if (shown.pins.size() <= most_by_option)
            part += QLatin1Char(' ') + VerdictBar::tr("Option by option: %1.")
                                           .arg(by_option(snapshot.evaluation, pin.snapshot->evaluation));
        parts << part;
    }
    if (unlisted > 0)
        parts << VerdictBar::tr("%n more are pinned.", nullptr, static_cast<int>(unlisted));
    return parts.join(QLatin1Char(' '));
}

} // namespace

VerdictBar::VerdictBar(QWidget* parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_figure_row(new QWidget),
      m_headline(new WrappedText), m_detail(new WrappedText), m_comparison(new WrappedText),
      m_notice(new NoticeLine) {
    setObjectName(QStringLiteral("verdict_bar"));
    setAttribute(Qt::WA_StyledBackground);
    setProperty("edge", Qt::BottomEdge);
    m_layout->setContentsMargins(spacing::xl, spacing::l, spacing::xl, spacing::l);
    m_layout->setSpacing(spacing::l);
    auto* words = new QVBoxLayout;
    words->setSpacing(spacing::xs);
    words->addStretch(1);
    for (WrappedText* text : {m_headline, m_detail, m_comparison})
        words->addWidget(text);
    m_headline->setObjectName(QStringLiteral("verdict_headline"));
    m_detail->setObjectName(QStringLiteral("verdict_detail"));
    m_comparison->setObjectName(QStringLiteral("verdict_comparison"));
    m_notice->setObjectName(QStringLiteral("verdict_notice"));
    words->addWidget(m_notice);
    words->addStretch(1);
    m_layout->addLayout(words, 1);

    auto* row = new QHBoxLayout(m_figure_row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::m);
    const std::array<const char*, 4> names{"figure.api", "figure.self_hosted", "figure.break_even",
                                           "figure.chance"};
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i] = new Figure;
        m_figures[i]->setObjectName(QLatin1String(names[i]));
        row->addWidget(m_figures[i], 1);
        connect(m_figures[i], &Figure::clicked, this,
                [this, figure = m_figures[i]] { emit explanation_requested(figure->working_id()); });
    }
    m_layout->addWidget(m_figure_row, 0, Qt::AlignVCenter);
    connect(m_notice, &NoticeLine::followed, this, &VerdictBar::input_requested);
    m_comparison->hide();
    m_notice->hide();
    apply_fonts();
}

void VerdictBar::set_theme(const Theme& theme) {
    m_theme = &theme;
    show_again();
}

void VerdictBar::show_all(const Shown& shown) {
    m_shown = shown;
    show_again();
}

void VerdictBar::hold_height(bool held) {
    m_held = held;
    if (held) {
        setFixedHeight(height());
        return;
    }
    setMinimumHeight(0);
    setMaximumHeight(QWIDGETSIZE_MAX);
    show_again();
}

void VerdictBar::show_again() {
    if (!m_theme || !m_shown.snapshot)
        return;
    show_sentence(m_shown);
    show_figures(m_shown);
    show_notice(*m_shown.snapshot);
    arrange();
    if (m_held)
        fit_into_held_height();
}

// The air first, then what the figures say, too, then the size of the sentence; the notice last of all.
void VerdictBar::fit_into_held_height() {
    const auto fits = [this] { return m_layout->heightForWidth(width()) <= height(); };
    if (fits())
        return;
    m_layout->setContentsMargins(spacing::xl, spacing::xs, spacing::xl, spacing::xs);
    if (fits())
        return;
    m_detail->hide();
    if (fits())
        return;
    m_headline->setFont(headline_font(true));
    if (!fits())
        m_comparison->hide();
}

void VerdictBar::show_sentence(const Shown& shown) {
    const core::Verdict& verdict = shown.snapshot->verdict;
    const QString headline = to_qt(core::headline(*shown.snapshot, translate_core));
    const core::Option option = verdict.cheapest.value_or(core::Option::api);
    if (shown.snapshot->mix_wins)
        m_headline->show_text(headline, to_qt(core::machines_of(shown.snapshot->mix, translate_core)),
                              m_theme->hybrid_text);
    else
        m_headline->show_text(headline, name_in_headline(option), text_colour(*m_theme, option));
    m_detail->set_colour(m_theme->muted);
    m_detail->show_text(to_qt(core::outlook(*shown.snapshot, translate_core)));
    QString comparison = comparison_text(shown);
    if (shown.surge.factor != 1)
        comparison = surge_text(*shown.snapshot, shown.surge) + QLatin1Char(' ') + comparison;
    m_comparison->show_text(comparison);
    // A surge takes the detail's place: its buttons stand below, and what moved would not be under the mouse
    // for the next click. What the detail says, the break-even says, too. Pins stand beside it.
    m_comparison->setVisible(!comparison.isEmpty());
    m_detail->setVisible(shown.surge.factor == 1);
}

void VerdictBar::show_figures(const Shown& shown) {
    const core::Snapshot& snapshot = *shown.snapshot;
    const core::Option hosted = snapshot.verdict.self_hosted.value_or(core::Option::rented);
    const auto cost = [&](core::Option option) {
        return cost_figure(snapshot.evaluation.costs[option], core_text(core::label(option)));
    };
    const auto show_one = [](Figure* figure, const FigureText& text, const QColor& colour,
                             const char* working_id) {
        figure->show_figure(text.value, text.caption, colour);
        figure->set_working_id(QLatin1String(working_id));
    };
    show_one(m_figures[0], cost(core::Option::api), text_colour(*m_theme, core::Option::api),
             "api.monthly_usd");
    if (snapshot.mix_wins) // the figure that the sentence is about
        show_one(m_figures[1], cost_figure(snapshot.mix.monthly_usd, core_text("Mix")), m_theme->hybrid_text,
                 "mix");
    else
        show_one(m_figures[1], cost(hosted), text_colour(*m_theme, hosted),
                 hosted == core::Option::owned ? "owned.monthly_usd" : "rented.monthly_usd");
    show_one(m_figures[2], break_even_figure(snapshot.verdict.traffic), {}, "break_even");
    show_one(m_figures[3], chance_figure(snapshot), {}, "verdict");
}

void VerdictBar::show_notice(const core::Snapshot& snapshot) {
    const core::Notice* notice = verdict_notice(snapshot);
    if (notice)
        m_notice->show_notice(core::severity(*notice), to_qt(core::notice_text(*notice, translate_core)),
                              severity_colour(*m_theme, core::severity(*notice)),
                              to_qt(core::input(*notice)));
    m_notice->setVisible(notice != nullptr);
}

// Beside each other while the sentence keeps a readable width, else the figures go under it. They are full
// size where a sentence of usual length then still stands on one line. Nothing depends on today's words: the
// bar must not rearrange itself under a drag.
void VerdictBar::arrange() {
    const auto row_width = [this](bool compact) {
        int wide = 2 * spacing::xl + 3 * spacing::m;
        for (const Figure* figure : m_figures)
            wide += figure->size_for(compact).width();
        return wide;
    };
    const QFontMetrics letters(headline_font(false));
    const int usual =
        letters.horizontalAdvance(core_text("Rent the API: %1 a month less.").arg(QLatin1String("$99,999"))) +
        spacing::l;
    const int least = letters.averageCharWidth() * 20 + spacing::l;
    const int full_row = row_width(false);
    // Where all has room, the compact size need not be known, nor its font loaded.
    const bool beside = full_row + usual <= width() || row_width(true) + least <= width();
    const bool full = full_row <= (beside ? width() - usual : width());
    for (Figure* figure : m_figures)
        figure->set_compact(!full);
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // With everything under each other there is little height, too.
    m_headline->setFont(headline_font(!beside));
    const int margin = beside ? spacing::l : spacing::s;
    m_layout->setContentsMargins(spacing::xl, margin, spacing::xl, margin);
    m_layout->setSpacing(margin);
}

// As if the figures stood under the sentence already: a window that becomes narrow at once must be let.
QSize VerdictBar::minimumSizeHint() const {
    return QSize(m_figure_row->minimumSizeHint().width() + 2 * spacing::xl,
                 QWidget::minimumSizeHint().height());
}

QFont VerdictBar::headline_font(bool compact) const {
    QFont large = scaled(font(), compact ? compact_headline_text : headline_text);
    large.setWeight(QFont::Bold);
    return large;
}

void VerdictBar::apply_fonts() {
    m_detail->setFont(scaled(font(), main_text));
}

void VerdictBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

bool VerdictBar::event(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        apply_fonts();
        arrange();
    }
    return QWidget::event(event);
}

} // namespace ui
