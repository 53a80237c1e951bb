// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/charts/chart_view.h"
#include "ui/inputs/input_panel.h"
#include "ui/look/fonts.h"
#include "ui/look/theme.h"
#include "ui/window/accessible_parts.h"
#include "ui/window/chart_grid.h"
#include "ui/window/chart_menu.h"
#include "ui/window/status_line.h"
#include "ui/window/tab_bar.h"
#include "ui/window/verdict_bar.h"
#include "ui/window/working_view.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

// Without a change for so long, nobody has a hand on anything.
constexpr int rest_ms = 700;

} // namespace

MainWindow::MainWindow(core::CataloguePtr catalogue, QWidget* parent, std::unique_ptr<Dialogs> dialogs,
                       const QString& recovery_folder)
    : QMainWindow(parent), m_dialogs(std::move(dialogs)), m_controller(std::move(catalogue)),
      m_recovery_folder(recovery_folder), m_document(new Document(m_controller, *m_dialogs, *this)),
      m_exports(new ChartExports(m_controller, *m_dialogs, *this)),
      m_imports(new CatalogueImports(m_controller, *m_dialogs, *this)) {
    setAcceptDrops(true);
    install_accessible_parts();
    // A projector may have less; the title bar wants some of it.
    constexpr int title_bar = 28;
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - QSize(0, title_bar)));
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest_ms);
    connect(&m_rest, &QTimer::timeout, this, &MainWindow::fit_axes);
    connect_controller();
    build();
    m_document->start_anew();
    m_controller.evaluate_now(); // the first paint has it
}

// Told to go without being closed: what is open comes back at the next start.
MainWindow::~MainWindow() {
    m_session_due.stop();
    if (!m_closed)
        keep_session();
}

void MainWindow::build() {
    m_tabs = new TabBar(m_controller);
    m_verdict = new VerdictBar;
    m_inputs = new InputPanel(m_controller);
    m_grid = new ChartGrid;
    m_working = new WorkingView;
    m_status = new StatusLine;
    lay_out();
    add_charts();
    if (m_painted) // in another language
        show_rest();
    else
        for (std::size_t i = 1; i < m_charts.size(); ++i)
            m_charts[i]->set_held_back(true);
    connect_parts();
    m_menus = add_menus({.window = *this,
                         .controller = m_controller,
                         .document = *m_document,
                         .dialogs = *m_dialogs,
                         .exports = *m_exports,
                         .imports = *m_imports,
                         .grid = *m_grid,
                         .inputs = *m_inputs,
                         .show_working = [this](bool shown) { show_working(shown); },
                         .present = [this](bool on) { present(on); }});
    apply_theme();
}

// What the first paint does not wait for: verdict, main sliders and the first chart stand a third earlier,
// and the rest follows before anybody has found it missing.
void MainWindow::show_rest() {
    recovery();
    if (m_session && restores_session())
        m_session->is_ours(); // before a second window asks
    m_inputs->make_rest();
    for (ChartView* chart : m_charts)
        chart->set_held_back(false);
}

void MainWindow::take_catalogue(core::CataloguePtr catalogue) {
    m_controller.set_catalogue(std::move(catalogue));
    m_is_another = true; // charts fitted to their figures stay so, and are not drawn again
    m_controller.evaluate_now();
}

// In another language everything that is seen is made anew: no part needs to know how to change its words.
// The scenario, its steps and pins are the controller's and stay.
void MainWindow::rebuild() {
    const bool working = m_menus.working->isChecked(), presentation = m_menus.presentation->isChecked();
    const auto enlarged = m_grid->enlarged();
    const InputPanel::Place place = m_inputs->place();
    delete takeCentralWidget();
    delete menuBar();
    m_charts.clear();
    build();
    show_title();
    show_all(m_controller.shown());
    m_inputs->set_place(place);
    if (enlarged)
        m_grid->toggle_enlarged(*enlarged);
    m_menus.working->setChecked(working);
    m_menus.presentation->setChecked(presentation);
}

