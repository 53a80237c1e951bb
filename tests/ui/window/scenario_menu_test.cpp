// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/inputs/preset_picker.h"
#include "ui/inputs/preset_popup.h"
#include "ui/look/notice_line.h"
#include "ui/window/figure.h"
#include "ui/window/working_view.h"
#include "ui/words/language.h"
#include "ui/words/translate.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QStyleOptionComboBox>
#include <QToolButton>

#include <algorithm>

TEST_F(WindowTest, aSurgeIsAnEventAndTheMonthStands) {
    window->open(QStringLiteral(":/scenarios/gpt_oss_120b_h100.rentorrun"));
    settle();
    const QString api = find<ui::Figure>("figure.api")->text(), headline = words("verdict_headline");
    QTest::mouseClick(find<QAbstractButton>("surge.10"), Qt::LeftButton);
    settle();
    EXPECT_EQ(find<ui::Figure>("figure.api")->text(), api);
    EXPECT_EQ(words("verdict_headline"), headline);
    const QString told = words("verdict_comparison");
    EXPECT_TRUE(told.startsWith(QStringLiteral("×10 for 24 h: the API costs $"))) << told.toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("today's machines carry"))) << told.toStdString();
    auto* hours = find<QComboBox>("surge.hours");
    hours->setCurrentIndex(hours->findData(4));
    emit hours->activated(hours->currentIndex());
    settle();
    EXPECT_TRUE(words("verdict_comparison").startsWith(QStringLiteral("×10 for 4 h: the API costs $")));
    EXPECT_NE(words("verdict_comparison"), told) << "fewer hours cost less";
    EXPECT_FALSE(window->isWindowModified());
    QTest::mouseClick(find<QAbstractButton>("surge.10"), Qt::LeftButton);
    settle();
    EXPECT_TRUE(words("verdict_comparison").isEmpty() ||
                !find<ui::WrappedText>("verdict_comparison")->isVisible());
}

TEST_F(WindowTest, theHoursOfASurgeAreReadInTheNarrowestPanel) {
    for (const char* language : {"en", "ja"}) {
        ui::use_language(QLatin1String(language));
        window->resize(1024, 700);
        settle();
        auto* hours = find<QComboBox>("surge.hours");
        QStyleOptionComboBox option;
        option.initFrom(hours);
        const int room =
            hours->style()
                ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, hours)
                .width();
        for (int i = 0; i < hours->count(); ++i)
            EXPECT_LE(hours->fontMetrics().horizontalAdvance(hours->itemText(i)), room - 2)
                << hours->itemText(i).toStdString();
    }
}

TEST_F(WindowTest, pinsSayHowMuchMoreOrLess) {
    EXPECT_FALSE(find<ui::WrappedText>("verdict_comparison")->isVisible());
    trigger("scenario.pin");
    drag("traffic.words_per_day", 2e6);
    EXPECT_TRUE(words("verdict_comparison").contains(QStringLiteral("less than “Plan A”")))
        << words("verdict_comparison").toStdString();
    EXPECT_TRUE(words("verdict_comparison").contains(QStringLiteral("“Plan A” at 6.25")))
        << words("verdict_comparison").toStdString();
    EXPECT_TRUE(words("verdict_comparison").contains(QStringLiteral("API $"))) << "option by option";
    EXPECT_TRUE(find<ui::WrappedText>("verdict_detail")->isVisible()) << "beside the break-even";
    trigger("scenario.unpin");
    settle();
    EXPECT_TRUE(find<ui::WrappedText>("verdict_detail")->isVisible());
    EXPECT_FALSE(find<ui::WrappedText>("verdict_comparison")->isVisible());
}

