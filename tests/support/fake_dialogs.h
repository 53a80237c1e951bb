// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/decide/my_case.h"
#include "ui/dialogs/dialogs.h"

#include <QPrinter>
#include <QStringList>

// Answers every question at once and remembers what was shown.
struct Answers {
    QString open_path, save_path, folder;
    QString print_path;                             // a PDF in the printer's place; empty: cancelled
    QString save_suggested;                         // what was shown
    std::optional<ui::NameAndNotes> name_and_notes; // empty: cancelled
    std::optional<ui::PictureSize> picture_size;    // empty: cancelled
    std::optional<ui::Settings> settings;           // empty: cancelled
    ui::Settings settings_shown;
    std::optional<ui::RangeAnswer> range;    // empty: cancelled
    std::optional<std::vector<double>> week; // empty: cancelled
    std::vector<double> week_shown;
    std::optional<core::Range> range_shown;
    std::optional<ui::GoalAnswer> goal;            // empty: nothing is put in
    QString goal_asked_for;                        // the input's path
    std::optional<ui::ValueNoteAnswer> value_note; // empty: cancelled
    core::ValueNote value_note_shown;
    QString value_note_of_another;
    core::Source value_note_known;   // empty: none
    std::optional<QString> decision; // empty: cancelled
    QString decision_answer;
    std::optional<std::vector<core::Correlation>> correlations; // empty: cancelled
    std::optional<core::Catalogue> own_rows;                    // empty: cancelled
    core::Catalogue own_rows_shown;
    std::optional<core::Catalogue> prices; // empty: cancelled
    std::optional<core::Scenario> plan;    // empty: none is opened
    core::Scenario plan_asked_for;
    bool plan_with_scores = false;
    std::optional<core::Comparison> comparison; // what was shown
    bool saves_comparison = false;
    std::optional<core::NamedPortfolio> portfolio; // what was shown
    std::string saves_portfolio_as;                // a format; empty: it is not saved
    ui::TableWords table;                          // the last that was shown
    std::optional<core::MyCase> my_case;           // empty: skipped
    int my_case_asked = 0;
    ui::Dialogs::Unsaved unsaved = ui::Dialogs::Unsaved::cancel;
    ui::Dialogs::ChangedOnDisk changed_on_disk = ui::Dialogs::ChangedOnDisk::cancel;
    ui::Dialogs::LeftBehind left_behind = ui::Dialogs::LeftBehind::later;

    int unsaved_asked = 0;
    QStringList unsaved_names; // of what was asked about
    int changed_on_disk_asked = 0;
    ui::NameAndNotes name_and_notes_shown;
    QString folder_shown;
    QStringList left_behind_asked;
    std::vector<core::FileProblem> problems, not_imported;
    QStringList failures;
    QStringList done, offers;
    bool takes_offers = false;
    int abouts = 0;
};

class FakeDialogs : public ui::Dialogs {
  public:
    explicit FakeDialogs(Answers& answers) : m_answers(answers) {}

