// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/window_fixture.h"

#include "ui/dialogs/picture_size_dialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QImageReader>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>

TEST_F(WindowTest, aPictureHasTheSizeAndScaleThatWereChosen) {
    answers.save_path = path("a.png");
    trigger("export.cost_traffic.png");
    EXPECT_EQ(QImageReader(path("a.png")).size(), QSize(2560, 1440)) << "a slide, twice as sharp";

    answers.picture_size = ui::PictureSize{.size = {800, 500}, .scale = 3};
    trigger("export.picture_size");
    trigger("export.cost_traffic.png");
    EXPECT_EQ(QImageReader(path("a.png")).size(), QSize(2400, 1500));
    trigger("export.cost_traffic.copy");
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), QSize(2400, 1500));

    answers.picture_size.reset(); // cancelled
    trigger("export.picture_size");
    EXPECT_EQ(ui::chosen_picture_size(), (ui::PictureSize{.size = {800, 500}, .scale = 3}));
    auto* action = find<QAction>("export.picture_size");
    for (QMenu* menu : window->findChildren<QMenu*>())
        if (menu->actions().contains(action))
            emit menu->aboutToShow();
    EXPECT_TRUE(action->text().contains(QStringLiteral("800 × 500, 3x"))) << action->text().toStdString();

    QSettings().setValue(QStringLiteral("pictures/size"), QSize(1000000, 3)); // by another hand
    EXPECT_EQ(ui::chosen_picture_size(), ui::PictureSize{});
    QSettings().remove(QStringLiteral("pictures"));
}

TEST_F(WindowTest, aPictureSaysTheAnswerWhereSomebodyAsksForIt) {
    answers.save_path = path("a.svg");
    const auto says_it = [&] {
        trigger("export.cost_traffic.svg");
        QFile file(path("a.svg"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll()).contains(QStringLiteral("Rent the API"));
    };
    EXPECT_FALSE(says_it());
    answers.picture_size = ui::PictureSize{.verdict = true};
    trigger("export.picture_size");
    EXPECT_TRUE(ui::chosen_picture_size().verdict);
    EXPECT_TRUE(says_it());
    QSettings().remove(QStringLiteral("pictures"));
}

TEST_F(WindowTest, anExportProposesTheScenariosName) {
    controller().set_text(QStringLiteral("name"), {});
    core::Scenario named = scenario();
    named.name = "Plan A/B:\nautumn";
    controller().replace(named);
    trigger("export.cost_traffic.png");
    EXPECT_TRUE(answers.save_suggested.endsWith(
        QStringLiteral("/Plan A-B- autumn – Monthly cost against traffic.png")))
        << answers.save_suggested.toStdString();
    trigger("export.report");
    EXPECT_TRUE(answers.save_suggested.endsWith(QStringLiteral("/Plan A-B- autumn – brief.pdf")))
        << answers.save_suggested.toStdString();
}

TEST(PictureSizeDialog, asksForTheAnswerInASentence) {
    ui::PictureSizeDialog dialog({.verdict = true});
    auto* box = dialog.findChild<QCheckBox*>(QStringLiteral("picture.verdict"));
    EXPECT_TRUE(box->isChecked());
    EXPECT_TRUE(dialog.answer().verdict);
    box->click();
    EXPECT_FALSE(dialog.answer().verdict);
    EXPECT_FALSE(ui::PictureSizeDialog({}).answer().verdict);
}

TEST(PictureSizeDialog, takesUsualSizesAndRefusesTheImpossible) {
    ui::PictureSizeDialog dialog({.size = {1000, 600}, .scale = 2});
    auto* usual = dialog.findChild<QComboBox*>(QStringLiteral("picture.usual"));
    auto* width = dialog.findChild<QSpinBox*>(QStringLiteral("picture.width"));
    auto* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    EXPECT_EQ(usual->currentIndex(), usual->count() - 1) << "a size of its own";
    usual->setCurrentIndex(1);
    emit usual->activated(1);
    EXPECT_EQ(dialog.answer(), (ui::PictureSize{.size = {1920, 1080}, .scale = 2}));
    width->setValue(9000);
    EXPECT_FALSE(ok->isEnabled()) << "18,000 pixels";
    dialog.findChild<QComboBox*>(QStringLiteral("picture.scale"))->setCurrentIndex(0);
    EXPECT_TRUE(ok->isEnabled());
    EXPECT_EQ(dialog.answer(), (ui::PictureSize{.size = {9000, 1080}, .scale = 1}));
}