TEST_F(WindowTest, aPresetIsSearchedPickedAndUndone) {
    const core::Scenario before = scenario();
    auto* picker = find<ui::PresetPicker>("model.preset");
    QTest::keyClick(picker, Qt::Key_Down);
    auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    auto* popup = window->findChild<ui::PresetPopup*>();
    ASSERT_NE(popup, nullptr);
    search = popup->findChild<QLineEdit*>();
    auto* nothing = popup->findChild<QLabel*>(QStringLiteral("preset_nothing"));
    EXPECT_FALSE(nothing->isVisible());
    QTest::keyClicks(search, QStringLiteral("zzz"));
    EXPECT_TRUE(nothing->isVisible()) << "an empty list says so";
    EXPECT_TRUE(nothing->text().contains(QStringLiteral("“zzz”")));
    QTest::keyClick(search, Qt::Key_Return);
    EXPECT_EQ(scenario(), before) << "there is nothing to pick";
    search->clear();
    QTest::keyClicks(search, QStringLiteral("3.3 llama 70b"));
    EXPECT_EQ(popup->findChild<QListView*>()->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    settle();
    EXPECT_EQ(scenario().model.preset, "Llama 3.3 70B");
    EXPECT_EQ(picker->currentText(), QStringLiteral("Llama 3.3 70B"));
    EXPECT_FALSE(find<QAbstractButton>("model.total_params_b.reset")->isVisible()) << "as the preset says";
    EXPECT_EQ(controller().undo_stack().text(0), QStringLiteral("Model Llama 3.3 70B"));
    trigger("edit.undo");
    settle();
    EXPECT_EQ(scenario(), before);
}

TEST_F(WindowTest, theCheapestMachineThatFitsIsOneCommand) {
    core::Scenario modelled = scenario();
    modelled.hosting.capacity = core::CapacityMode::modelled;
    window->show_scenario(modelled, {});
    settle();
    ASSERT_FALSE(controller().snapshot().evaluation.costs[core::Option::rented].has_value());
    trigger("scenario.cheapest_machine");
    settle();
    EXPECT_TRUE(controller().snapshot().evaluation.costs[core::Option::rented].has_value());
    EXPECT_EQ(controller().undo_stack().count(), 1);
}

TEST_F(WindowTest, aClickOnAFigureOpensItsLineOfTheWorking) {
    auto* working = find<ui::WorkingView>("working_view");
    EXPECT_FALSE(working->isVisible());
    QTest::mouseClick(find<ui::Figure>("figure.self_hosted"), Qt::LeftButton);
    settle();
    EXPECT_TRUE(working->isVisible());
    auto* line = find<ui::WorkingRow>("working.rented.monthly_usd");
    EXPECT_TRUE(line->text().contains(QStringLiteral("$5,402"))) << line->text().toStdString();
    type("hosting.usd_per_instance_hour", "7.40");
    EXPECT_TRUE(line->text().contains(QStringLiteral("$10,804"))) << "the lines follow the inputs";
    QTest::keyClick(window.get(), Qt::Key_F2);
    EXPECT_FALSE(working->isVisible());
}

TEST_F(WindowTest, aChartIsExportedAndThePictureOpensAsItsScenario) {
    drag("traffic.words_per_day", 4e7);
    const core::Scenario exported = scenario();
    answers.save_path = path("chart.png");
    trigger("export.cost_traffic.png");
    ASSERT_TRUE(QFile::exists(path("chart.png")));
    EXPECT_TRUE(answers.failures.isEmpty());
    EXPECT_TRUE(answers.save_suggested.endsWith(QStringLiteral(" – Monthly cost against traffic.png")))
        << answers.save_suggested.toStdString();

    drag("traffic.words_per_day", 1e5);
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    ASSERT_TRUE(window->open(path("chart.png")));
    EXPECT_EQ(scenario(), exported);
    EXPECT_EQ(controller().file_path(), QString()) << "saving must not overwrite the picture";
}

TEST_F(WindowTest, aPageOfTheBriefOpensAsItsScenario) {
    drag("traffic.words_per_day", 4e7);
    const core::Scenario exported = scenario();
    answers.save_path = path("brief.html");
    trigger("export.report");
    ASSERT_TRUE(QFile::exists(path("brief.html")));
    drag("traffic.words_per_day", 1e5);
    answers.unsaved = ui::Dialogs::Unsaved::discard;
    ASSERT_TRUE(window->open(path("brief.html")));
    EXPECT_EQ(scenario(), exported);
    EXPECT_EQ(controller().file_path(), QString()) << "saving must not overwrite the page";
}

TEST_F(WindowTest, theDataBehindAChartIsCopiedAsATable) {
    trigger("export.cost_traffic.copy_data");
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    ASSERT_TRUE(copied && copied->hasFormat(QStringLiteral("text/csv")));
    const QStringList lines = copied->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const auto rows = copied->data(QStringLiteral("text/csv")).count('\n');
    ASSERT_GT(lines.size(), 10);
    EXPECT_EQ(lines.size(), rows);
    for (const QString& line : lines)
        EXPECT_EQ(line.count(QLatin1Char('\t')), lines.front().count(QLatin1Char('\t')));
    EXPECT_GT(lines.front().count(QLatin1Char('\t')), 0);
}

TEST_F(WindowTest, theBriefIsPrintedOnOnePage) {
    trigger("export.print");
    EXPECT_FALSE(QFile::exists(path("printed.pdf"))) << "cancelled";
    answers.print_path = path("printed.pdf");
    trigger("export.print");
    QFile printed(path("printed.pdf"));
    ASSERT_TRUE(printed.open(QIODevice::ReadOnly));
    const QByteArray pdf = printed.readAll();
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_EQ(pdf.count("/Type /Page\n"), 1);
    EXPECT_GT(pdf.size(), 10000) << "an empty page";
    EXPECT_TRUE(answers.failures.isEmpty());
}

TEST_F(WindowTest, allChartsAreExportedIntoAFolder) {
    answers.folder = folder.path();
    trigger("export.all.svg");
    for (const ui::ChartSpec& spec : ui::chart_registry())
        EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("* – %1.svg").arg(spec.title)}).size(), 1)
            << spec.id;
}

