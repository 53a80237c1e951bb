// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/table_words.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/files/picture_size.h"

#include "core/catalogue/catalogue.h"
#include "core/files/scenario_file.h"
#include "core/report/compare.h"
#include "core/report/portfolio_report.h"
#include "core/scenario/inputs.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QPrinter;
class QWidget;

namespace ui {

// What a reader calls a scenario and writes to it.
struct NameAndNotes {
    QString name;
    QString notes;
    bool operator==(const NameAndNotes&) const = default;
};

// What the reader has said of a range; empty: the value is taken as certain.
struct RangeAnswer {
    std::optional<core::Range> range;
};

// A value that was found for an input.
struct GoalAnswer {
    QString path;
    double value = 0;
};

// What a reader has written beside a value; with neither it is taken away.
struct ValueNoteAnswer {
    core::Source source;
    std::string text;
};

// Every question the program asks in a window of its own. A seam: tests answer without meeting a native
// modal.
class Dialogs {
    Q_DECLARE_TR_FUNCTIONS(Dialogs)

  public:
    enum class Unsaved { save, discard, cancel };
    enum class ChangedOnDisk { overwrite, save_as, cancel };
    enum class LeftBehind { open, discard, later };

    virtual ~Dialogs() = default;

    // Empty: cancelled.
    virtual QString ask_open(QWidget* parent, const QString& folder, const QString& filters) = 0;
    virtual QString ask_save(QWidget* parent, const QString& suggested_path, const QString& filter) = 0;
    virtual QString ask_folder(QWidget* parent, const QString& folder) = 0;
    // Empty: cancelled. The file, where there is one, is what title and tab go on to show.
    virtual std::optional<NameAndNotes> ask_name_and_notes(QWidget* parent, const NameAndNotes& now,
                                                           const QString& file_name) = 0;
    // Empty: cancelled. Of the exports to come.
    virtual std::optional<PictureSize> ask_picture_size(QWidget* parent, const PictureSize& now) = 0;
    // Empty: cancelled.
    virtual std::optional<Settings> ask_settings(QWidget* parent, const Settings& now) = 0;
    // The reader's printer and how it is set, into `printer`; false: cancelled.
    virtual bool ask_printer(QWidget* parent, QPrinter& printer) = 0;
    // Empty: cancelled.
    virtual std::optional<RangeAnswer> ask_range(QWidget* parent, const core::Input& number_input, double now,
                                                 const std::optional<core::Range>& range) = 0;
    // Empty: nothing is to be put in. The input is where it begins; the reader may go on to others.
    virtual std::optional<GoalAnswer> ask_goal(QWidget* parent, const core::SnapshotPtr& snapshot,
                                               const core::Input& number_input) = 0;
    // Empty: cancelled. `value` as shown, `of_another` what `now` was written of where that is another one;
    // `known`: the value's source that the scenario has of the catalogue or its file; null: none.
    virtual std::optional<ValueNoteAnswer> ask_value_note(QWidget* parent, const core::Input& input,
                                                          const QString& value, const core::ValueNote& now,
                                                          const QString& of_another,
                                                          const core::Source* known) = 0;
    // Empty: cancelled. `answer` is what the program says today.
    virtual std::optional<QString> ask_decision(QWidget* parent, const QString& answer,
                                                const std::vector<core::Decision>& before) = 0;
    // Empty: cancelled, else all of them.
    virtual std::optional<std::vector<core::Correlation>>
    ask_correlations(QWidget* parent, const core::Scenario& scenario) = 0;
    // Empty: cancelled, else as many or the other of 24 and 168 hours, some of them above 0.
    virtual std::optional<std::vector<double>> ask_week(QWidget* parent,
                                                        const std::vector<double>& hours) = 0;
    // Empty: skipped. `base` brings what is not asked.
    virtual std::optional<core::Scenario> ask_my_case(QWidget* parent, const core::Scenario& base,
                                                      const core::CataloguePtr& catalogue) = 0;
    // Empty: cancelled, else all of the reader's own rows as they are now.
    virtual std::optional<core::Catalogue> ask_own_rows(QWidget* parent, const core::Catalogue& shipped,
                                                        const core::Catalogue& own) = 0;
    // Empty: cancelled, else rows that a price list from the network has otherwise.
    virtual std::optional<core::Catalogue> ask_prices(QWidget* parent,
                                                      const core::CataloguePtr& catalogue) = 0;
    // Empty: none is to be opened, else the whole scenario of a plan for this one's traffic. The catalogue
    // has scores.
    virtual std::optional<core::Scenario> ask_plan(QWidget* parent, const core::Scenario& scenario,
                                                   const core::CataloguePtr& catalogue) = 0;
    // `save` is asked for a CSV, with the window that its questions stand on.
    virtual void show_comparison(QWidget* parent, const core::Comparison& comparison,
                                 const std::function<void(QWidget*)>& save) = 0;
    // `save` is asked for a file of a format of core::portfolio_formats(), in the same way.
    virtual void show_portfolio(QWidget* parent, const core::NamedPortfolio& portfolio,
                                const std::function<void(QWidget*, std::string_view format)>& save) = 0;
    virtual void show_table(QWidget* parent, const TableWords& words) = 0;
    virtual Unsaved ask_unsaved(QWidget* parent, const QString& name) = 0;
    // Somebody else has written the file since it was opened.
    virtual ChangedOnDisk ask_changed_on_disk(QWidget* parent, const QString& name) = 0;
    // Unsaved work of a program that did not end in an orderly way.
    virtual LeftBehind ask_left_behind(QWidget* parent, const QString& name, const QDateTime& kept_at) = 0;

    // What is wrong with a file, all of it, each with its place.
    virtual void show_problems(QWidget* parent, const QString& file,
                               const std::vector<core::FileProblem>& problems) = 0;
    // The same of a file that was to be imported.
    virtual void show_not_imported(QWidget* parent, const QString& file,
                                   const std::vector<core::FileProblem>& problems) = 0;
    virtual void show_failure(QWidget* parent, const QString& title, const QString& text) = 0;
    // What came of it, with a list of what it was about.
    // Where an offer is made ("Use it for this scenario"): whether it is taken.
    virtual bool show_done(QWidget* parent, const QString& text, const QString& details,
                           const QString& offer = {}) = 0;
    virtual void show_about(QWidget* parent) = 0;
};

std::unique_ptr<Dialogs> native_dialogs();

// Of a scenario file, for the file dialogs.
QString scenario_filter();

} // namespace ui
