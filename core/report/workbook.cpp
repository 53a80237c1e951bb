// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/workbook.h"

#include "core/report/workbook_sheets.h"

namespace core {

std::optional<std::string> workbook(const Snapshot& snapshot, std::string* problem, Translate translate,
                                    const Comparison* beside) {
    using namespace workbook_sheets;
    Material material{.snapshot = snapshot,
                      .plans =
                          workbook_rows::plans_of(snapshot.prepared, snapshot.scenario, snapshot.evaluation),
                      .hours = {},
                      .figures = {},
                      .translate = translate};
    if (material.plans.rented)
        material.hours = workbook_rows::hour_levels(snapshot.prepared, snapshot.scenario, snapshot.evaluation,
                                                    *material.plans.rented);
    material.figures = workbook_rows::figures(snapshot, material.plans, material.hours);

    Book book;
    book.describe(snapshot.scenario.name, snapshot.today);
    // In the order in which they are read.
    Sheet answer = book.add_sheet(translate("core", QT_TRANSLATE_NOOP("core", "Answer")));
    Sheet inputs = book.add_sheet(translate("core", QT_TRANSLATE_NOOP("core", "Inputs")));
    Sheet items = book.add_sheet(translate("core", QT_TRANSLATE_NOOP("core", "Items")));
    Sheet fleet = book.add_sheet(translate("core", QT_TRANSLATE_NOOP("core", "Fleet")));
    Sheet break_even = book.add_sheet(translate("core", QT_TRANSLATE_NOOP("core", "Break-even")));
    std::string formulas = write_items(items, material) + write_break_even(break_even, material);
    for (const auto& figure : material.figures)
        formulas += " " + figure.formula;
    write_answer(answer, material);
    write_fleet(fleet, material);
    write_inputs(inputs, material, formulas);
    if (!snapshot.scenario.decisions.empty()) {
        Sheet sheet = book.add_sheet(translate("core", QT_TRANSLATE_NOOP("core", "Decisions")));
        write_decisions(sheet, material);
    }
    if (beside) {
        Sheet sheet = book.add_sheet(translate("core", QT_TRANSLATE_NOOP("core", "Side by side")));
        write_side_by_side(sheet, *beside, material);
    }
    return book.finish(problem);
}

} // namespace core
