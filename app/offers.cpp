// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/offers.h"

#include "core/catalogue/catalogue_list.h"
#include "core/imports/import_file.h"
#include "core/report/compare.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/chart_views.h"
#include "ui/documents/chart_exports.h"
#include "ui/report/report_pdf.h"

#include <algorithm>

namespace app {

Offers offers() {
    Offers all;
    for (const ui::ExportFormat& format : ui::export_formats())
        all.chart_endings.emplace_back(format.suffix);
    for (const ui::ReportFormat& format : ui::report_formats())
        all.report_endings.emplace_back(format.suffix);
    for (const core::CompareFormat& format : core::compare_formats())
        all.compare_formats.push_back(format.name);
    for (const ui::ChartSpec& chart : ui::chart_registry())
        all.charts.emplace_back(chart.id);
    for (const ui::ChartViewRow& view : ui::chart_views())
        all.views.push_back(view.name);
    for (const core::CatalogueList& list : core::catalogue_lists())
        all.lists.push_back(list.name);
    all.lists.emplace_back("inputs"); // no part of the catalogue
    for (const core::ImportFormat& format : core::import_formats()) {
        all.import_names.push_back(format.name);
        if (std::ranges::find(all.import_endings, format.ending) == all.import_endings.end())
            all.import_endings.push_back(format.ending);
    }
    return all;
}

} // namespace app
