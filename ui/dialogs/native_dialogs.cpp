// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogs.h"

#include "ui/dialogs/compare_dialog.h"
#include "ui/dialogs/correlations_dialog.h"
#include "ui/dialogs/file_dialog.h"
#include "ui/dialogs/goal_dialog.h"
#include "ui/dialogs/market_dialog.h"
#include "ui/dialogs/my_case_dialog.h"
#include "ui/dialogs/name_dialog.h"
#include "ui/dialogs/own_rows_dialog.h"
#include "ui/dialogs/picture_size_dialog.h"
#include "ui/dialogs/portfolio_dialog.h"
#include "ui/dialogs/prices_dialog.h"
#include "ui/dialogs/problem_dialog.h"
#include "ui/dialogs/range_dialog.h"
#include "ui/dialogs/table_dialog.h"
#include "ui/dialogs/week_dialog.h"
#include "ui/dialogs/written_dialogs.h"
#include "ui/scenarios/shown.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPushButton>

namespace ui {

namespace {

// Names in it are the reader's and no markup.
class PlainBox : public QMessageBox {
  public:
    PlainBox(Icon icon, const QString& text, const QString& more, QWidget* parent)
        : QMessageBox(icon, {}, text, NoButton, parent) {
        setTextFormat(Qt::PlainText);
        setInformativeText(more);
    }
};

class NativeDialogs : public Dialogs {
  public:
    QString ask_open(QWidget* parent, const QString& folder, const QString& filters) override {
        return chosen_file(*open_dialog(parent, folder, filters));
    }

    QString ask_save(QWidget* parent, const QString& suggested_path, const QString& filter) override {
        return chosen_file(*save_dialog(parent, suggested_path, filter));
    }

    QString ask_folder(QWidget* parent, const QString& folder) override {
        return chosen_file(*folder_dialog(parent, folder));
    }

