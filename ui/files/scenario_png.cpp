// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/scenario_png.h"

#include "core/files/png_text.h"
#include "core/files/scenario_file.h"
#include "core/files/scenario_page.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Pictures { // the translations' context
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

QString reason(core::PngProblem problem) {
    switch (problem) {
    case core::PngProblem::none:
        break;
    case core::PngProblem::no_png:
        return Pictures::tr("this is not a PNG picture");
    case core::PngProblem::damaged:
        return Pictures::tr("the picture is damaged");
    case core::PngProblem::no_text:
        return Pictures::tr("the picture carries no scenario");
    case core::PngProblem::text_damaged:
        return Pictures::tr("the scenario in the picture is damaged");
    case core::PngProblem::text_too_large:
        return Pictures::tr("the scenario in the picture is larger than any that this program writes");
    }
    return {};
}

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

bool is_png(const QByteArray& bytes) {
    return core::is_png(view(bytes));
}

std::optional<QByteArray> scenario_in_png(const QByteArray& png, QString* error) {
    const auto found = core::read_png_text(view(png), scenario_png_key, core::scenario_max_bytes);
    if (found.problem == core::PngProblem::none)
        return QByteArray::fromStdString(found.text);
    if (error)
        *error = reason(found.problem);
    return std::nullopt;
}

std::optional<QByteArray> scenario_in_html(const QByteArray& page, QString* error) {
    const auto found = core::scenario_in_page(view(page));
    if (found && found->size() <= core::scenario_max_bytes)
        return QByteArray::fromStdString(*found);
    if (error)
        *error = found ? Pictures::tr("the scenario in the page is larger than any that this program writes")
                       : Pictures::tr("the page carries no scenario");
    return std::nullopt;
}

} // namespace ui
