// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decide/mix_text.h"

#include "core/decide/snapshot.h"
#include "core/text/format.h"

#include <array>
#include <string_view>

namespace core {
namespace {

struct MachineWords {
    std::string_view counted; // %1 of them, beside others
    std::string_view alone;   // the only kind there is
};
constexpr std::array<MachineWords, part_count> machine_words{
    {{QT_TRANSLATE_NOOP("core", "%1 owned"), QT_TRANSLATE_NOOP("core", "owned")},
     {QT_TRANSLATE_NOOP("core", "%1 reserved"), QT_TRANSLATE_NOOP("core", "reserved")},
     {QT_TRANSLATE_NOOP("core", "%1 on demand"), QT_TRANSLATE_NOOP("core", "on demand")},
     {QT_TRANSLATE_NOOP("core", "%1 spot"),
      QT_TRANSLATE_NOOP("core", "spot")}}}; // the others are no machines

const MachineWords& words_of(Part part) {
    return machine_words[static_cast<std::size_t>(part)];
}

} // namespace

std::string machines_of(const Mix& mix, Translate translate) {
    double machines = 0, units = 0;
    int count = 0;
    Part last = Part::once;
    std::string kinds;
    for (const MixPart& part : mix.parts) {
        if (part.part == Part::provisioned) {
            units = part.machines;
        } else if (part.machines > 0) {
            machines += part.machines;
            last = part.part;
            kinds += (count++ == 0 ? "" : ", ") + fill(translate("core", words_of(part.part).counted),
                                                       {format(part.machines, Unit::none, translate)});
        }
    }
    if (count == 1)
        kinds = translate("core", words_of(last).alone);
    const std::string bought =
        units == 0 ? ""
                   : fill(translate("core", units == 1 ? QT_TRANSLATE_NOOP("core", "%1 provisioned unit")
                                                       : QT_TRANSLATE_NOOP("core", "%1 provisioned units")),
                          {format(units, Unit::none, translate)});
    if (machines == 0)
        return bought;
    const std::string run =
        fill(translate("core", machines == 1 ? QT_TRANSLATE_NOOP("core", "%1 machine (%2)")
                                             : QT_TRANSLATE_NOOP("core", "%1 machines (%2)")),
             {format(machines, Unit::none, translate), kinds});
    return bought.empty() ? run : run + " + " + bought;
}

std::string mix_headline(const Mix& mix, bool too_close_to_call, Translate translate) {
    double share = 0;
    for (const MixPart& part : mix.parts)
        share += part.part == Part::tokens ? part.request_share : 0;
    const std::string usd = format(mix.saving_usd_per_month, Unit::usd, translate);
    const std::string machines = machines_of(mix, translate);
    const std::string to_api = chance_text(share, translate);
    if (share > 0 && too_close_to_call)
        return fill(translate("core", "Too close to call: %1 and the API for %2 are %3 a month less."),
                    {machines, to_api, usd});
    if (share > 0)
        return fill(translate("core", "Run %1 and the API for %2: %3 a month less."),
                    {machines, to_api, usd});
    if (too_close_to_call)
        return fill(translate("core", "Too close to call: %1 are %2 a month less."), {machines, usd});
    return fill(translate("core", "Run %1: %2 a month less."), {machines, usd});
}

} // namespace core
