// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the charts alone, at sizes and scenarios that strain them: chart_screenshots DIR [part of a
// name].
#include "tests/support/scenarios.h"

#include "ui/charts/chart_view.h"
#include "ui/look/look.h"
#include "ui/look/theme.h"

#include "core/scenario/profiles.h"

#include <QApplication>
#include <QDir>
#include <QGridLayout>
#include <QTextStream>

#include <functional>

namespace {

struct Case {
    const char* name;
    QSize size{1560, 900};
    bool dark = false;
    double text = 1;
    std::function<void(core::Scenario&)> change = {};
    bool modelled = true;
    int only = -1; // one chart alone
    ui::ChartOptions options = {};
    bool pinned = false;
};

void owned(core::Scenario& s) {
    s.owned.enabled = true;
    s.team.hosting_usd_per_year = 120000;
    s.hosting.storage_usd_per_gb_month = 0.1;
    s.fine_tuning.runs_per_month = 2;
    s.traffic.words_per_day = 3e7;
}

// Renting pays off within the horizon.
void near(core::Scenario& s) {
    s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = 3;
    s.api.output_usd_per_mtok = 12;
    s.traffic.words_per_day = 3e7;
    s.traffic.growth_per_month = 0.04;
    s.api.price_decline_per_year = 0.2;
    s.hosting.price_decline_per_year = 0.1;
    s.team.migration_usd = 60000;
    s.owned.enabled = true;
}

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {.name = "article", .modelled = false},
        {.name = "article-dark", .dark = true, .modelled = false},
        {.name = "modelled"},
        {.name = "modelled-dark", .dark = true},
        {.name = "owned", .change = owned},
        {.name = "owned-dark", .dark = true, .change = owned},
        {.name = "owned-small", .size = {1100, 620}, .change = owned},
        {.name = "tiny-traffic", .change = [](auto& s) { s.traffic.words_per_day = 50; }},
        {.name = "huge-traffic", .change = [](auto& s) { s.traffic.words_per_day = 4e11; }},
        {.name = "does-not-fit",
         .change =
             [](auto& s) {
                 s.model.total_params_b = 2000;
                 s.hosting.gpus_per_replica = 1;
                 s.owned.enabled = true;
             }},
        {.name = "api-free",
         .change = [](auto& s) { s.api.input_usd_per_mtok = s.api.output_usd_per_mtok = 0; }},
        {.name = "always", .change = [](auto& s) { s.hosting.usd_per_instance_hour = 0.001; }},
        {.name = "never",
         .change =
             [](auto& s) {
                 s.api.input_usd_per_mtok = 0.01;
                 s.api.output_usd_per_mtok = 0.02;
             }},
        {.name = "many",
         .change =
             [](auto& s) {
                 s.hosting.capacity = core::CapacityMode::measured;
                 s.hosting.measured_output_tokens_per_s = 400;
                 s.hosting.usd_per_instance_hour = 4;
                 s.hosting.spare_units = 1;
                 s.api.input_usd_per_mtok = s.api.cached_input_usd_per_mtok = 1.1;
                 s.api.output_usd_per_mtok = 2.2;
                 s.traffic.words_per_day = 4e7;
             }},
        {.name = "limits",
         .change =
             [](auto& s) {
                 s.api.tokens_per_minute_limit = 2e5;
                 s.api.spend_limit_usd_per_month = 50000;
             }},
        {.name = "pinned", .change = [](auto& s) { s.hosting.usd_per_instance_hour *= 0.4; }, .pinned = true},
        {.name = "switched",
         .change =
             [](auto& s) {
                 near(s);
                 s.ranges["hosting.usd_per_instance_hour"] = {2, 7};
             },
         .options = {.map_input = "hosting.usd_per_instance_hour",
                     .break_even_against_size = true,
                     .probability = true}},
        {.name = "find-out",
         .change =
             [](auto& s) {
                 near(s);
                 s.ranges["hosting.usd_per_instance_hour"] = {2, 7};
             },
         .options = {.worth = true}},
        {.name = "week",
         .change =
             [](auto& s) {
                 near(s);
                 s.hosting.scaling = core::Scaling::follow_traffic;
                 s.hosting.reserved_usd_per_instance_hour = s.hosting.usd_per_instance_hour * 0.6;
                 s.traffic.profile = core::find_profile("five-day week")->hours();
                 s.traffic.words_per_day *= 3;
             },
         .options = {.by_hour = true}},
        {.name = "near", .change = near},
        {.name = "near-dark", .dark = true, .change = near},
        {.name = "text-200", .size = {1900, 1000}, .text = 2, .change = owned},
        {.name = "one-360x300", .size = {360, 300}, .change = owned, .only = 0},
        {.name = "two-360x300", .size = {360, 300}, .change = owned, .only = 1},
        {.name = "one-1900x1000", .size = {1900, 1000}, .change = owned, .only = 0},
        {.name = "two-1900x1000", .size = {1900, 1000}, .change = owned, .only = 1},
        {.name = "one-360x300-200", .size = {360, 300}, .text = 2, .change = owned, .only = 0},
        {.name = "two-360x300-200", .size = {360, 300}, .text = 2, .change = owned, .only = 1},
        {.name = "three-360x300", .size = {360, 300}, .change = near, .only = 2},
        {.name = "three-360x300-200", .size = {360, 300}, .text = 2, .change = near, .only = 2},
        {.name = "four-360x300", .size = {360, 300}, .change = near, .only = 3},
        {.name = "four-360x300-200", .size = {360, 300}, .text = 2, .change = near, .only = 3},
        {.name = "five-360x300", .size = {360, 300}, .change = near, .only = 4},
        {.name = "five-360x300-200", .size = {360, 300}, .text = 2, .change = near, .only = 4},
        {.name = "six-360x300", .size = {360, 300}, .change = near, .only = 5},
        {.name = "six-360x300-200", .size = {360, 300}, .text = 2, .change = near, .only = 5},
    };
    return all;
}