void MainWindow::lay_out() {
    auto* page = new QWidget;
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_inputs, 1);
    middle->addWidget(m_grid, 3);
    middle->addWidget(m_working);
    m_working->hide();
    rows->addWidget(m_tabs);
    rows->addWidget(m_verdict);
    rows->addLayout(middle, 1);
    rows->addWidget(m_status);
    setCentralWidget(page);
    // A click beside everything takes the focus from a field, and nothing is focused at the start.
    page->setFocusPolicy(Qt::ClickFocus);
    page->setFocus();
}

void MainWindow::add_charts() {
    for (const ChartSpec& spec : chart_registry()) {
        auto* chart = new ChartView(spec);
        const int index = static_cast<int>(m_charts.size());
        m_charts.push_back(chart);
        m_grid->add_chart(chart);
        chart->set_corner_widget(
            new ChartMenuButton({.index = index,
                                 .exports = *m_exports,
                                 .options = [this] { return m_options; },
                                 .set_options = [this](const ChartOptions& o) { set_chart_options(o); },
                                 .enlarge = [this, index] { m_grid->toggle_enlarged(index); }}));
        connect(chart, &ChartView::enlarge_requested, m_grid,
                [this, index] { m_grid->toggle_enlarged(index); });
        connect(chart, &ChartView::drag_began, &m_controller, &ScenarioController::begin_gesture);
        connect(chart, &ChartView::input_dragged, &m_controller, [this](const QString& path, double value) {
            if (!m_controller.in_gesture())
                m_controller.begin_gesture();
            m_controller.set_number(path, value);
        });
        connect(chart, &ChartView::drag_finished, &m_controller, &ScenarioController::end_gesture);
        connect(chart, &ChartView::click_withdrawn, &m_controller, &ScenarioController::take_back_gesture);
    }
}

void MainWindow::connect_controller() {
    connect(&m_controller, &ScenarioController::evaluated, this, &MainWindow::show_all);
    connect(&m_controller, &ScenarioController::document_changed, this, &MainWindow::show_title);
    connect(&m_controller, &ScenarioController::gesture_changed, this, [this](bool holds) {
        m_verdict->hold_height(holds);
        m_status->hold_height(holds);
    });
    connect(&m_controller, &ScenarioController::scenario_left, this, [this] { m_is_another = true; });
}

void MainWindow::connect_parts() {
    connect(m_tabs, &QTabBar::tabCloseRequested, m_document, &Document::close_tab);
    connect(m_tabs, &QTabBar::tabBarDoubleClicked, m_document, [this](int tab) {
        if (tab >= 0)
            m_document->edit_name_and_notes();
    });
    connect(m_tabs, &TabBar::menu_requested, this, &MainWindow::show_tab_menu);
    connect(m_verdict, &VerdictBar::explanation_requested, this, &MainWindow::explain);
    connect(m_verdict, &VerdictBar::input_requested, m_inputs, &InputPanel::show_input);
    connect(m_status, &StatusLine::input_requested, m_inputs, &InputPanel::show_input);
    connect(m_status, &StatusLine::prices_of_today_requested, &m_controller,
            &ScenarioController::use_prices_of_today);
    connect(&m_controller, &ScenarioController::told, m_status, &StatusLine::show_message);
    connect(m_working, &WorkingView::close_requested, this, [this] { explain({}); });
    // They may stand behind the working.
    connect(m_grid, &ChartGrid::charts_asked_for, this, [this] {
        if (m_grid->isHidden())
            explain({});
    });
    connect(m_exports, &ChartExports::done, m_status, &StatusLine::show_message);
    connect(m_imports, &CatalogueImports::done, m_status, &StatusLine::show_message);
}

// Its lock waits for the disk, so it comes after the first paint.
Recovery& MainWindow::recovery() {
    if (!m_recovery) {
        m_recovery = std::make_unique<Recovery>(m_recovery_folder);
        connect(m_recovery.get(), &Recovery::failed, this, [this](const QString& reason) {
            m_status->show_message(tr("Unsaved changes are not kept for recovery. %1").arg(reason));
        });
        m_recovery->follow(m_controller);
    }
    return *m_recovery;
}

