// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/own_rows_dialog.h"
#include "ui/dialogs/rows_model.h"

#include "tests/support/window_fixture.h"

#include <QAbstractItemModel>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace {

class OwnRows : public ::testing::Test {
  protected:
    ui::OwnRowsDialog dialog{shipped_catalogue(), {}, nullptr};
    QTableView* table = dialog.findChild<QTableView*>(QStringLiteral("own_rows"));
    QAbstractItemModel* rows = table->model();

    void SetUp() override { dialog.show(); }
    int column(const char* name) {
        for (int i = 0; i < rows->columnCount(); ++i)
            if (rows->headerData(i, Qt::Horizontal).toString() == QLatin1String(name))
                return i;
        ADD_FAILURE() << name;
        return 0;
    }
    bool put(int row, const char* name, const char* text) {
        return rows->setData(rows->index(row, column(name)), QString::fromUtf8(text));
    }
    QString shown(int row, const char* name) { return rows->index(row, column(name)).data().toString(); }
    QString state() { return dialog.findChild<QLabel*>(QStringLiteral("own_rows.state"))->text(); }
    void press(const char* name) { dialog.findChild<QPushButton*>(QLatin1String(name))->click(); }
    void save() { dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->click(); }
};

} // namespace

TEST_F(OwnRows, aChangedCellMakesTheShippedRowOnesOwn) {
    const int count = rows->rowCount();
    const QString model = shown(0, "model");
    EXPECT_EQ(shown(0, "Row"), QStringLiteral("shipped"));
    EXPECT_TRUE(put(0, "input_usd_per_mtok", "0.125"));
    EXPECT_EQ(rows->rowCount(), count) << "it stands over the shipped one";
    EXPECT_EQ(shown(0, "Row"), QStringLiteral("yours"));
    EXPECT_EQ(shown(0, "model"), model);
    EXPECT_EQ(shown(0, "source"), QStringLiteral("entered by hand")) << "no list says that price";
    save();
    EXPECT_EQ(dialog.result(), QDialog::Accepted);
    const auto own = dialog.answer();
    ASSERT_EQ(own.apis.size(), 1U);
    EXPECT_EQ(own.apis[0].input_usd_per_mtok, 0.125);
}