bool take(const Case& shot, const QDir& folder) {
    const auto& theme = shot.dark ? ui::dark_theme() : ui::light_theme();
    QApplication::setPalette(ui::palette_for(theme));
    QFont font(QStringLiteral("Inter"));
    font.setPixelSize(qRound(13 * shot.text));
    QApplication::setFont(font);

    auto scenario = shot.modelled ? test::llama_on_h100() : test::article();
    const auto pinned = scenario;
    if (shot.change)
        shot.change(scenario);
    ui::ChartContext context{.snapshot = core::make_snapshot(scenario, {}, {}), .options = shot.options};
    if (shot.pinned)
        context.pins = {{QStringLiteral("Plan A"), core::make_snapshot(pinned, {}, {})}};

    QWidget window;
    QGridLayout grid(&window);
    grid.setSpacing(ui::spacing::m);
    int index = 0, shown = 0;
    for (const auto& spec : ui::chart_registry()) {
        if (shot.only >= 0 && index++ != shot.only)
            continue;
        auto* view = new ui::ChartView(spec);
        grid.addWidget(view, shown / 3, shown % 3);
        ++shown;
        view->show_chart(context);
    }
    if (shot.only >= 0)
        grid.setContentsMargins(0, 0, 0, 0);
    window.resize(shot.size);
    window.show();
    for (int turn = 0; turn < 4; ++turn)
        QApplication::processEvents(QEventLoop::AllEvents, 20);
    const auto path = folder.filePath(QString::fromLatin1(shot.name) + QStringLiteral(".png"));
    const bool saved = window.grab().save(path);
    QTextStream(stdout) << (saved ? "" : "FAILED ") << path << '\n';
    return saved;
}

} // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale::c());
    QApplication app(argc, argv);
    ui::set_up_look();
    const auto arguments = QApplication::arguments();
    if (arguments.size() < 2 || arguments[1].startsWith(QLatin1Char('-'))) {
        QTextStream(stderr) << "usage: chart_screenshots DIR [part of a name]\n";
        return 2;
    }
    const QDir folder(arguments[1]);
    folder.mkpath(QStringLiteral("."));
    bool good = true;
    for (const auto& shot : cases())
        if (arguments.size() < 3 || QString::fromLatin1(shot.name).contains(arguments[2]))
            good = take(shot, folder) && good;
    return good ? 0 : 1;
}
