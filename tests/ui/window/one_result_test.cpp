// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever tells of a scenario tells the same: window, brief, chart and --evaluate's JSON.
#include "tests/support/chart_fixture.h"
#include "tests/support/ready_made.h"
#include "tests/support/window_fixture.h"

#include "core/report/evaluation_json.h"
#include "ui/documents/chart_exports.h"
#include "ui/window/figure.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace {

class OneResult : public WindowTest {
  protected:
    // Empty: it tells of none.
    QString in_the_window() {
        const auto* figure = find<ui::Figure>("figure.chance");
        return figure->accessibleName().startsWith(QLatin1String("chance ")) ? figure->text() : QString();
    }
    QString in_the_brief() {
        answers.save_path = path("brief.md");
        trigger("export.report");
        QFile file(answers.save_path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
        for (qsizetype i = 0; i + 2 < lines.size(); ++i)
            if (lines[i].contains(QLatin1String("| Chance that self-hosting is cheaper |")) ||
                lines[i].contains(QLatin1String("| Chance that the mix is the cheapest |")))
                return lines[i + 2].section(QLatin1Char('|'), -2, -2).trimmed(); // under the captions
        return {};
    }
    QString on_the_chart() {
        const auto data = test::chart_spec("what_decides")
                              .build(ui::chart_context(controller().shown(), {.probability = true}));
        const std::size_t label = controller().snapshot().mix_wins ? 2 : 1;
        return data.area_labels.size() <= label
                   ? QString()
                   : QString(data.area_labels[label].text)
                         .remove(QLatin1String(label == 2 ? "of it the mix " : "Self-hosting "));
    }
    // As another process would have it.
    QString in_figures() {
        const auto made = core::make_snapshot(scenario(), shipped_catalogue(), ui::today());
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(core::evaluation_json(*made)));
        const auto chances = json["uncertainty"]["probability_cheapest_with_mix"];
        const double chance = made->mix_wins ? chances["mix"].toDouble(-1) : 1 - chances["api"].toDouble(-1);
        return QString::fromStdString(core::chance_text(chance));
    }
};

} // namespace

TEST_F(OneResult, everybodyTellsTheSameChance) {
    std::set<QString> told;
    for (const std::string& file : test::ready_made_files())
        for (double factor = 1e-3; factor < 2e3; factor *= 4) {
            core::Scenario plan = test::ready_made(file);
            const core::Input& traffic = *core::find_input("traffic.words_per_day");
            const double words = core::clamped(traffic, plan.traffic.words_per_day * factor);
            core::set(plan, traffic, words);
            plan.ranges["traffic.words_per_day"] = {words / 8, words * 8};
            controller().load(plan, {});
            settle();
            const QString chance = in_the_window();
            told.insert(chance);
            EXPECT_EQ(in_the_brief(), chance) << file << ' ' << factor;
            EXPECT_EQ(in_figures(), chance) << file << ' ' << factor;
            if (!on_the_chart().isEmpty()) // without a saving in doubt
                EXPECT_EQ(on_the_chart(), chance) << file << ' ' << factor;
        }
    for (const char* end : {"0 %", "under 1 %", "over 99 %"})
        EXPECT_TRUE(told.contains(QLatin1String(end))) << end;
    EXPECT_GT(told.size(), 10u);
}

TEST_F(OneResult, whereNothingIsUncertainNobodyTellsAChance) {
    ASSERT_FALSE(controller().snapshot().chance) << "the article";
    EXPECT_TRUE(in_the_window().isEmpty());
    EXPECT_TRUE(in_the_brief().isEmpty());
    EXPECT_TRUE(on_the_chart().isEmpty());
}
