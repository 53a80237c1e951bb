// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign files into the user's own catalogue, from the menu and by a drop.
#include "tests/support/window_fixture.h"

#include "ui/dialogs/problem_dialog.h"
#include "ui/documents/catalogue_imports.h"
#include "ui/files/own_catalogue.h"
#include "ui/inputs/presets.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace {

const char* const usage = R"({"object":"page","data":[{"object":"bucket","start_time":1730419200,
"end_time":1730505600,"results":[{"object":"organization.usage.completions.result","input_tokens":5000,
"input_cached_tokens":1800,"output_tokens":1000,"num_model_requests":5,"model":"gpt-4o-mini-2024-07-18"}]}],
"has_more":false})";

class CatalogueImport : public WindowTest {
  protected:
    // Each process has a catalogue of its own: others of these tests may run beside it.
    void SetUp() override {
        QApplication::setApplicationName(
            QStringLiteral("%1-%2").arg(m_usual_name).arg(QApplication::applicationPid()));
        WindowTest::SetUp();
    }
    void TearDown() override {
        QFileInfo(ui::own_catalogue_folder()).dir().removeRecursively();
        WindowTest::TearDown();
        QApplication::setApplicationName(m_usual_name);
    }
    QString write(const char* name, const char* text) {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    }

  private:
    QString m_usual_name = QApplication::applicationName();
};

} // namespace

TEST_F(CatalogueImport, aUsageExportIsTakenAndTold) {
    answers.open_path = write("usage.json", usage);
    trigger("file.import");
    ASSERT_EQ(answers.done.size(), 1);
    EXPECT_TRUE(answers.done[0].startsWith("One row of “usage.json” is in your catalogue now."))
        << answers.done[0].toStdString();
    EXPECT_TRUE(answers.done[0].contains("gpt-4o-mini")) << answers.done[0].toStdString();
    const auto read = ui::with_own_rows({});
    EXPECT_TRUE(read.problems.empty());
    ASSERT_EQ(read.catalogue.usage.size(), 1u);
    EXPECT_EQ(read.catalogue.usage[0].requests_per_day, 5);
}

TEST_F(CatalogueImport, itsTrafficIsOneUndoStepOfTheScenario) {
    answers.open_path = write("usage.json", usage);
    trigger("file.import");
    auto* menu = find<QMenu>("scenario.usage");
    emit menu->aboutToShow();
    ASSERT_EQ(menu->actions().size(), 1);
    menu->actions().front()->trigger();
    settle();
    EXPECT_EQ(scenario().traffic.input_tokens_per_request, 1000);
    EXPECT_EQ(scenario().traffic.output_tokens_per_request, 200);
    EXPECT_DOUBLE_EQ(scenario().traffic.cached_input_share, 0.36);
    // 6,000 tokens a day at the article's 2 tokens a word
    EXPECT_DOUBLE_EQ(scenario().traffic.words_per_day, 3000);
    trigger("edit.undo");
    EXPECT_EQ(scenario().traffic.words_per_day, 6.25e6);
}

TEST_F(CatalogueImport, withoutAnyUsageItsMenuSaysHowToGetSome) {
    auto* menu = find<QMenu>("scenario.usage");
    emit menu->aboutToShow();
    ASSERT_EQ(menu->actions().size(), 1);
    EXPECT_EQ(menu->actions().front()->text(), QStringLiteral("None yet: File > Import takes usage exports"));
    EXPECT_FALSE(menu->actions().front()->isEnabled());
}

// And a list that was made before keeps the rows it was made of.
TEST_F(CatalogueImport, anImportedMachineIsInTheListAtOnce) {
    const auto machines =
        std::ranges::find(ui::preset_kinds(), std::string_view("hosting.instance"), &ui::PresetKind::path);
    const auto rows = [&] {
        return machines->rows(window->controller().catalogue(), window->controller().scenario());
    };
    const auto has_it = [](const std::vector<ui::PresetRow>& all) {
        return std::ranges::any_of(
            all, [](const ui::PresetRow& row) { return row.title.contains(QLatin1String("gpu_1x_lone")); });
    };
    const auto before = rows();
    EXPECT_FALSE(has_it(before));
    answers.open_path = write("vms.csv", "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n"
                                         "gpu_1x_lone,L4,1,1.23,r\n");
    trigger("file.import");
    ASSERT_EQ(answers.done.size(), 1);
    EXPECT_TRUE(has_it(rows()));
    core::Scenario picked = scenario();
    before.front().apply(picked);
    EXPECT_FALSE(picked.hosting.instance.empty());
}

TEST_F(CatalogueImport, whatIsWrongIsToldAndNothingIsTaken) {
    answers.open_path = write("junk.csv", "a,b\n1,2\n");
    trigger("file.import");
    EXPECT_FALSE(answers.not_imported.empty());
    EXPECT_TRUE(answers.done.isEmpty());
    EXPECT_FALSE(QFile::exists(ui::own_catalogue_folder() + "/usage.json"));
    answers.open_path = path("not there.csv");
    trigger("file.import");
    EXPECT_EQ(answers.not_imported.size(), 1u);
    EXPECT_TRUE(answers.problems.empty()) << "nothing was to be opened";
}

TEST_F(CatalogueImport, whereNothingIsLeftItIsToldWhatWasLeftOutAndWhy) {
    answers.open_path = write("vms.csv", "InstanceType,AcceleratorName,AcceleratorCount,Price,Region\n"
                                         "g6f.large,L4,0.125,0.2,r\np2.xlarge,K80,1,0.9,r\n");
    trigger("file.import");
    QStringList told;
    for (const auto& problem : answers.not_imported)
        told << QString::fromStdString(problem.message);
    EXPECT_EQ(told, (QStringList{"holds nothing that can be taken over",
                                 "Left out: 1 row: K80 is no GPU of the catalogue",
                                 "Left out: 1 row: a part of a GPU"}));
}

