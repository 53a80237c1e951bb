// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/builders/builders.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/words/translate.h"

#include "core/decide/projection.h"

#include <algorithm>

namespace ui {

namespace {

// What is paid once stands at the start, not a month later.
Curve curve_of(const core::Projection& projection, std::size_t plan) {
    const auto& cumulative = projection.cumulative_usd[plan];
    Curve curve{.label = plan_label(plan), .ink = ink_of_plan(plan)};
    curve.id = plan == core::mix_plan ? QStringLiteral("mix") : to_qt(core::id(core::all_options[plan]));
    for (std::size_t m = 0; m < cumulative.size(); ++m) {
        curve.x.push_back(static_cast<double>(m));
        curve.y.push_back(m == 0 ? projection.at_start_usd[plan] : cumulative[m]);
    }
    return curve;
}

bool counts_value(const core::Owned& owned, std::size_t plan) {
    return plan == static_cast<std::size_t>(core::Option::owned) &&
           owned.value_at_end == core::ValueAtEnd::book;
}

std::optional<int> payback_month(const core::Projection& projection, const core::Owned& owned,
                                 std::size_t plan) {
    return counts_value(owned, plan) ? projection.owned_payback_month_with_value
                                     : projection.payback_month[plan];
}

// "Own hardware pays back in month 14", or never within the horizon.
QString payback_text(const core::Projection& projection, const core::Owned& owned, std::size_t plan) {
    const auto month = payback_month(projection, owned, plan);
    if (!month)
        return Charts::tr("%1 never pays back within %2")
            .arg(plan_label(plan), number_text(projection.months, core::Unit::months));
    return (counts_value(owned, plan)
                ? Charts::tr("%1 pays back in month %2, counting what it is still worth")
                : Charts::tr("%1 pays back in month %2"))
        .arg(plan_label(plan))
        .arg(*month);
}

QString subtitle(const core::Scenario& scenario) {
    QStringList parts{number_text(scenario.horizon.months, core::Unit::months)};
    if (const double growth = scenario.traffic.growth_per_month; growth != 0)
        parts += Charts::tr("traffic %1%2")
                     .arg(growth > 0 ? QStringLiteral("+") : QString(),
                          number_text(growth, core::Unit::share_per_month));
    const double api = scenario.api.price_decline_per_year, rent = scenario.hosting.price_decline_per_year;
    if (api > 0 || rent > 0)
        parts += Charts::tr("prices falling");
    else if (api < 0 || rent < 0)
        parts += Charts::tr("prices rising");
    if (scenario.horizon.discount_rate_per_year > 0)
        parts += Charts::tr("discounted");
    if (scenario.owned.enabled) // else it would seem to contradict the monthly figures
        parts += Charts::tr("machines paid when bought");
    return parts.join(QStringLiteral(", "));
}

} // namespace

ChartData cost_over_months(const ChartContext& context) {
    const core::Projection& projection = context.snapshot->projection;
    ChartData data;
    data.title = Charts::tr("Cumulative cost");
    data.subtitle = subtitle(context.snapshot->scenario);
    if (const auto hosted = context.snapshot->verdict.self_hosted;
        hosted && context.snapshot->verdict.traffic.answered)
        data.subtitle =
            payback_text(projection, context.snapshot->scenario.owned,
                         context.snapshot->mix_wins ? core::mix_plan : static_cast<std::size_t>(*hosted)) +
            QStringLiteral("; ") + data.subtitle;
    data.x = {.name = Charts::tr("Month"),
              .unit = core::Unit::months,
              .max = std::max(1.0, static_cast<double>(projection.months))};
    data.y = {.name = Charts::tr("Cumulative cost"), .unit = core::Unit::usd};

    QStringList totals;
    for (std::size_t plan = 0; plan < core::plan_count; ++plan) {
        const auto& cumulative = projection.cumulative_usd[plan];
        if (cumulative.empty())
            continue;
        data.curves.push_back(curve_of(projection, plan));
        totals +=
            QStringLiteral("%1 %2").arg(plan_label(plan), number_text(cumulative.back(), core::Unit::usd));
    }
    for (const PinnedPlan& plan : context.pins) {
        const core::Projection& pinned = plan.snapshot->projection;
        for (std::size_t which = 0; which < core::plan_count; ++which) {
            auto ghost = curve_of(pinned, which);
            if (ghost.x.empty() || std::ranges::any_of(data.curves, [&](const Curve& curve) {
                    return curve.id == ghost.id && curve.y == ghost.y;
                }))
                continue;
            ghost.label = ghost.plan = plan.name;
            ghost.ghost = true;
            while (!ghost.x.empty() && ghost.x.back() > data.x.max) {
                ghost.x.pop_back();
                ghost.y.pop_back();
            }
            data.curves.push_back(std::move(ghost));
        }
    }
    double low = 0, high = 0;
    for (const auto& curve : data.curves) {
        const auto [least, most] = std::ranges::minmax(curve.y);
        low = std::min(low, least);
        high = std::max(high, most);
    }
    set_steady(data.y, linear_range(low, high), context.shown ? &context.shown->y : nullptr,
               context.hold_axes);

    for (std::size_t plan = 1; plan < core::plan_count; ++plan) // all but the API
        if (const auto month = payback_month(projection, context.snapshot->scenario.owned, plan)) {
            const auto& cumulative = projection.cumulative_usd[plan];
            const auto text = Charts::tr("pays back in month %1").arg(*month);
            data.markers.push_back({.kind = MarkerKind::payback,
                                    .x = static_cast<double>(*month),
                                    .y = cumulative[static_cast<std::size_t>(*month)],
                                    .label = text,
                                    .ink = ink_of_plan(plan)});
            totals += QStringLiteral("%1 %2").arg(plan_label(plan), text);
        }
    // Of pure options: where a mix is the answer nobody moves from one of them to another.
    const auto plan = context.snapshot->best_switch;
    const bool switches = plan && core::is_worth_telling(*plan) && !context.snapshot->mix_wins;
    if (switches) {
        const auto& api = projection.cumulative_usd[static_cast<std::size_t>(core::Option::api)];
        const auto text = Charts::tr("switch after %1").arg(number_text(plan->month, core::Unit::months));
        data.markers.push_back({.kind = MarkerKind::change_over,
                                .x = static_cast<double>(plan->month),
                                .y = api[static_cast<std::size_t>(plan->month)],
                                .label = text,
                                .ink = ink_of(plan->to)});
    }
    data.summary = Charts::tr("After %1: %2.")
                       .arg(number_text(data.x.max, core::Unit::months), totals.join(QStringLiteral(", ")));
    if (switches)
        data.summary += QLatin1Char(' ') + to_qt(core::switch_text(*plan, translate_core));
    return data;
}

} // namespace ui
