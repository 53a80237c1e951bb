// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/catalogue_imports.h"

#include "ui/dialogs/reading_progress.h"
#include "ui/files/file_guard.h"
#include "ui/files/import_neighbours.h"
#include "ui/files/own_catalogue.h"
#include "ui/files/recent_files.h"
#include "ui/words/problem_words.h"
#include "ui/words/translate.h"

#include "core/imports/import_file.h"
#include "core/model/evaluate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype told_lines = 12; // of a list that may have hundreds

QStringList endings() {
    QStringList all;
    for (const core::ImportFormat& format : core::import_formats())
        all << to_qt(format.ending);
    all.removeDuplicates();
    return all;
}

QString filter() {
    const QString patterns = QStringLiteral("*.") + endings().join(QStringLiteral(" *."));
    return CatalogueImports::tr("Price, usage and model files (%1)").arg(patterns) + QStringLiteral(";;") +
           CatalogueImports::tr("All files (*)");
}

void tell(QStringList& lines, const QString& line) {
    if (lines.size() < told_lines)
        lines << line;
    else if (lines.size() == told_lines)
        lines << QStringLiteral("…");
}

std::vector<core::FileProblem> whole_file(const std::vector<std::string>& messages) {
    std::vector<core::FileProblem> problems;
    problems.reserve(messages.size());
    for (const std::string& message : messages)
        problems.push_back({.message = message});
    return problems;
}

// The sum over all models where there is one, else the model that takes most; null: there is none.
const core::CatalogueUsage* most_used(const core::Catalogue& rows) {
    const auto most = std::ranges::max_element(rows.usage, {}, [](const core::CatalogueUsage& row) {
        return row.input_tokens_per_day + row.output_tokens_per_day;
    });
    return most == rows.usage.end() ? nullptr : &*most;
}

// What was paid beside what the scenario's API would take for the same tokens.
QString costs_here(const core::CatalogueUsage& row, core::Scenario scenario) {
    core::apply(row, scenario);
    const auto here = core::evaluate(scenario).costs[core::Option::api];
    if (!here)
        return {};
    const QString month = number_text(*here, core::Unit::usd_per_month), api = to_qt(scenario.api.preset);
    return QStringLiteral("\n\n") +
           (row.usd_per_day
                ? CatalogueImports::tr("You paid %1; in this scenario the same tokens cost %2 at %3.")
                      .arg(number_text(*row.usd_per_day * core::hours_in_month / 24,
                                       core::Unit::usd_per_month),
                           month, api)
                : CatalogueImports::tr("In this scenario the same tokens cost %1 at %2.").arg(month, api));
}

} // namespace

void use_for_scenario(const core::CatalogueUsage& row, ScenarioController& controller) {
    core::Scenario scenario = controller.scenario();
    core::apply(row, scenario);
    controller.replace(scenario, CatalogueImports::tr("Traffic of %1").arg(CatalogueImports::name_of(row)));
}

QString CatalogueImports::name_of(const core::CatalogueUsage& row) {
    return QStringLiteral("%1 %2, %3").arg(to_qt(row.provider), to_qt(row.model), to_qt(row.source.as_of));
}

CatalogueImports::CatalogueImports(ScenarioController& controller, Dialogs& dialogs, QWidget& window)
    : QObject(&window), m_controller(controller), m_dialogs(dialogs), m_window(window) {}

void CatalogueImports::ask_and_import() {
    const QString path = m_dialogs.ask_open(&m_window, last_folder(FileKind::import), filter());
    if (!path.isEmpty() && import(path))
        remember_folder(FileKind::import, QFileInfo(path).absolutePath());
}

void CatalogueImports::edit_own_rows() {
    core::Catalogue shipped = shipped_catalogue();
    const core::CatalogueRead own = own_rows(shipped);
    if (tell_of(own.problems, tr("Your own catalogue cannot be read")))
        return; // saving would lose what is left in it
    const auto changed = m_dialogs.ask_own_rows(&m_window, shipped, own.catalogue);
    if (!changed || tell_of(save_own_catalogue(*changed), tr("Not saved")))
        return;
    core::put_own_rows(*changed, shipped);
    m_controller.set_catalogue(std::make_shared<const core::Catalogue>(std::move(shipped)));
}

