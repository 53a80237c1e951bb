// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the process until its window is painted, and the most memory it had then: the program
// against an empty QMainWindow with one plot, taking turns so that both meet the same machine.
//   start_bench PROGRAM [ROUNDS]
#include <qcustomplot.h>

#include <QApplication>
#include <QMainWindow>
#include <QTimer>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

long long now_us() {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

// As the program does it: tells the time and ends.
class QuitAfterFirstPaint : public QObject {
  public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, qApp, [] {
                std::printf("%lld\n%lld\n%lld\n", now_us(), now_us(), now_us());
                QCoreApplication::exit(0);
            });
        return QObject::eventFilter(watched, event);
    }
};

// What there is to beat: one log-log plot of 3 x 200 points, as the first chart has.
int empty_window(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    auto* plot = new QCustomPlot;
    plot->xAxis->setScaleType(QCPAxis::stLogarithmic);
    plot->yAxis->setScaleType(QCPAxis::stLogarithmic);
    for (int curve = 1; curve <= 3; ++curve) {
        auto* graph = plot->addGraph();
        for (int i = 0; i < 200; ++i)
            graph->addData(std::pow(10.0, 3 + i * 0.03), curve * std::pow(10.0, 1 + i * 0.02));
    }
    plot->xAxis->setRange(1e3, 1e9);
    plot->yAxis->setRange(10, 1e6);
    window.setCentralWidget(plot);
    window.resize(1280, 800); // as the program opens
    QuitAfterFirstPaint quit;
    plot->installEventFilter(&quit);
    window.show();
    return QApplication::exec();
}

struct Run {
    double first_ms = 0; // the window is painted: the answer, the main sliders, the first chart
    double whole_ms = 0; // all of it is
    double ready_ms = 0; // the catalogue is read, too, and what it changes is painted
    double mb = 0;
};

Run run(const std::vector<std::string>& command) {
    std::array<int, 2> answer{};
    if (pipe(answer.data()) != 0)
        std::exit(1);
    const long long begin = now_us();
    const pid_t child = fork();
    if (child == 0) {
        setenv("RENTORRUN_QUIT_WHEN_PAINTED", "1", 1);
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, STDERR_FILENO);
        dup2(answer[1], STDOUT_FILENO);
        std::vector<char*> arguments;
        for (const auto& word : command)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    close(answer[1]);
    long long painted = 0, whole = 0, ready = 0;
    FILE* told = fdopen(answer[0], "r");
    const bool has_told = told && std::fscanf(told, "%lld %lld %lld", &painted, &whole, &ready) == 3;
    if (told)
        std::fclose(told);
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (!has_told || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "%s did not end well\n", command[0].c_str());
        std::exit(1);
    }
    return {.first_ms = static_cast<double>(painted - begin) / 1000,
            .whole_ms = static_cast<double>(whole - begin) / 1000,
            .ready_ms = static_cast<double>(ready - begin) / 1000,
            .mb = static_cast<double>(usage.ru_maxrss) / 1024};
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char** argv) {
    if (argc > 1 && std::string(argv[1]) == "--empty")
        return empty_window(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: start_bench PROGRAM [ROUNDS]\n");
        return 2;
    }
    const int rounds = argc > 2 ? std::max(1, std::atoi(argv[2])) : 21;
    const std::array<std::vector<std::string>, 2> commands{{{argv[0], "--empty"}, {argv[1]}}};
    std::array<std::vector<double>, 2> first, whole, ready, mb;
    for (int round = 0; round < rounds; ++round)
        for (std::size_t i = 0; i < commands.size(); ++i) {
            const Run one = run(commands[i]);
            first[i].push_back(one.first_ms);
            whole[i].push_back(one.whole_ms);
            ready[i].push_back(one.ready_ms);
            mb[i].push_back(one.mb);
        }
    std::printf("start to first paint, median of %d: empty %.1f ms, program %.1f ms, ratio %.2f (bar 1.3)\n",
                rounds, median(first[0]), median(first[1]), median(first[1]) / median(first[0]));
    std::printf("start to everything painted: program %.1f ms, ratio %.2f\n", median(whole[1]),
                median(whole[1]) / median(first[0]));
    std::printf("start to the catalogue read: program %.1f ms, ratio %.2f\n", median(ready[1]),
                median(ready[1]) / median(first[0]));
    std::printf("resident memory at its most: empty %.0f MB, program %.0f MB, ratio %.2f (bar 1.5)\n",
                median(mb[0]), median(mb[1]), median(mb[1]) / median(mb[0]));
    const bool good = median(first[1]) <= 1.3 * median(first[0]) && median(mb[1]) <= 1.5 * median(mb[0]);
    return good ? 0 : 1;
}