TEST_F(CatalogueImport, aDamagedCatalogueOfOnesOwnIsToldInTheWindow) {
    QDir().mkpath(ui::own_catalogue_folder());
    QFile file(ui::own_catalogue_folder() + "/apis.json");
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{ not JSON");
    file.close();
    const auto read = ui::with_own_rows({});
    ASSERT_FALSE(read.problems.empty());
    window->tell_of_own_catalogue({});
    EXPECT_TRUE(answers.failures.isEmpty());
    window->tell_of_own_catalogue(read.problems);
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains("apis.json:1: ")) << answers.failures[0].toStdString();
}

TEST_F(CatalogueImport, theDialogSpeaksOfImporting) {
    using WasToBe = ui::ProblemDialog::WasToBe;
    for (const auto was_to_be : {WasToBe::opened, WasToBe::imported}) {
        const ui::ProblemDialog dialog(path("vms.csv"), {{.message = "is not UTF-8"}}, nullptr, was_to_be);
        QString all = dialog.windowTitle();
        for (const auto* label : dialog.findChildren<QLabel*>())
            all += label->text();
        EXPECT_EQ(all.contains("opened"), was_to_be == WasToBe::opened) << all.toStdString();
        EXPECT_EQ(all.contains("Nothing of “vms.csv” was imported."), was_to_be == WasToBe::imported);
    }
}

TEST_F(CatalogueImport, aDroppedTableIsImportedAndADroppedScenarioOpened) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(write("usage.json", usage)),
                  QUrl::fromLocalFile(QStringLiteral(TEST_DATA_DIR "/version1.rentorrun"))});
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &enter);
    QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &drop);
    EXPECT_TRUE(answers.done.isEmpty()) << "the program that they were dragged from is not held up";
    settle();
    EXPECT_EQ(answers.done.size(), 1);
    EXPECT_TRUE(controller().file_path().endsWith("version1.rentorrun"));
    EXPECT_TRUE(answers.problems.empty());
}

TEST_F(CatalogueImport, ownRowsAreWrittenAndTakenAway) {
    core::Catalogue own;
    own.apis.push_back(shipped_catalogue().apis.front());
    own.apis.front().name = "Our contract";
    answers.own_rows = own;
    trigger("file.own_rows");
    EXPECT_TRUE(answers.failures.isEmpty());
    EXPECT_EQ(ui::own_rows(shipped_catalogue()).catalogue.apis.size(), 1U);
    const auto has_it = [&] {
        return std::ranges::any_of(controller().catalogue()->apis,
                                   [](const core::CatalogueApi& row) { return row.name == "Our contract"; });
    };
    EXPECT_TRUE(has_it());
    answers.own_rows = core::Catalogue{};
    trigger("file.own_rows");
    EXPECT_EQ(answers.own_rows_shown.apis.size(), 1U);
    EXPECT_FALSE(has_it()) << "the shipped row is back";
    EXPECT_TRUE(ui::own_rows(shipped_catalogue()).catalogue.apis.empty());
}

TEST_F(CatalogueImport, aDamagedFileOfOnesOwnIsNotWrittenOver) {
    QDir().mkpath(ui::own_catalogue_folder());
    QFile file(ui::own_catalogue_folder() + QStringLiteral("/apis.json"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{ half of a");
    file.close();
    answers.own_rows = core::Catalogue{};
    trigger("file.own_rows");
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains(QStringLiteral("apis.json")));
    EXPECT_TRUE(file.exists());
}

TEST_F(CatalogueImport, pricesOfTheNetworkAreTakenOver) {
    answers.prices = core::Catalogue{};
    answers.prices->apis.push_back(shipped_catalogue().apis.front());
    answers.prices->apis.front().input_usd_per_mtok = 77;
    answers.prices->apis.front().source = {"a list", "2030-01-01"};
    trigger("help.prices");
    EXPECT_TRUE(answers.failures.isEmpty());
    EXPECT_TRUE(std::ranges::any_of(controller().catalogue()->apis, [](const core::CatalogueApi& row) {
        return row.input_usd_per_mtok == 77;
    }));
    EXPECT_EQ(ui::own_rows(shipped_catalogue()).catalogue.apis.size(), 1U);
}

// 5,000 and 1,000 tokens a day in five requests: 1,000 and 200 tokens each.
TEST_F(CatalogueImport, usageIsOfferedForTheScenarioAtOnce) {
    controller().set_number(QStringLiteral("traffic.input_tokens_per_request"), 700);
    answers.open_path = write("usage.json", usage);
    trigger("file.import");
    ASSERT_EQ(answers.offers.size(), 1);
    EXPECT_EQ(answers.offers[0], QStringLiteral("&Use it for this scenario"));
    EXPECT_TRUE(answers.done[0].contains(QStringLiteral("In this scenario the same tokens cost $")))
        << answers.done[0].toStdString();
    EXPECT_NE(scenario().traffic.input_tokens_per_request, 1000) << "only with a yes";
    answers.takes_offers = true;
    trigger("file.import");
    EXPECT_EQ(scenario().traffic.input_tokens_per_request, 1000);
    EXPECT_EQ(scenario().traffic.output_tokens_per_request, 200);
    trigger("edit.undo");
    EXPECT_NE(scenario().traffic.input_tokens_per_request, 1000);
}