void MainWindow::show_all(const Shown& shown) {
    m_verdict->show_all(shown);
    m_status->show_snapshot(shown.snapshot);
    m_working->show_snapshot(shown.snapshot);
    m_inputs->show_scenario(m_controller.scenario(), m_controller.baseline());
    const auto axes = std::exchange(m_is_another, false) ? ChartView::Axes::fitted : ChartView::Axes::steady;
    const ChartContext context = chart_context(shown, m_options);
    for (ChartView* chart : m_charts)
        chart->show_chart(context, axes);
    m_rest.start();
}

void MainWindow::fit_axes() {
    if (m_controller.in_gesture()) {
        m_rest.start();
        return;
    }
    const ChartContext context = chart_context(m_controller.shown(), m_options);
    for (ChartView* chart : m_charts)
        chart->show_chart(context, ChartView::Axes::fitted);
}

void MainWindow::set_chart_options(const ChartOptions& options) {
    m_options = options;
    m_exports->set_options(options);
    show_all(m_controller.shown());
}

void MainWindow::show_title() {
    setWindowTitle(QStringLiteral("%1[*] – %2").arg(m_document->name(), tr("Rent or Run")));
    setWindowFilePath(m_controller.file_path());
    setWindowModified(m_controller.is_modified());
    m_status->show_saved(m_controller.active());
}

void MainWindow::apply_theme() {
    const Theme& theme = theme_for(palette());
    m_verdict->set_theme(theme);
    m_status->set_theme(theme);
}

void MainWindow::show_working(bool shown) {
    m_working->setVisible(shown);
    share_width();
}

// Where charts and working do not both fit beside the inputs, the working that was asked for stands in the
// charts' place.
void MainWindow::share_width() {
    const bool beside = m_working->fit_beside(width() - m_inputs->minimumWidth() - m_grid->least_width());
    m_grid->setVisible(beside || m_working->isHidden());
}

// Through the menu's action, so that its check mark tells the truth.
void MainWindow::explain(const QString& working_id) {
    m_menus.working->setChecked(!working_id.isEmpty());
    m_working->point_out(working_id);
}

// The menu bar's own entries, so that they are worded and enabled alike.
void MainWindow::show_tab_menu(const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(
        {m_menus.details, m_menus.compare, m_menus.in_portfolio, m_menus.tab_left, m_menus.tab_right});
    menu->addSeparator();
    menu->addAction(m_menus.close_tab);
    menu->popup(place);
}

// For those who watch from three metres away: the whole screen, larger type, only the three main sliders.
void MainWindow::present(bool on) {
    m_tabs->set_folded(on);
    // Large type already, on a small screen, would leave no room for the charts.
    constexpr double least_lines = 30;
    const double lines = screen()->size().height() / QFontMetricsF(QApplication::font()).height();
    const double larger = std::clamp(lines / least_lines, 1.0, presentation_text);
    setFont(on ? scaled(QApplication::font(), larger) : QApplication::font());
    m_inputs->set_folded(on);
    menuBar()->setVisible(!on);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, on));
}

bool MainWindow::event(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        apply_theme();
    if (event->type() == QEvent::Paint && !std::exchange(m_painted, true))
        QTimer::singleShot(0, this, &MainWindow::show_rest);
    // Coming back from where files are moved and deleted.
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        QTimer::singleShot(0, this, [this] {
            if (!QApplication::activeModalWidget())
                m_document->tell_of_vanished_files();
        });
    const bool handled = QMainWindow::event(event);
    if (event->type() == QEvent::FontChange)
        share_width(); // after the parts have heard of it
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    return handled;
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    share_width();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (keep_session()) {
        m_closed = true;
        event->accept();
        return;
    }
    event->setAccepted(m_document->may_quit());
    if (!event->isAccepted())
        return;
    m_closed = true;
    recovery().close();
    if (m_session)
        m_session->forget();
}

} // namespace ui