    QString ask_open(QWidget*, const QString& folder, const QString&) override {
        m_answers.folder_shown = folder;
        return m_answers.open_path;
    }
    QString ask_save(QWidget*, const QString& suggested, const QString&) override {
        m_answers.save_suggested = suggested;
        return m_answers.save_path;
    }
    QString ask_folder(QWidget*, const QString&) override { return m_answers.folder; }
    std::optional<ui::NameAndNotes> ask_name_and_notes(QWidget*, const ui::NameAndNotes& now,
                                                       const QString&) override {
        m_answers.name_and_notes_shown = now;
        return m_answers.name_and_notes;
    }
    bool ask_printer(QWidget*, QPrinter& printer) override {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_answers.print_path);
        return !m_answers.print_path.isEmpty();
    }
    std::optional<ui::Settings> ask_settings(QWidget*, const ui::Settings& now) override {
        m_answers.settings_shown = now;
        return m_answers.settings;
    }
    std::optional<ui::PictureSize> ask_picture_size(QWidget*, const ui::PictureSize&) override {
        return m_answers.picture_size;
    }
    std::optional<core::Catalogue> ask_own_rows(QWidget*, const core::Catalogue&,
                                                const core::Catalogue& own) override {
        m_answers.own_rows_shown = own;
        return m_answers.own_rows;
    }
    std::optional<core::Catalogue> ask_prices(QWidget*, const core::CataloguePtr&) override {
        return m_answers.prices;
    }
    std::optional<core::Scenario> ask_plan(QWidget*, const core::Scenario& scenario,
                                           const core::CataloguePtr& catalogue) override {
        m_answers.plan_asked_for = scenario;
        m_answers.plan_with_scores = !catalogue->scores.empty();
        return m_answers.plan;
    }
    void show_comparison(QWidget* parent, const core::Comparison& comparison,
                         const std::function<void(QWidget*)>& save) override {
        m_answers.comparison = comparison;
        if (m_answers.saves_comparison)
            save(parent);
    }
    void show_portfolio(QWidget* parent, const core::NamedPortfolio& portfolio,
                        const std::function<void(QWidget*, std::string_view)>& save) override {
        m_answers.portfolio = portfolio;
        if (!m_answers.saves_portfolio_as.empty())
            save(parent, m_answers.saves_portfolio_as);
    }
    std::optional<ui::RangeAnswer> ask_range(QWidget*, const core::Input&, double,
                                             const std::optional<core::Range>& range) override {
        m_answers.range_shown = range;
        return m_answers.range;
    }
    std::optional<ui::GoalAnswer> ask_goal(QWidget*, const core::SnapshotPtr&,
                                           const core::Input& input) override {
        m_answers.goal_asked_for = QString::fromUtf8(input.path.data(), static_cast<int>(input.path.size()));
        return m_answers.goal;
    }
    std::optional<ui::ValueNoteAnswer> ask_value_note(QWidget*, const core::Input&, const QString&,
                                                      const core::ValueNote& now, const QString& of_another,
                                                      const core::Source* known) override {
        m_answers.value_note_known = known ? *known : core::Source{};
        m_answers.value_note_shown = now;
        m_answers.value_note_of_another = of_another;
        return m_answers.value_note;
    }
    std::optional<QString> ask_decision(QWidget*, const QString& answer,
                                        const std::vector<core::Decision>&) override {
        m_answers.decision_answer = answer;
        return m_answers.decision;
    }
    std::optional<std::vector<core::Correlation>> ask_correlations(QWidget*, const core::Scenario&) override {
        return m_answers.correlations;
    }
    std::optional<std::vector<double>> ask_week(QWidget*, const std::vector<double>& hours) override {
        m_answers.week_shown = hours;
        return m_answers.week;
    }
    std::optional<core::Scenario> ask_my_case(QWidget*, const core::Scenario& base,
                                              const core::CataloguePtr& catalogue) override {
        ++m_answers.my_case_asked;
        if (!m_answers.my_case)
            return {};
        return core::my_case(*m_answers.my_case, base, *catalogue).scenario;
    }
    void show_table(QWidget*, const ui::TableWords& words) override { m_answers.table = words; }
    Unsaved ask_unsaved(QWidget*, const QString& name) override {
        ++m_answers.unsaved_asked;
        m_answers.unsaved_names << name;
        return m_answers.unsaved;
    }
    ChangedOnDisk ask_changed_on_disk(QWidget*, const QString&) override {
        ++m_answers.changed_on_disk_asked;
        return m_answers.changed_on_disk;
    }
    LeftBehind ask_left_behind(QWidget*, const QString& name, const QDateTime&) override {
        m_answers.left_behind_asked << name;
        return m_answers.left_behind;
    }
    void show_problems(QWidget*, const QString&, const std::vector<core::FileProblem>& problems) override {
        m_answers.problems = problems;
    }
    void show_not_imported(QWidget*, const QString&,
                           const std::vector<core::FileProblem>& problems) override {
        m_answers.not_imported = problems;
    }
    void show_failure(QWidget*, const QString& title, const QString& text) override {
        m_answers.failures << title + QStringLiteral(": ") + text;
    }
    bool show_done(QWidget*, const QString& text, const QString& details, const QString& offer) override {
        m_answers.done << text + QLatin1Char('\n') + details;
        m_answers.offers << offer;
        return !offer.isEmpty() && m_answers.takes_offers;
    }
    void show_about(QWidget*) override { ++m_answers.abouts; }

  private:
    Answers& m_answers;
};