// The table is made anew under the field that is being typed into.
TEST_F(OwnRows, aShippedCellCanBeTypedInto) {
    const QModelIndex cell = rows->index(3, column("output_usd_per_mtok"));
    table->setCurrentIndex(cell);
    table->edit(cell);
    auto* editor = table->viewport()->findChild<QLineEdit*>();
    ASSERT_NE(editor, nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("7.25"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::qWait(10);
    EXPECT_EQ(shown(0, "Row"), QStringLiteral("yours"));
    EXPECT_EQ(shown(0, "output_usd_per_mtok"), QStringLiteral("7.25"));
    EXPECT_TRUE(dialog.isVisible()) << "Enter ends the editing, not the dialog";
}

TEST_F(OwnRows, aPriceThatIsChangedIsNoLongerTheSources) {
    EXPECT_TRUE(put(0, "input_usd_per_mtok", "0.125"));
    EXPECT_TRUE(put(0, "source", "our contract"));
    EXPECT_TRUE(put(0, "as_of", "2026-01-31"));
    EXPECT_TRUE(put(0, "note", "until spring"));
    EXPECT_EQ(shown(0, "source"), QStringLiteral("our contract"));
    EXPECT_TRUE(put(0, "output_usd_per_mtok", "0.5"));
    EXPECT_EQ(shown(0, "source"), QStringLiteral("entered by hand"));
    EXPECT_NE(shown(0, "as_of"), QStringLiteral("2026-01-31"));
}

TEST_F(OwnRows, machinesOfSeveralFollowOnesOwnOfOne) {
    dialog.findChild<QComboBox*>()->setCurrentIndex(1);
    const auto row_of = [this](const char* name) {
        for (int row = 0; row < rows->rowCount(); ++row)
            if (shown(row, "provider") == QLatin1String("RunPod") &&
                shown(row, "name") == QLatin1String(name))
                return row;
        return -1;
    };
    EXPECT_TRUE(put(row_of("1x H200"), "on_demand_usd_per_h", "1.5"));
    EXPECT_EQ(shown(row_of("4x H200"), "on_demand_usd_per_h"), QStringLiteral("6"));
    EXPECT_TRUE(put(row_of("1x H200"), "on_demand_usd_per_h", "2"));
    EXPECT_EQ(shown(row_of("4x H200"), "on_demand_usd_per_h"), QStringLiteral("8"));
}

TEST_F(OwnRows, whatIsRefusedIsSaidAndChangesNothing) {
    EXPECT_FALSE(put(0, "input_usd_per_mtok", "cheap"));
    EXPECT_EQ(state(), QStringLiteral("input_usd_per_mtok: “cheap” must be a number"));
    EXPECT_TRUE(dialog.answer().apis.empty());
}

TEST_F(OwnRows, aNewRowIsSavedOnlyWhenItIsWhole) {
    dialog.findChild<QComboBox*>()->setCurrentIndex(1);
    press("own_rows.add");
    EXPECT_EQ(shown(0, "Row"), QStringLiteral("yours"));
    save();
    EXPECT_NE(dialog.result(), QDialog::Accepted);
    EXPECT_TRUE(state().startsWith(QStringLiteral("rows[0].provider"))) << state().toStdString();
    EXPECT_TRUE(put(0, "provider", "Ours"));
    EXPECT_TRUE(put(0, "name", "rack 1"));
    EXPECT_TRUE(put(0, "gpu", "L4"));
    EXPECT_TRUE(put(0, "gpu_count", "2"));
    EXPECT_TRUE(put(0, "gpu_memory_gb", "24.15"));
    EXPECT_TRUE(put(0, "on_demand_usd_per_h", "0.8"));
    save();
    EXPECT_EQ(dialog.result(), QDialog::Accepted) << state().toStdString();
    EXPECT_EQ(dialog.answer().instances.size(), 1U);
}

TEST_F(OwnRows, aDeletedRowGivesTheShippedOneBack) {
    const int count = rows->rowCount();
    const QString before = shown(0, "input_usd_per_mtok");
    put(0, "input_usd_per_mtok", "0.125");
    table->selectRow(0);
    press("own_rows.remove");
    EXPECT_EQ(rows->rowCount(), count);
    EXPECT_EQ(shown(0, "input_usd_per_mtok"), before);
    put(0, "input_usd_per_mtok", "0.125");
    press("own_rows.reset");
    EXPECT_EQ(shown(0, "input_usd_per_mtok"), before);
    EXPECT_FALSE(dialog.findChild<QPushButton*>(QStringLiteral("own_rows.reset"))->isEnabled());
}

// Under another name it stands over another shipped row, or over none.
TEST_F(OwnRows, anotherNameStandsOverAnotherShippedRow) {
    const int count = rows->rowCount();
    const QString first = shown(0, "model"), provider = shown(0, "provider");
    put(0, "input_usd_per_mtok", "0.125");
    ASSERT_EQ(rows->rowCount(), count);
    EXPECT_TRUE(put(0, "model", "a model of ours"));
    EXPECT_EQ(rows->rowCount(), count + 1) << "the shipped row is there again";
    EXPECT_TRUE(put(0, "model", first.toUtf8().constData()));
    EXPECT_EQ(rows->rowCount(), count);
    EXPECT_EQ(shown(0, "provider"), provider);
}

// An older day is the user's own word, too.
TEST_F(OwnRows, anOlderDayStillStandsOverTheShippedRow) {
    const int count = rows->rowCount();
    put(0, "input_usd_per_mtok", "0.125");
    EXPECT_TRUE(put(0, "as_of", "2020-01-31"));
    EXPECT_EQ(rows->rowCount(), count);
}

TEST_F(OwnRows, theSearchLooksIntoEveryColumn) {
    dialog.findChild<QLineEdit*>()->setText(QStringLiteral("gpt-5-mini"));
    ASSERT_GE(rows->rowCount(), 1);
    EXPECT_TRUE(shown(0, "model").contains(QStringLiteral("gpt-5-mini")));
    table->selectRow(0);
    press("own_rows.copy");
    EXPECT_EQ(shown(0, "Row"), QStringLiteral("yours"));
}
