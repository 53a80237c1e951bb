// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/prices_dialog.h"

#include "tests/support/tls_server.h"
#include "tests/support/window_fixture.h"

#include <QCheckBox>
#include <QChildEvent>
#include <QComboBox>
#include <QElapsedTimer>
#include <QProgressDialog>
#include <QPushButton>
#include <QTableWidget>

namespace {

// In the shape of LiteLLM's map: one model dearer than in the catalogue, one that is not in it.
constexpr auto list = R"({
    "sample_spec": {"mode": "one of chat, embedding"},
    "m-1": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 2e-06,
            "output_cost_per_token": 8e-06, "max_input_tokens": 1000},
    "m-9": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1e-06,
            "output_cost_per_token": 3e-06, "max_input_tokens": 1000}})";

core::CataloguePtr known() {
    core::Catalogue catalogue = shipped_catalogue();
    catalogue.apis = {{.provider = "OpenAI", .model = "m-1", .name = "M 1", .kind = "chat"}};
    catalogue.apis[0].input_usd_per_mtok = 1;
    catalogue.apis[0].output_usd_per_mtok = 8;
    catalogue.apis[0].training_usd_per_mtok = 25;
    catalogue.apis[0].source = {"a list", "2026-05-01"};
    return std::make_shared<const core::Catalogue>(std::move(catalogue));
}

class Prices : public WindowTest {
  protected:
    test::TlsServer server;
    std::unique_ptr<ui::PricesDialog> dialog;

    void SetUp() override {
        WindowTest::SetUp();
        if (!server.start())
            GTEST_SKIP() << "no openssl to make a certificate with";
        dialog = std::make_unique<ui::PricesDialog>(known(), nullptr, ui::DownloadLimits{.most_ms = 5'000},
                                                    server.trusting());
        dialog->show();
        dialog->findChild<QComboBox*>(QStringLiteral("prices.address"))
            ->setCurrentText(server.url().toString());
    }
    template <class Widget>
    Widget* part(const char* name) {
        return dialog->findChild<Widget*>(QLatin1String(name));
    }
    QString state() { return part<QLabel>("prices.state")->text(); }
    void fetch() {
        part<QPushButton>("prices.fetch")->click();
        QElapsedTimer time;
        time.start();
        while (state().isEmpty() && time.elapsed() < 10'000)
            QTest::qWait(10);
    }
};

// Stops the reading as soon as its progress is there.
class StopsReading : public QObject {
  protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::ChildAdded) {
            QObject* child = static_cast<QChildEvent*>(event)->child();
            connect(child, &QObject::objectNameChanged, this, [child](const QString& name) {
                if (name == QLatin1String("import_progress"))
                    static_cast<QProgressDialog*>(child)->cancel();
            });
        }
        return false;
    }
};

} // namespace

TEST_F(Prices, whatWouldChangeIsShownAndTakenOnlyWithAYes) {
    server.says(list);
    EXPECT_FALSE(part<QPushButton>("prices.take")->isEnabled());
    EXPECT_EQ(server.requests, 0) << "opening it asks nothing of the network";
    fetch();
    EXPECT_EQ(state(), QStringLiteral("1 prices would change, 0 are the same, 1 models are new."));
    auto* changes = part<QTableWidget>("prices.changes");
    ASSERT_EQ(changes->rowCount(), 1);
    EXPECT_EQ(changes->item(0, 0)->text(), QStringLiteral("OpenAI M 1"));
    EXPECT_EQ(changes->item(0, 1)->text(), QStringLiteral("$1 input, $8 output"));
    EXPECT_EQ(changes->item(0, 2)->text(), QStringLiteral("$2 input, $8 output"));
    ASSERT_EQ(dialog->answer().apis.size(), 1U);
    EXPECT_EQ(dialog->answer().apis[0].input_usd_per_mtok, 2);
    EXPECT_EQ(dialog->answer().apis[0].training_usd_per_mtok, 25) << "the list does not say it";
    part<QCheckBox>("prices.new_ones")->setChecked(true);
    EXPECT_EQ(dialog->answer().apis.size(), 2U);
}

// Nothing changes but the day: that is worth taking, too.
TEST_F(Prices, whatIsTheSameIsTakenWithTheListsDay) {
    server.says(R"({"m-1": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": 1e-06,
                    "output_cost_per_token": 8e-06, "max_input_tokens": 1000}})");
    fetch();
    EXPECT_EQ(state(), QStringLiteral("0 prices would change, 1 are the same, 0 models are new."));
    EXPECT_TRUE(part<QPushButton>("prices.take")->isEnabled());
    ASSERT_EQ(dialog->answer().apis.size(), 1U);
    EXPECT_GT(dialog->answer().apis[0].source.as_of, "2026-05-01");
    EXPECT_EQ(dialog->answer().apis[0].training_usd_per_mtok, 25);
}

TEST_F(Prices, readingCanBeStopped) {
    StopsReading stops;
    dialog->installEventFilter(&stops);
    server.says(list);
    fetch();
    EXPECT_EQ(state(), QStringLiteral("Stopped; nothing was fetched."));
    EXPECT_TRUE(dialog->answer().apis.empty());
}

TEST_F(Prices, whatIsNoPriceListIsSaid) {
    for (const char* content : {"<html>Sign in</html>", "{\"half\":", "", "{\"a\": 1}"}) {
        server.says(content);
        fetch();
        EXPECT_TRUE(state().startsWith(QStringLiteral("This is no price list: "))) << state().toStdString();
        EXPECT_FALSE(part<QPushButton>("prices.take")->isEnabled());
        EXPECT_TRUE(dialog->answer().apis.empty());
        dialog->findChild<QLabel*>(QStringLiteral("prices.state"))->clear();
    }
}

TEST_F(Prices, fetchingCanBeStopped) {
    server.answer = [](QSslSocket&, const QByteArray&) {};
    part<QPushButton>("prices.fetch")->click();
    QTest::qWait(50);
    EXPECT_EQ(part<QPushButton>("prices.fetch")->text(), QStringLiteral("&Stop"));
    part<QPushButton>("prices.fetch")->click();
    EXPECT_EQ(state(), QStringLiteral("Stopped; nothing was fetched."));
    EXPECT_EQ(part<QPushButton>("prices.fetch")->text(), QStringLiteral("&Fetch"));
}
