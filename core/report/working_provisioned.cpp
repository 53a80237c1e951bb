// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/working_provisioned.h"

#include "core/text/format.h"

#include <algorithm>

namespace core {

std::string empty_text(const ProvisionedAtPeak& found, Translate translate) {
    return fill(translate("core", "%1 of the month empty"),
                {format(std::max(0.0, found.empty_share), Unit::share, translate)});
}

std::vector<WorkingLine> provisioned_lines(const Snapshot& snapshot, Translate translate) {
    std::vector<WorkingLine> lines;
    const auto found = provisioned_at_peak(snapshot.prepared, snapshot.scenario);
    if (!found)
        return lines;
    const auto add = [&](std::string_view id, std::string_view label, std::string text) {
        lines.push_back({"provisioned", id, translate("core", label), std::move(text)});
    };
    const auto number = [&](double value, Unit unit) { return format(value, unit, translate); };
    const Provisioned& sold = snapshot.scenario.api.provisioned;
    const std::string need = number(found->need_units, Unit::none);
    add("provisioned.units", QT_TRANSLATE_NOOP("core", "For the peak"),
        sold.units > 0 ? fill(translate("core", "%1 bought, the peak fills %2"),
                              {number(found->units, Unit::units), need})
                       : fill(translate("core", "the larger of %1 and %2 × ⌈%3 ÷ %2⌉ = %4"),
                              {number(sold.min_units, Unit::none), number(sold.step, Unit::none), need,
                               number(found->units, Unit::units)}));
    add("provisioned.usd", QT_TRANSLATE_NOOP("core", "A month"),
        fill(translate("core", "%1 × %2 = %3; %4"),
             {number(found->units, Unit::none), number(sold.usd_per_unit_month, Unit::usd),
              number(found->usd, Unit::usd), empty_text(*found, translate)}));
    if (found->pays_from_share)
        add("provisioned.pays_from_share", QT_TRANSLATE_NOOP("core", "A unit pays"),
            *found->pays_from_share > 1
                ? fill(translate("core", "never: full all month its tokens cost %1 of its price"),
                       {number(1 / *found->pays_from_share, Unit::share)})
                : fill(translate("core", "where it is full %1 of the month or more"),
                       {number(*found->pays_from_share, Unit::share)}));
    return lines;
}

} // namespace core
