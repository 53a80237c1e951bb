// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/worth_json.h"

namespace core::result_json {

Json worth_finding_out(const std::vector<WorthFindingOut>& all) {
    Json list = Json::array();
    for (const WorthFindingOut& each : all)
        list.push_back({{"input", path(each)}, {"usd_per_month", number(each.usd_per_month)}});
    return list;
}

} // namespace core::result_json
