// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/samples_csv.h"

#include "core/text/format.h"

namespace core {

std::string samples_csv(const SampleTable& samples) {
    std::string text;
    for (const Input* input : samples.varied)
        text.append(input ? input->path : "capacity_factor").append(",");
    for (const Option option : all_options)
        text.append(id(option)).append("_usd_per_month,");
    text += "mix_usd_per_month\n";
    for (const SampleTable::Row& row : samples.rows) {
        for (const double value : row.values)
            text.append(shortest(value)).append(",");
        for (const auto& usd : row.monthly_usd)
            text.append(usd ? shortest(*usd) : "").append(",");
        text.append(row.mix_usd ? shortest(*row.mix_usd) : "").append("\n");
    }
    return text;
}

} // namespace core
