// SPDX-License-Identifier: GPL-3.0-or-later
// The sheets without formulas: what a reader decided, and plans side by side.
#include "core/report/workbook_sheets.h"

namespace core::workbook_sheets {
namespace {

// Cells in words, as the page has them; returns the next free row.
std::uint32_t write_compared(Sheet& sheet, std::uint32_t row,
                             const std::vector<std::vector<std::string>>& lines) {
    for (const auto& line : lines) {
        Place place{row, 0};
        for (const std::string& cell : line) {
            sheet.text(place, cell, Look::wrapped);
            place = place.right();
        }
        ++row;
    }
    return row;
}

} // namespace

void write_decisions(Sheet& sheet, const Material& m) {
    write_headings(sheet, 0,
                   {m.translate("core", QT_TRANSLATE_NOOP("core", "Day")),
                    m.translate("core", QT_TRANSLATE_NOOP("core", "What was decided, and why")),
                    m.translate("core", QT_TRANSLATE_NOOP("core", "The answer on that day"))});
    std::uint32_t row = 1;
    for (const Decision& each : m.snapshot.scenario.decisions) {
        sheet.text({row, 0}, each.on);
        sheet.text({row, 1}, each.text, Look::wrapped);
        sheet.text({row, 2}, each.answer, Look::wrapped);
        ++row;
    }
    for (const auto& [column, characters] : {std::pair{0, 12.0}, {1, 80.0}, {2, 60.0}})
        sheet.width(column, characters);
    sheet.freeze({1, 0});
    sheet.landscape();
}

void write_side_by_side(Sheet& sheet, const Comparison& comparison, const Material& m) {
    const ComparisonTable table = comparison_table(comparison, m.translate);
    write_headings(sheet, 0, table.head);
    std::uint32_t row = write_compared(sheet, 1, table.results) + 1;
    sheet.text({row, 0},
               table.inputs.empty()
                   ? m.translate("core", QT_TRANSLATE_NOOP("core", "They differ in no input"))
                   : m.translate("core", QT_TRANSLATE_NOOP("core", "In which inputs they differ")),
               Look::section);
    write_compared(sheet, row + 1, table.inputs);
    sheet.width(0, 44);
    for (int column = 1; column < static_cast<int>(table.head.size()); ++column)
        sheet.width(column, 28);
    sheet.freeze({1, 1});
    sheet.landscape();
}

} // namespace core::workbook_sheets
