// SPDX-License-Identifier: GPL-3.0-or-later
// RENTORRUN_MONKEY_SEED=n   what that run did, again
// RENTORRUN_MONKEY_EVENTS=n a longer run
// RENTORRUN_MONKEY_TRACE=1  each event on stderr before the checks: the last line is the one that crashed
#include "tests/support/consistency.h"
#include "tests/support/monkey.h"
#include "tests/support/window_fixture.h"

#include <QApplication>

#include <deque>
#include <iostream>

namespace {

QStringList warnings; // of Qt and QCustomPlot: each is something that was done wrong

void note_warning(QtMsgType type, const QMessageLogContext&, const QString& message) {
    // The offscreen platform's own limits.
    if (type != QtDebugMsg && !message.startsWith(QLatin1String("This plugin does not support")))
        warnings << message;
}

class MonkeyTest : public WindowTest {
  protected:
    void SetUp() override {
        usual = QApplication::font();
        WindowTest::SetUp();
        warnings.clear();
        qInstallMessageHandler(note_warning);
    }
    void TearDown() override {
        qInstallMessageHandler(nullptr);
        WindowTest::TearDown();
        QApplication::setFont(usual);
        QApplication::setPalette(palette);
    }
    QFont usual;
    QPalette palette = QApplication::palette();
};

std::uint64_t seed_of_this_run() {
    if (qEnvironmentVariableIsSet("RENTORRUN_MONKEY_SEED"))
        return qEnvironmentVariable("RENTORRUN_MONKEY_SEED").toULongLong();
    return std::random_device()();
}

int events_of_this_run() {
    constexpr int in_ci = 300;
    return qEnvironmentVariableIsSet("RENTORRUN_MONKEY_EVENTS")
               ? qEnvironmentVariableIntValue("RENTORRUN_MONKEY_EVENTS")
               : in_ci;
}

} // namespace

TEST_F(MonkeyTest, nothingThatIsDoneToTheWindowBreaksWhatItSays) {
    const std::uint64_t seed = seed_of_this_run();
    const int events = events_of_this_run();
    const bool trace = qEnvironmentVariableIsSet("RENTORRUN_MONKEY_TRACE");
    std::cout << "RENTORRUN_MONKEY_SEED=" << seed << " RENTORRUN_MONKEY_EVENTS=" << events << std::endl;
    Monkey monkey(seed, *window, answers, folder.path());
    std::deque<std::string> last;
    for (int event = 0; event < events; ++event) {
        const std::string done = monkey.act();
        if (trace)
            std::cerr << event << ' ' << done << std::endl;
        last.push_back(done);
        if (last.size() > 12)
            last.pop_front();
        settle();
        if (!window->isVisible()) { // it has been quit
            window->show();
            settle();
        }
        expect_consistent(*window);
        EXPECT_TRUE(warnings.isEmpty()) << warnings.join(QLatin1Char('\n')).toStdString();
        if (HasFailure())
            break;
    }
    if (HasFailure()) {
        std::string trail;
        for (const std::string& done : last)
            trail += "\n  " + done;
        FAIL() << "seed " << seed << ", after:" << trail;
    }
}