    std::optional<NameAndNotes> ask_name_and_notes(QWidget* parent, const NameAndNotes& now,
                                                   const QString& file_name) override {
        NameDialog dialog(now, file_name, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
    }

    std::optional<PictureSize> ask_picture_size(QWidget* parent, const PictureSize& now) override {
        PictureSizeDialog dialog(now, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
    }

    std::optional<Settings> ask_settings(QWidget* parent, const Settings& now) override {
        SettingsDialog dialog(now, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
    }

    bool ask_printer(QWidget* parent, QPrinter& printer) override {
        return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
    }

    std::optional<RangeAnswer> ask_range(QWidget* parent, const core::Input& input, double now,
                                         const std::optional<core::Range>& range) override {
        RangeDialog dialog(input, now, range, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
    }

    std::optional<GoalAnswer> ask_goal(QWidget* parent, const core::SnapshotPtr& snapshot,
                                       const core::Input& input) override {
        GoalDialog dialog(snapshot, input, parent);
        return dialog.exec() == QDialog::Accepted ? dialog.answer() : std::nullopt;
    }

    std::optional<ValueNoteAnswer> ask_value_note(QWidget* parent, const core::Input& input,
                                                  const QString& value, const core::ValueNote& now,
                                                  const QString& of_another,
                                                  const core::Source* known) override {
        ValueNoteDialog dialog(input, value, now, of_another, known, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
    }

    std::optional<QString> ask_decision(QWidget* parent, const QString& answer,
                                        const std::vector<core::Decision>& before) override {
        DecisionDialog dialog(answer, before, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.text()) : std::nullopt;
    }

    std::optional<std::vector<core::Correlation>> ask_correlations(QWidget* parent,
                                                                   const core::Scenario& scenario) override {
        CorrelationsDialog dialog(scenario, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
    }

    std::optional<std::vector<double>> ask_week(QWidget* parent, const std::vector<double>& hours) override {
        WeekDialog dialog(hours, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.hours()) : std::nullopt;
    }

    std::optional<core::Scenario> ask_my_case(QWidget* parent, const core::Scenario& base,
                                              const core::CataloguePtr& catalogue) override {
        MyCaseDialog dialog(base, catalogue, parent);
        return dialog.exec() == QDialog::Accepted ? dialog.answer() : std::nullopt;
    }

    std::optional<core::Catalogue> ask_own_rows(QWidget* parent, const core::Catalogue& shipped,
                                                const core::Catalogue& own) override {
        OwnRowsDialog dialog(shipped, own, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
    }

    std::optional<core::Catalogue> ask_prices(QWidget* parent, const core::CataloguePtr& catalogue) override {
        PricesDialog dialog(catalogue, parent);
        return dialog.exec() == QDialog::Accepted ? std::optional(dialog.answer()) : std::nullopt;
    }

    std::optional<core::Scenario> ask_plan(QWidget* parent, const core::Scenario& scenario,
                                           const core::CataloguePtr& catalogue) override {
        MarketDialog dialog(scenario, catalogue, today(), parent);
        return dialog.exec() == QDialog::Accepted ? dialog.answer() : std::nullopt;
    }

    void show_comparison(QWidget* parent, const core::Comparison& comparison,
                         const std::function<void(QWidget*)>& save) override {
        CompareDialog dialog(comparison, parent);
        QObject::connect(&dialog, &CompareDialog::save_wanted, &dialog, [&] { save(&dialog); });
        dialog.exec();
    }

    void show_portfolio(QWidget* parent, const core::NamedPortfolio& portfolio,
                        const std::function<void(QWidget*, std::string_view)>& save) override {
        PortfolioDialog dialog(portfolio, parent);
        QObject::connect(&dialog, &PortfolioDialog::save_wanted, &dialog,
                         [&](std::string_view format) { save(&dialog, format); });
        dialog.exec();
    }

    void show_table(QWidget* parent, const TableWords& words) override { TableDialog(words, parent).exec(); }

    Unsaved ask_unsaved(QWidget* parent, const QString& name) override {
        PlainBox box(QMessageBox::Warning, Dialogs::tr("Save the changes to “%1”?").arg(name),
                     Dialogs::tr("Otherwise they are lost."), parent);
        box.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
        box.setDefaultButton(QMessageBox::Save);
        switch (box.exec()) {
        case QMessageBox::Save:
            return Unsaved::save;
        case QMessageBox::Discard:
            return Unsaved::discard;
        default:
            return Unsaved::cancel;
        }
    }

    ChangedOnDisk ask_changed_on_disk(QWidget* parent, const QString& name) override {
        PlainBox box(QMessageBox::Warning,
                     Dialogs::tr("“%1” was changed by somebody else since you opened it.").arg(name),
                     Dialogs::tr("Overwriting it loses their changes."), parent);
        const auto* overwrite = box.addButton(Dialogs::tr("Overwrite"), QMessageBox::DestructiveRole);
        auto* save_as = box.addButton(Dialogs::tr("Save as …"), QMessageBox::AcceptRole);
        box.addButton(QMessageBox::Cancel);
        box.setDefaultButton(save_as);
        box.exec();
        return box.clickedButton() == overwrite ? ChangedOnDisk::overwrite
               : box.clickedButton() == save_as ? ChangedOnDisk::save_as
                                                : ChangedOnDisk::cancel;
    }

    LeftBehind ask_left_behind(QWidget* parent, const QString& name, const QDateTime& kept_at) override {
        const QString when = QLocale().toString(kept_at.toLocalTime(), QLocale::ShortFormat);
        PlainBox box(QMessageBox::Question, Dialogs::tr("Open the unsaved changes to “%1”?").arg(name),
                     Dialogs::tr("The program ended before they were saved. They are of %1.").arg(when),
                     parent);
        auto* open = box.addButton(Dialogs::tr("Open"), QMessageBox::AcceptRole);
        const auto* discard = box.addButton(Dialogs::tr("Discard"), QMessageBox::DestructiveRole);
        box.addButton(Dialogs::tr("Ask again later"), QMessageBox::RejectRole);
        box.setDefaultButton(open);
        box.exec();
        return box.clickedButton() == open      ? LeftBehind::open
               : box.clickedButton() == discard ? LeftBehind::discard
                                                : LeftBehind::later;
    }

    void show_problems(QWidget* parent, const QString& file,
                       const std::vector<core::FileProblem>& problems) override {
        ProblemDialog(file, problems, parent).exec();
    }

    void show_not_imported(QWidget* parent, const QString& file,
                           const std::vector<core::FileProblem>& problems) override {
        ProblemDialog(file, problems, parent, ProblemDialog::WasToBe::imported).exec();
    }

    void show_failure(QWidget* parent, const QString& title, const QString& text) override {
        PlainBox box(QMessageBox::Critical, title, text, parent);
        box.setWindowTitle(title);
        box.exec();
    }

    bool show_done(QWidget* parent, const QString& text, const QString& details,
                   const QString& offer) override {
        PlainBox box(QMessageBox::Information, text, details, parent);
        const auto* taken = offer.isEmpty() ? nullptr : box.addButton(offer, QMessageBox::AcceptRole);
        box.setEscapeButton(box.addButton(taken ? QMessageBox::Close : QMessageBox::Ok));
        box.exec();
        return taken && box.clickedButton() == taken;
    }

    void show_about(QWidget* parent) override {
        QMessageBox::about(
            parent, Dialogs::tr("About Rent or Run"),
            Dialogs::tr(
                "<h3>Rent or Run %1</h3>"
                "<p>Rent a language model's API or run the model yourself: what each costs, and when the "
                "answer changes.</p>"
                "<p>Free software under the GNU General Public License, version 3 or later. Charts by "
                "QCustomPlot, the typeface is Inter.</p>")
                .arg(QCoreApplication::applicationVersion()));
    }
};

} // namespace

std::unique_ptr<Dialogs> native_dialogs() {
    return std::make_unique<NativeDialogs>();
}

QString scenario_filter() {
    return Dialogs::tr("Scenarios (*.rentorrun)");
}

} // namespace ui