void CatalogueImports::check_prices() {
    const auto rows = m_dialogs.ask_prices(&m_window, m_controller.catalogue());
    if (!rows)
        return;
    if (const auto taken = take_over(*rows))
        emit done(tr("%n prices are in your catalogue now.", nullptr, static_cast<int>(taken->size())));
}

bool CatalogueImports::tell_of(const std::vector<std::string>& problems, const QString& title) {
    QStringList lines;
    for (const std::string& problem : problems)
        tell(lines, to_qt(problem));
    if (!lines.isEmpty())
        m_dialogs.show_failure(&m_window, title, lines.join(QLatin1Char('\n')));
    return !lines.isEmpty();
}

std::optional<std::vector<core::TakenRow>> CatalogueImports::take_over(const core::Catalogue& rows) {
    const core::CataloguePtr catalogue = m_controller.catalogue();
    AddedRows added = add_to_own_catalogue(rows, *catalogue);
    if (tell_of(added.problems, tr("Not imported"))) // of the reader's own catalogue or the disk
        return std::nullopt;
    // As the next start will have it; what else cannot be read of it has been told.
    core::CatalogueRead with_rows = with_own_rows(shipped_catalogue());
    m_controller.set_catalogue(std::make_shared<const core::Catalogue>(std::move(with_rows.catalogue)));
    return std::move(added.taken);
}

bool CatalogueImports::import(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    QString error;
    const auto bytes = read_whole(path, &error, core::import_max_bytes);
    if (!bytes) {
        m_dialogs.show_not_imported(&m_window, path, whole_file({error.toStdString()}));
        return false;
    }
    const std::string name_utf8 = name.toStdString();
    const std::string folder = QFileInfo(path).absoluteDir().dirName().toStdString();
    const std::string day = today();
    const core::CataloguePtr catalogue = m_controller.catalogue();
    core::ImportFrom from{.name = name_utf8, .today = day, .shipped = *catalogue, .folder = folder};
    const auto beside = read_import_neighbours(path, from);
    ReadingProgress progress(name, &m_window);
    from.goes_on = progress.goes_on();
    const core::ImportRead read =
        core::import_file({bytes->constData(), static_cast<std::size_t>(bytes->size())}, from);
    if (progress.wasCanceled())
        return false; // as was asked for
    progress.reset();
    if (!read.problems.empty()) {
        auto problems = read.problems;
        for (const std::string& reason : read.skipped) // perhaps all of why nothing is left
            problems.push_back({.message = "Left out: " + reason});
        m_dialogs.show_not_imported(&m_window, path, problems);
        return false;
    }
    const auto rows = take_over(read.rows);
    if (!rows)
        return false;
    QStringList taken, left_out;
    for (const core::TakenRow& row : *rows)
        tell(taken, row.figure.empty() ? to_qt(row.name)
                                       : QStringLiteral("%1 · %2").arg(to_qt(row.name), to_qt(row.figure)));
    for (const std::string& reason : read.skipped)
        tell(left_out, problem_words(reason));
    const int count = static_cast<int>(rows->size());
    QString details = taken.join(QLatin1Char('\n'));
    if (!left_out.isEmpty())
        details +=
            QStringLiteral("\n\n") + tr("Left out:") + QLatin1Char('\n') + left_out.join(QLatin1Char('\n'));
    const core::CatalogueUsage* usage = most_used(read.rows);
    if (usage)
        details += costs_here(*usage, m_controller.scenario());
    const bool use = m_dialogs.show_done(
        &m_window,
        count == 1 ? tr("One row of “%1” is in your catalogue now.").arg(name)
                   : tr("%n rows of “%1” are in your catalogue now.", nullptr, count).arg(name),
        details, usage ? tr("&Use it for this scenario") : QString());
    if (use)
        use_for_scenario(*usage, m_controller);
    return true;
}

bool CatalogueImports::is_meant(const QString& path) {
    if (!endings().contains(QFileInfo(path).suffix(), Qt::CaseInsensitive))
        return false;
    if (is_no_ordinary_file(path)) // which import() tells; a pipe may never end
        return true;
    QFile file(path); // a scenario may be called so as well, and names its format at its head
    return !file.open(QIODevice::ReadOnly) || !file.read(4096).contains("\"rent-or-run\"");
}

} // namespace ui
