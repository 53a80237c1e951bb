// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a group of inputs, and how a notice leads to one.
#include "tests/support/window_fixture.h"

#include "ui/inputs/input_group.h"
#include "ui/inputs/input_panel.h"
#include "ui/look/notice_line.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace {

class InputGroups : public WindowTest {
  protected:
    // The group that has the row of this input; made as when somebody unfolds it.
    ui::InputGroup* open(const char* title) {
        for (auto* group : window->findChildren<ui::InputGroup*>()) {
            auto* header = group->findChild<ui::GroupHeader*>();
            if (header->text() != QLatin1String(title))
                continue;
            group->set_expanded(true);
            settle();
            return group;
        }
        ADD_FAILURE() << title;
        return nullptr;
    }
    static bool shows(ui::InputGroup* group, const char* path) {
        for (auto* row : group->findChildren<ui::InputRow*>())
            if (row->input().path == path)
                return !row->isHidden();
        ADD_FAILURE() << path;
        return false;
    }
    static QPushButton* more(ui::InputGroup* group) {
        return group->findChild<QPushButton*>(QStringLiteral("input_group.more"));
    }
};

// The price is of a machine, not of a GPU, and spares are bought as well.
TEST_F(InputGroups, theMachineToBuyIsNamedAtItsPrice) {
    core::Scenario own = scenario();
    own.owned.enabled = true;
    own.hosting.gpus_per_instance = 8;
    own.hosting.accelerator = "H100 SXM 80 GB";
    own.hosting.spare_units = 2;
    window->show_scenario(own, {});
    settle();
    open("Owned hardware");
    const auto* remark = find<QLabel>("owned.usd_per_instance.remark");
    EXPECT_EQ(remark->text(),
              QStringLiteral(
                  "For one machine of 8 × H100 SXM 80 GB, as the rented one; spares (2) are bought, too."));
    controller().set_number(QStringLiteral("hosting.gpus_per_instance"), 0);
    settle();
    EXPECT_TRUE(remark->text().contains(QStringLiteral("without GPUs"))) << "it follows";
}

} // namespace

TEST_F(InputGroups, showWhatMattersAndUnfoldTheRest) {
    ui::InputGroup* hosting = open("Hosting");
    EXPECT_TRUE(shows(hosting, "hosting.spare_units"));
    EXPECT_FALSE(shows(hosting, "hosting.gpu_bandwidth_gb_s"));
    EXPECT_FALSE(shows(hosting, "hosting.prefix_hit_share"));
    ASSERT_FALSE(more(hosting)->isHidden());
    more(hosting)->click();
    EXPECT_TRUE(shows(hosting, "hosting.gpu_bandwidth_gb_s"));
    EXPECT_TRUE(shows(hosting, "hosting.prefix_hit_share"));
    more(hosting)->click();
    EXPECT_FALSE(shows(hosting, "hosting.prefix_hit_share"));
}

TEST_F(InputGroups, whatSomebodyHasSetStandsThere) {
    ui::InputGroup* hosting = open("Hosting");
    controller().set_number(QStringLiteral("hosting.prefix_hit_share"), 0.5);
    settle();
    EXPECT_TRUE(shows(hosting, "hosting.prefix_hit_share"));
    controller().undo_stack().undo();
    settle();
    EXPECT_FALSE(shows(hosting, "hosting.prefix_hit_share"));
}

TEST_F(InputGroups, whatASwitchTurnsOffIsWithTheRest) {
    ui::InputGroup* owned = open("Owned hardware");
    EXPECT_FALSE(shows(owned, "owned.usd_per_instance"));
    controller().set_flag(QStringLiteral("owned.enabled"), true);
    settle();
    EXPECT_TRUE(shows(owned, "owned.usd_per_instance"));
    EXPECT_FALSE(shows(owned, "owned.pue") && more(owned)->isHidden());
}

TEST_F(InputGroups, aNoticeLeadsToItsInput) {
    controller().set_number(QStringLiteral("traffic.words_per_day"),
                            1e9); // hosting is the cheapest, without limit
    settle();
    auto* notice = find<ui::NoticeLine>("verdict_notice");
    ASSERT_FALSE(notice->isHidden());
    QStringList followed;
    QObject::connect(notice, &ui::NoticeLine::followed, window.get(),
                     [&](const QString& path) { followed << path; });
    QTest::mouseClick(notice, Qt::LeftButton);
    settle();
    ASSERT_EQ(followed.size(), 1);
    const QWidget* focus = QApplication::focusWidget();
    ASSERT_TRUE(focus);
    EXPECT_TRUE(focus->objectName().startsWith(followed[0])) << focus->objectName().toStdString();
    EXPECT_TRUE(focus->isVisible());
}

// Every kind of notice leads to an input that there is.
TEST_F(InputGroups, everyInputCanBeReached) {
    for (const core::Input& input : core::inputs()) {
        if (input.level == core::Level::main || input.kind == core::InputKind::text)
            continue;
        find<ui::InputPanel>("input_panel")
            ->show_input(QString::fromUtf8(input.path.data(), static_cast<qsizetype>(input.path.size())));
        settle();
        const QWidget* focus = QApplication::focusWidget();
        ASSERT_TRUE(focus) << input.path;
        EXPECT_TRUE(focus->objectName().toStdString().starts_with(input.path))
            << input.path << " " << focus->objectName().toStdString();
    }
}