TEST_F(WindowTest, anExportThatFailsSaysSo) {
    answers.save_path = path("no such folder/chart.png");
    trigger("export.cost_traffic.png");
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_TRUE(answers.failures[0].contains(QStringLiteral("chart.png")));
}

TEST_F(WindowTest, aClickOnAnyFigureOpensItsLine) {
    for (const char* name : {"figure.api", "figure.self_hosted", "figure.break_even", "figure.chance"}) {
        auto* figure = find<ui::Figure>(name);
        figure->click();
        settle();
        const auto rows = window->findChildren<ui::WorkingRow*>();
        const auto row = std::ranges::find_if(rows, &ui::WorkingRow::is_highlighted);
        ASSERT_NE(row, rows.end()) << name;
        EXPECT_EQ((*row)->visibleRegion().boundingRect(), (*row)->rect()) << name << " is out of sight";
        trigger("view.working"); // closed: the next one opens it anew
        settle();
    }
}

// The sentence's own figure is beside it, and its line can be had.
TEST_F(WindowTest, whereTheMixWinsItsCostIsAmongTheFigures) {
    window->open(QStringLiteral(":/scenarios/owned_h100.rentorrun"));
    settle();
    ASSERT_TRUE(controller().snapshot().mix_wins);
    auto* figure = find<ui::Figure>("figure.self_hosted");
    EXPECT_EQ(figure->accessibleName().toStdString(), "Mix, per month: $35,143");
    figure->click();
    settle();
    const auto rows = window->findChildren<ui::WorkingRow*>();
    const auto row = std::ranges::find_if(rows, &ui::WorkingRow::is_highlighted);
    ASSERT_NE(row, rows.end());
    EXPECT_EQ((*row)->objectName(), QStringLiteral("working.mix"));
}

// Without an estimate of the capacity that is only a warning, but not where the sentence says to use it.
TEST_F(WindowTest, aMachineThatCannotHoldTheModelIsToldBesideTheSentenceThatNamesIt) {
    auto* notice = find<ui::NoticeLine>("verdict_notice");
    EXPECT_FALSE(notice->isVisible()) << "the sentence says: rent the API";
    drag("traffic.words_per_day", 9e8);
    ASSERT_EQ(controller().snapshot().verdict.cheapest, core::Option::rented);
    EXPECT_TRUE(notice->isVisible());
    EXPECT_TRUE(notice->words().startsWith("No accelerator")) << notice->words().toStdString();
}

// The notice that stands with the verdict is not repeated at the bottom.
TEST_F(WindowTest, aNoticeIsSaidOnce) {
    window->open(QStringLiteral(":/scenarios/owned_h100.rentorrun"));
    settle();
    const QString above = find<ui::NoticeLine>("verdict_notice")->words();
    const QString below = find<ui::NoticeLine>("status_notice")->words();
    EXPECT_TRUE(above.startsWith("Without a mix another is the cheapest over 36 months"))
        << above.toStdString();
    EXPECT_TRUE(below.startsWith("Too close to call")) << below.toStdString();
    EXPECT_EQ(find<QToolButton>("status_more")->text(), QStringLiteral("2 more"));
}

TEST_F(WindowTest, pricesOfTodayAreOfferedAndAreOneStep) {
    constexpr const char* rent = "hosting.usd_per_instance_hour";
    auto* offer = find<QToolButton>("prices_of_today");
    window->open(QStringLiteral(":/scenarios/gpt_oss_120b_h100.rentorrun"));
    core::Scenario old = scenario();
    old.hosting.usd_per_instance_hour /= 100;
    old.sources[rent].as_of = "2020-01-01";
    window->show_scenario(old, {});
    settle();
    EXPECT_TRUE(offer->isVisible());
    const auto& row = *std::ranges::max_element(
        shipped_catalogue().instances, {}, [&](const core::CatalogueInstance& each) {
            return core::is_named(each, old.hosting.instance) ? each.source.as_of : std::string();
        });
    QTest::mouseClick(offer, Qt::LeftButton);
    settle();
    EXPECT_EQ(scenario().hosting.usd_per_instance_hour, row.on_demand_usd_per_h);
    EXPECT_EQ(controller().baseline().hosting.usd_per_instance_hour, row.on_demand_usd_per_h);
    EXPECT_FALSE(offer->isVisible()) << "they are in force now";
    trigger("edit.undo");
    settle();
    EXPECT_EQ(scenario(), old) << "all of them are one step";
    EXPECT_TRUE(offer->isVisible());
}

// As drawn: the style leaves a text dots where there is no room.
TEST_F(WindowTest, aChoiceIsReadWhole) {
    controller().set_choice(QStringLiteral("traffic.driver"), 1);
    settle();
    auto* box = find<QComboBox>("traffic.driver");
    QStyleOptionComboBox option;
    option.initFrom(box);
    const int room = box->style()
                         ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box)
                         .width() -
                     2;
    EXPECT_EQ(box->currentText(), QStringLiteral("requests"));
    EXPECT_LE(box->fontMetrics().horizontalAdvance(box->currentText()), room);
}
