// SPDX-License-Identifier: GPL-3.0-or-later
// RENTORRUN_SLIDER_STEPS=n: as many instead of the 2,000 that do for every build.
#include "tests/support/window_fixture.h"

#include <QApplication>

#include <cmath>
#include <fstream>
#include <iostream>
#include <unistd.h>

namespace {

double resident_mb() {
    std::ifstream file("/proc/self/statm");
    double size = 0, resident = 0;
    file >> size >> resident;
    return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

} // namespace

TEST_F(WindowTest, aLongDragGrowsNothing) {
    if (resident_mb() == 0)
        GTEST_SKIP() << "no /proc/self/statm here";
    const int steps = qEnvironmentVariableIsSet("RENTORRUN_SLIDER_STEPS")
                          ? qEnvironmentVariableIntValue("RENTORRUN_SLIDER_STEPS")
                          : 2000;
    window->resize(1024, 700); // small pictures are quick
    // One gesture and so one step of undo, as a hand makes it; up and down, over five decades.
    const auto move = [this](int count) {
        controller().begin_gesture();
        for (int step = 0; step < count; ++step) {
            const double share = std::abs(step % 200 - 100) / 100.0;
            controller().set_number(QStringLiteral("traffic.words_per_day"), std::pow(10, 4 + 5 * share));
            QApplication::processEvents();
        }
        controller().end_gesture();
    };
    move(400); // until caches of glyphs and the like are full
    const double before = resident_mb();
    move(steps);
    const double grown = resident_mb() - before;
    std::cout << steps << " steps, " << before << " MB before, grown by " << grown << " MB" << std::endl;
    // What the allocator keeps, whatever the number of steps: a leak of 1 kB a step would be 10 MB in 10,000.
    EXPECT_LT(grown, 4);
}
