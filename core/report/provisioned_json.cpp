// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/provisioned_json.h"

namespace core::result_json {

Json provisioned(const std::optional<ProvisionedAtPeak>& found) {
    if (!found)
        return nullptr;
    return {{"units", number(found->units)},
            {"usd", number(found->usd)},
            {"monthly_usd", number(found->monthly_usd)},
            {"empty_share", number(found->empty_share)},
            {"pays_from_share", number(found->pays_from_share)}};
}

} // namespace core::result_json
