// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/working_business.h"

#include "core/decide/negotiate.h"
#include "core/decide/unit_economics.h"

namespace core {
namespace {

// "API $0.004, Rented GPUs $0.0142, Mix $0.0031": those that there are.
std::string by_plan(const ByPlan& values, Unit unit, Translate translate) {
    std::string text;
    for (std::size_t plan = 0; plan < plan_count; ++plan)
        if (values[plan])
            text += (text.empty() ? "" : ", ") +
                    translate("core", plan == mix_plan ? QT_TRANSLATE_NOOP("core", "Mix")
                                                       : label(all_options[plan])) +
                    " " + format(*values[plan], unit, translate);
    return text;
}

} // namespace

std::vector<WorkingLine> unit_lines(const Snapshot& snapshot, Translate translate) {
    std::vector<WorkingLine> lines;
    const auto add = [&](std::string_view id, std::string_view label, std::string text) {
        lines.push_back({"unit_economics", id, translate("core", label), std::move(text)});
    };
    const Business& business = snapshot.scenario.business;
    const UnitEconomics found = unit_economics(snapshot.scenario, snapshot.evaluation, snapshot.mix);
    const auto each = by_plan(found.usd_per_request, Unit::usd, translate);
    if (each.empty())
        return lines;
    add("unit_economics.usd_per_request", QT_TRANSLATE_NOOP("core", "A request"),
        fill(translate("core", "a month ÷ %1 requests: %2"),
             {format(found.requests_per_month, Unit::none, translate), each}));
    if (business.requests_per_user_per_day > 0)
        add("unit_economics.usd_per_user_month", QT_TRANSLATE_NOOP("core", "A user and month"),
            fill(translate("core", "%1 requests a day × 365 ÷ 12 days: %2"),
                 {format(business.requests_per_user_per_day, Unit::none, translate),
                  by_plan(found.usd_per_user_month, Unit::usd, translate)}));
    if (const auto users = break_even_users(snapshot.scenario, snapshot.verdict.traffic))
        add("unit_economics.break_even_users", QT_TRANSLATE_NOOP("core", "Break-even"),
            fill(translate("core", "%1 users, with %2 requests a day each"),
                 {format(*users, Unit::none, translate),
                  format(business.requests_per_user_per_day, Unit::none, translate)}));
    if (business.revenue_usd_per_request > 0)
        add("unit_economics.gross_margin", QT_TRANSLATE_NOOP("core", "Gross margin"),
            fill(translate("core", "1 − cost ÷ %1 of revenue: %2"),
                 {format(business.revenue_usd_per_request, Unit::usd, translate),
                  by_plan(found.gross_margin, Unit::share, translate)}));
    return lines;
}

std::vector<WorkingLine> ask_lines(const Snapshot& snapshot, Translate translate) {
    std::vector<WorkingLine> lines;
    for (const Ask& ask : negotiate(snapshot.prepared, snapshot.scenario))
        lines.push_back(
            {"negotiate", ask.input->path, translate("inputs", ask.input->label), ask_text(ask, translate)});
    return lines;
}

} // namespace core
