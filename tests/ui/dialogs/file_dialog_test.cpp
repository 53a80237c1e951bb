// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's own file dialogs, which stand in where the system has none.
#include "tests/support/window_fixture.h"

#include "ui/dialogs/file_dialog.h"
#include "ui/files/recent_files.h"
#include "ui/look/fonts.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMessageBox>
#include <QTimer>
#include <QToolButton>

namespace {

class FileDialogs : public WindowTest {
  protected:
    static constexpr auto filters = "Document (*.pdf);;Markdown (*.md)";

    std::unique_ptr<QFileDialog> saving(const char* name) {
        auto dialog = ui::save_dialog(window.get(), path("suggested.pdf"), QLatin1String(filters));
        dialog->show();
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(QLatin1String(name));
        return dialog;
    }
    // Presses Save; whether the file is there already was asked, and answered with no.
    bool asks_before_replacing(QFileDialog& dialog) {
        bool asked = false;
        QTimer::singleShot(0, qApp, [&] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget())) {
                asked = true;
                box->button(QMessageBox::No)->click();
            }
        });
        QMetaObject::invokeMethod(&dialog, "accept"); // what the button calls
        settle();
        return asked;
    }
    void make(const char* name) {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    }
};

// Another Qt, which calls the parts of its dialogs otherwise.
class OtherNames : public QObject {
  public:
    OtherNames() { qApp->installEventFilter(this); }
    int renamed = 0;

  protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::ChildAdded) {
            auto* child = static_cast<QChildEvent*>(event)->child();
            connect(child, &QObject::objectNameChanged, this, [this, child](const QString& name) {
                if (name.startsWith(QStringLiteral("other ")))
                    return;
                ++renamed;
                child->setObjectName(QStringLiteral("other ") + name);
            });
        }
        return false;
    }
};

} // namespace

TEST_F(FileDialogs, whateverQtCallsTheirPartsTheyOpen) {
    OtherNames names;
    for (const auto& dialog :
         {ui::open_dialog(window.get(), folder.path(), QLatin1String(filters)).release(),
          ui::save_dialog(window.get(), path("plan.pdf"), QLatin1String(filters)).release(),
          ui::folder_dialog(window.get(), folder.path()).release()}) {
        EXPECT_FALSE(dialog->findChild<QToolButton*>(QStringLiteral("toParentButton")));
        dialog->show();
        settle();
        EXPECT_TRUE(dialog->isVisible());
        delete dialog;
    }
    EXPECT_GT(names.renamed, 10);
}

TEST_F(FileDialogs, whatIsSavedGetsItsEndingWhateverWasTyped) {
    for (const auto& [typed, saved] :
         {std::pair{"plan", "plan.pdf"}, {"plan 3.5", "plan 3.5.pdf"}, {"plan.PDF", "plan.PDF"}}) {
        const auto dialog = saving(typed);
        EXPECT_FALSE(asks_before_replacing(*dialog));
        EXPECT_EQ(dialog->result(), QDialog::Accepted);
        EXPECT_EQ(dialog->selectedFiles(), QStringList{path(saved)});
    }
}

TEST_F(FileDialogs, theEndingIsTheChosenFilters) {
    const auto dialog = saving("plan");
    dialog->selectNameFilter(QStringLiteral("Markdown (*.md)"));
    EXPECT_FALSE(asks_before_replacing(*dialog));
    EXPECT_EQ(dialog->selectedFiles(), QStringList{path("plan.md")});
}

TEST_F(FileDialogs, theEndingOfAnotherFilterMayBeTyped) {
    const auto dialog = saving("brief.md");
    EXPECT_FALSE(asks_before_replacing(*dialog));
    EXPECT_EQ(dialog->selectedFiles(), QStringList{path("brief.md")});
}

TEST_F(FileDialogs, qtRemembersNoFolderThatWasTriedInVain) {
    QDir(folder.path()).mkpath(QStringLiteral("refuses"));
    {
        const auto dialog = ui::save_dialog(window.get(), path("plan.pdf"), QLatin1String(filters));
        QTimer::singleShot(0, dialog.get(), [&] {
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path("refuses/plan"));
            QMetaObject::invokeMethod(dialog.get(), "accept");
        });
        EXPECT_EQ(ui::chosen_file(*dialog), path("refuses/plan.pdf"));
    }
    EXPECT_EQ(QFileDialog().directory().path(), folder.path());
}

TEST_F(FileDialogs, whatCouldNotBeSavedIsNoFolderToRemember) {
    const QString before = ui::last_folder(ui::FileKind::scenario);
    answers.save_path = QStringLiteral("/proc/plan.rentorrun");
    trigger("file.save_as");
    ASSERT_EQ(answers.failures.size(), 1);
    EXPECT_EQ(ui::last_folder(ui::FileKind::scenario), before);
}

TEST_F(FileDialogs, aFileIsNotReplacedUnaskedBecauseItsEndingWasNotTyped) {
    make("plan.pdf");
    make("plan 3.5.pdf");
    for (const char* typed : {"plan", "plan 3.5", "plan.pdf"}) {
        const auto dialog = saving(typed);
        EXPECT_TRUE(asks_before_replacing(*dialog)) << typed;
        EXPECT_TRUE(dialog->isVisible()) << "another name can be typed";
    }
}

TEST_F(FileDialogs, itWearsTheWindowsLookAndFitsTheScreen) {
    change_theme(ui::dark_theme());
    const QFont usual = QApplication::font();
    for (const double text : {1.0, 2.0}) {
        QApplication::setFont(ui::scaled(usual, text));
        const auto dialog = saving("plan");
        settle();
        EXPECT_EQ(dialog->palette().color(QPalette::WindowText), ui::dark_theme().text);
        EXPECT_LE(dialog->height(), dialog->screen()->availableSize().height());
        for (const auto* button : dialog->findChildren<QToolButton*>())
            if (button->isVisible()) {
                EXPECT_FALSE(button->accessibleName().isEmpty()) << button->objectName().toStdString();
                EXPECT_GE(button->width(), button->fontMetrics().horizontalAdvance(button->text()));
            }
    }
    QApplication::setFont(usual);
    change_theme(ui::light_theme());
}

TEST_F(FileDialogs, theNextOneOpensWhereTheLastOneWas) {
    QDir(folder.path()).mkpath(QStringLiteral("plans"));
    answers.save_path = path("plans/a.rentorrun");
    trigger("file.save_as");
    EXPECT_EQ(ui::last_folder(ui::FileKind::scenario), path("plans"));
    trigger("file.new_tab");
    trigger("file.open");
    EXPECT_EQ(answers.folder_shown, path("plans"));
    QDir(path("plans")).removeRecursively();
    EXPECT_NE(ui::last_folder(ui::FileKind::scenario), path("plans")) << "it is gone";
}
