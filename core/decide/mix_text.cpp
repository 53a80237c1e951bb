// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix_text.h"

#include "core/text/format.h"

namespace core {
namespace {

// %1 the number of machines.
std::string_view counted(Part part) {
    switch (part) {
    case Part::owned:
        return QT_TRANSLATE_NOOP("core", "%1 owned");
    case Part::reserved:
        return QT_TRANSLATE_NOOP("core", "%1 reserved");
    case Part::on_demand:
        return QT_TRANSLATE_NOOP("core", "%1 on demand");
    case Part::spot:
        return QT_TRANSLATE_NOOP("core", "%1 spot");
    case Part::tokens:
    case Part::once:
        break;
    }
    return {};
}

} // namespace

std::string machines_of(const Mix& mix, Translate translate) {
    double machines = 0;
    std::string kinds;
    for (const MixPart& part : mix.parts) {
        if (part.machines == 0)
            continue;
        machines += part.machines;
        kinds += (kinds.empty() ? "" : ", ") +
                 fill(translate("core", counted(part.part)), {format(part.machines, Unit::none, translate)});
    }
    if (machines == 0)
        return {};
    return fill(translate("core", machines == 1 ? QT_TRANSLATE_NOOP("core", "%1 machine (%2)")
                                                : QT_TRANSLATE_NOOP("core", "%1 machines (%2)")),
                {format(machines, Unit::none, translate), kinds});
}

std::string mix_headline(const Mix& mix, bool too_close_to_call, Translate translate) {
    double share = 0;
    for (const MixPart& part : mix.parts)
        share += part.part == Part::tokens ? part.request_share : 0;
    const std::string usd = format(mix.saving_usd_per_month, Unit::usd, translate);
    const std::string machines = machines_of(mix, translate);
    if (share > 0 && too_close_to_call)
        return fill(translate("core",
                              "Too close to call: %1 and the API for %2 of the requests are %3 a month "
                              "less than the best of the others, within the model's error."),
                    {machines, format(share, Unit::share, translate), usd});
    if (share > 0)
        return fill(translate("core",
                              "Run %1 and send %2 of the requests to the API: %3 a month less than the "
                              "best of the others."),
                    {machines, format(share, Unit::share, translate), usd});
    if (too_close_to_call)
        return fill(translate("core",
                              "Too close to call: %1 are %2 a month less than the best of the others, "
                              "within the model's error."),
                    {machines, usd});
    return fill(translate("core", "Run %1: %2 a month less than the best of the others."), {machines, usd});
}

} // namespace core
