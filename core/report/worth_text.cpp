// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/worth_text.h"

#include "core/numeric/round.h"
#include "core/scenario/inputs.h"
#include "core/text/format.h"

#include <algorithm>

namespace core {

std::string worth_label(const WorthFindingOut& worth, Translate translate) {
    return worth.input ? translate("inputs", worth.input->label) : translate("core", "measuring one replica");
}

std::string worth_usd(const WorthFindingOut& worth, Translate translate) {
    return format(in_digits(worth.usd_per_month, 2), Unit::usd, translate);
}

std::string worth_text(const std::vector<WorthFindingOut>& all, Translate translate) {
    constexpr std::size_t most = 3;
    if (all.empty())
        return translate("core",
                         "nothing: whatever one of the uncertain inputs turns out to be, the answer stays");
    std::string text;
    for (std::size_t i = 0; i < std::min(all.size(), most); ++i)
        text += fill(translate("core", i == 0 ? QT_TRANSLATE_NOOP("core", "%1, %2 a month; ")
                                              : QT_TRANSLATE_NOOP("core", "%1, %2; ")),
                     {worth_label(all[i], translate), worth_usd(all[i], translate)});
    return text + translate("core", all.size() > most
                                        ? QT_TRANSLATE_NOOP("core", "less of the others")
                                        : QT_TRANSLATE_NOOP("core", "nothing else changes the answer"));
}

} // namespace core
