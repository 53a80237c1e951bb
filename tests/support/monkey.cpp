// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/monkey.h"

#include "tests/support/window_fixture.h"

#include "ui/inputs/preset_picker.h"
#include "ui/look/fonts.h"
#include "ui/window/tab_bar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QMenuBar>

namespace {

constexpr Qt::Key slider_keys[]{Qt::Key_Left,   Qt::Key_Right,    Qt::Key_Up,   Qt::Key_Down,
                                Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
constexpr Qt::Key any_keys[]{
    Qt::Key_Tab,      Qt::Key_Backtab, Qt::Key_Escape, Qt::Key_Return, Qt::Key_Space, Qt::Key_Delete,
    Qt::Key_1,        Qt::Key_2,       Qt::Key_3,      Qt::Key_4,      Qt::Key_5,     Qt::Key_6,
    Qt::Key_F2,       Qt::Key_F11,     Qt::Key_F10,    Qt::Key_Z,      Qt::Key_D,     Qt::Key_F,
    Qt::Key_Left,     Qt::Key_Down,    Qt::Key_T,      Qt::Key_W,      Qt::Key_K,     Qt::Key_F3,
    Qt::Key_PageDown, Qt::Key_Up,      Qt::Key_Home,   Qt::Key_End,    Qt::Key_PageUp};
constexpr Qt::KeyboardModifiers any_modifiers[]{Qt::NoModifier,      Qt::NoModifier,
                                                Qt::ControlModifier, Qt::ShiftModifier,
                                                Qt::AltModifier,     Qt::ControlModifier | Qt::ShiftModifier};
constexpr const char* rubbish[]{"",
                                "0",
                                "-0",
                                "-1",
                                "70B",
                                "2.2M",
                                "$3.70",
                                "nan",
                                "inf",
                                "-inf",
                                "1e999",
                                "1e-320",
                                "1e308",
                                "0x1p3",
                                "1,5",
                                "1.2.3",
                                "50%",
                                "\u0661\u0662",
                                "１２",
                                "9007199254740993",
                                "∞",
                                "🐒",
                                "/*",
                                "words/day",
                                "  7  k ",
                                "1e3M",
                                "100000000000000000000000",
                                "unlimited",
                                ".",
                                "+"};
constexpr QSize sizes[]{{1024, 700}, {1280, 800}, {1920, 1080}, {640, 480}, {1100, 1400}};

std::string named(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget())
        if (!widget->objectName().isEmpty())
            return widget->objectName().toStdString();
    return "the window";
}

template <class T, std::size_t n>
constexpr int count(const T (&)[n]) {
    return static_cast<int>(n);
}

// Menus that are filled when they open are filled.
void fill(QMenu* menu) {
    emit menu->aboutToShow();
    for (QAction* action : menu->actions())
        if (action->menu())
            fill(action->menu());
}

void leaves(const QMenu* menu, std::vector<QAction*>& found) {
    for (QAction* action : menu->actions())
        if (action->menu())
            leaves(action->menu(), found);
        else if (action->isEnabled() && !action->isSeparator())
            found.push_back(action);
}

} // namespace

Monkey::Monkey(std::uint64_t seed, ui::MainWindow& window, Answers& answers, QString folder)
    : m_random(seed), m_window(window), m_answers(answers), m_folder(std::move(folder)) {
    // Copies: what is opened may be saved.
    const QDir data(QStringLiteral(TEST_DATA_DIR));
    for (const QString& name : data.entryList(QDir::Files))
        QFile::copy(data.filePath(name), QDir(m_folder).filePath(name));
    QObject::connect(&m_popups, &QTimer::timeout, &m_popups, [this] { close_popups(); });
    m_popups.start(0);
}

const std::vector<Monkey::Act>& Monkey::acts() {
    static const std::vector<Act> all{
        {"drag slider", 20, &Monkey::drag_slider},
        {"slider keys", 12, &Monkey::press_keys_on_slider},
        {"wheel", 8, &Monkey::turn_wheel},
        {"type", 16, &Monkey::type_rubbish},
        {"drag on chart", 12, &Monkey::drag_on_chart},
        {"double click", 3, &Monkey::double_click_chart},
        {"click", 14, &Monkey::click_button},
        {"action", 10, &Monkey::trigger_action},
        {"key", 12, &Monkey::press_any_key},
        {"resize", 3, &Monkey::resize},
        {"theme", 1, &Monkey::change_theme},
        {"text size", 1, &Monkey::change_text_size},
        {"undo", 8, &Monkey::undo_or_redo},
        {"surge", 3, &Monkey::toggle_surge},
        {"preset", 4, &Monkey::pick_preset},
        {"file", 2, &Monkey::open_file},
        {"tabs", 10, &Monkey::use_tabs},
    };
    return all;
}

std::string Monkey::act() {
    answer_at_random();
    int total = 0;
    for (const Act& each : acts())
        total += each.weight;
    int left = below(total);
    for (const Act& each : acts())
        if ((left -= each.weight) < 0)
            return std::string(each.name) + ": " + (this->*each.perform)();
    return {};
}

void Monkey::answer_at_random() {
    const auto any_of = [this](auto... answers) {
        const std::array all{answers...};
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    };
    using ui::Dialogs;
    m_answers.unsaved = any_of(Dialogs::Unsaved::save, Dialogs::Unsaved::discard, Dialogs::Unsaved::cancel);
    m_answers.changed_on_disk = any_of(Dialogs::ChangedOnDisk::cancel, Dialogs::ChangedOnDisk::overwrite,
                                       Dialogs::ChangedOnDisk::save_as);
    const QDir folder(m_folder);
    m_answers.range = ui::RangeAnswer{core::Range{2, 3}};
    m_answers.week = std::vector<double>(24, 1);
    m_answers.picture_size = ui::PictureSize{.size = {800, 500}, .scale = 1};
    m_answers.save_path = any_of(QString(), folder.filePath(QStringLiteral("a.rentorrun")),
                                 folder.filePath(QStringLiteral("b")), QStringLiteral("/nonexistent/c"));
    m_answers.open_path = any_of(QString(), folder.filePath(QStringLiteral("a.rentorrun")),
                                 folder.filePath(QStringLiteral("b")),
                                 folder.filePath(QStringLiteral("wrong_values.rentorrun")));
    m_answers.folder = any_of(QString(), m_folder, QStringLiteral("/nonexistent"));
    if (one_in(2))
        m_answers.name_and_notes = ui::NameAndNotes{any_of(QString(), QStringLiteral("Plan Ω & Söhne")),
                                                    any_of(QString(), QStringLiteral("a\nb"))};
    else
        m_answers.name_and_notes.reset();
}

void Monkey::close_popups() {
    QWidget* popup = QApplication::activePopupWidget();
    if (!popup)
        return;
    // Not from m_random: how often this comes depends on the clock, and a seed must replay.
    m_popups_closed = (m_popups_closed + 1) % 12;
    for (int keys = m_popups_closed; keys > 0 && QApplication::activePopupWidget() == popup; --keys)
        QTest::keyClick(popup, keys % 4 == 1 ? Qt::Key_Return : Qt::Key_Down);
    if (QWidget* still = QApplication::activePopupWidget())
        still->close();
}

QPoint Monkey::point_in(const QWidget& widget) {
    const int x = below(widget.width());
    return {x, below(widget.height())};
}

template <class Widget>
Widget* Monkey::any_visible() {
    std::vector<Widget*> found;
    for (auto* widget : m_window.findChildren<Widget*>())
        if (widget->isVisible() && widget->isEnabled())
            found.push_back(widget);
    return found.empty() ? nullptr : found[static_cast<std::size_t>(below(static_cast<int>(found.size())))];
}

std::string Monkey::drag_slider() {
    auto* slider = any_visible<ui::NumberSlider>();
    if (!slider)
        return "none";
    QTest::mousePress(slider, Qt::LeftButton, {}, one_in(4) ? point_in(*slider) : slider->handle_centre());
    for (int step = below(6); step >= 0; --step) {
        QTest::mouseMove(slider, {below(slider->width() + 200) - 100, slider->height() / 2});
        if (one_in(12))
            QTest::keyClick(slider, Qt::Key_Z, Qt::ControlModifier);
        QApplication::processEvents();
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, point_in(*slider));
    return named(slider);
}

std::string Monkey::press_keys_on_slider() {
    auto* slider = any_visible<ui::NumberSlider>();
    if (!slider)
        return "none";
    slider->setFocus();
    for (int times = below(5); times >= 0; --times)
        QTest::keyClick(slider, slider_keys[below(count(slider_keys))]);
    return named(slider);
}

std::string Monkey::turn_wheel() {
    auto* widget = any_visible<QWidget>();
    const QPointF at = point_in(*widget);
    if (one_in(2))
        widget->setFocus();
    QWheelEvent wheel(at, widget->mapToGlobal(at), {}, QPoint(0, (below(9) - 4) * 60), Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(widget, &wheel);
    return named(widget);
}

std::string Monkey::type_rubbish() {
    auto* edit =
        one_in(4) ? m_window.findChild<QLineEdit*>(QStringLiteral("input_search")) : any_visible<QLineEdit>();
    if (!edit || !edit->isVisible())
        return "none";
    edit->setFocus();
    if (!one_in(4))
        edit->selectAll();
    const char* text = rubbish[below(count(rubbish))];
    const bool of_words = edit->objectName() == QLatin1String("input_search") && one_in(2);
    edit->insert(QString::fromUtf8(of_words ? "price" : text));
    emit edit->textEdited(edit->text());
    edit->setModified(true);
    constexpr Qt::Key closing[]{Qt::Key_Return, Qt::Key_Return, Qt::Key_Tab, Qt::Key_Escape,
                                Qt::Key_Backspace};
    const QString name = QString::fromStdString(named(edit));
    QTest::keyClick(edit, closing[below(count(closing))]);
    return name.toStdString() + " \"" + text + '"';
}

std::string Monkey::drag_on_chart() {
    auto* chart = any_visible<ui::ChartView>();
    if (!chart)
        return "none";
    // The plot is a child that fills most of the card.
    const QPoint from = point_in(*chart);
    QWidget* at = chart->childAt(from);
    if (!at || qobject_cast<QAbstractButton*>(at))
        at = chart;
    QTest::mousePress(at, Qt::LeftButton, {}, at->mapFrom(chart, from));
    for (int step = below(6); step > 0; --step) {
        QTest::mouseMove(at, point_in(*at));
        QApplication::processEvents();
    }
    if (one_in(10))
        QTest::keyClick(&m_window, Qt::Key_Z, Qt::ControlModifier);
    QTest::mouseRelease(at, Qt::LeftButton, {}, point_in(*at));
    return named(chart);
}

std::string Monkey::double_click_chart() {
    auto* chart = any_visible<ui::ChartView>();
    if (!chart)
        return "none";
    QTest::mouseDClick(chart, Qt::LeftButton, {}, point_in(*chart));
    return named(chart);
}

std::string Monkey::click_button() {
    auto* button = any_visible<QAbstractButton>();
    if (!button)
        return "none";
    const std::string name = named(button) + ' ' + button->text().toStdString();
    QTest::mouseClick(button, Qt::LeftButton, {}, button->rect().center());
    return name;
}

std::string Monkey::trigger_action() {
    std::vector<QAction*> found;
    for (QAction* menu : m_window.menuBar()->actions()) {
        fill(menu->menu());
        leaves(menu->menu(), found);
    }
    QAction* action = found[static_cast<std::size_t>(below(static_cast<int>(found.size())))];
    const std::string name = action->objectName().toStdString() + ' ' + action->text().toStdString();
    action->trigger();
    return name;
}

std::string Monkey::press_any_key() {
    QWidget* to = m_window.focusWidget() ? m_window.focusWidget() : &m_window;
    const std::string name = named(to);
    const Qt::Key key = any_keys[below(count(any_keys))];
    const Qt::KeyboardModifiers with = any_modifiers[below(count(any_modifiers))];
    QTest::keyClick(to, key, with);
    return name + ' ' + QKeySequence(static_cast<int>(with) | key).toString().toStdString();
}

std::string Monkey::resize() {
    const QSize size = one_in(2) ? sizes[below(count(sizes))] : QSize(200 + below(1800), 200 + below(1200));
    m_window.resize(size);
    return std::to_string(size.width()) + 'x' + std::to_string(size.height());
}

std::string Monkey::change_theme() {
    const bool dark = one_in(2);
    ::change_theme(dark ? ui::dark_theme() : ui::light_theme());
    return dark ? "dark" : "light";
}

std::string Monkey::change_text_size() {
    QFont font = QApplication::font();
    font.setPixelSize(one_in(2) ? 13 : 10 + below(17));
    QApplication::setFont(font);
    return std::to_string(font.pixelSize());
}

std::string Monkey::undo_or_redo() {
    int times = 1 + below(8);
    const char* action = one_in(2) ? "edit.undo" : "edit.redo";
    for (int i = 0; i < times; ++i)
        m_window.findChild<QAction*>(QLatin1String(action))->trigger();
    return action;
}

std::string Monkey::toggle_surge() {
    constexpr int factors[]{2, 5, 10};
    const QString name = QStringLiteral("surge.%1").arg(factors[below(3)]);
    m_window.findChild<QAbstractButton*>(name)->click();
    return name.toStdString();
}

std::string Monkey::pick_preset() {
    auto* picker = any_visible<ui::PresetPicker>();
    if (!picker)
        return "none";
    picker->showPopup();
    for (int keys = below(30); keys > 0; --keys)
        if (QWidget* popup = QApplication::activePopupWidget())
            if (auto* search = popup->findChild<QLineEdit*>())
                QTest::keyClick(search, Qt::Key_Down);
    if (QWidget* popup = QApplication::activePopupWidget())
        if (auto* search = popup->findChild<QLineEdit*>())
            QTest::keyClick(search, one_in(5) ? Qt::Key_Escape : Qt::Key_Return);
    return named(picker);
}

std::string Monkey::open_file() {
    const QDir folder(m_folder);
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    const QString name = files[below(static_cast<int>(files.size()))];
    m_window.open(folder.filePath(name));
    return name.toStdString();
}

// New ones more often than they are closed: a few are open most of the time.
std::string Monkey::use_tabs() {
    const auto trigger = [this](const char* action) {
        m_window.findChild<QAction*>(QLatin1String(action))->trigger();
        return std::string(action);
    };
    auto* bar = m_window.findChild<ui::TabBar*>();
    const int tab = below(bar->count());
    const std::string at = ' ' + std::to_string(tab) + " of " + std::to_string(bar->count());
    const QPoint middle = bar->tabRect(tab).center();
    switch (bar->isVisible() ? below(8) : 0) {
    case 0:
    case 1:
        return trigger("file.new_tab");
    case 2:
        return trigger(one_in(2) ? "view.next_tab" : "view.previous_tab");
    case 3:
        return trigger(one_in(2) ? "view.tab_left" : "view.tab_right");
    case 4:
        QTest::mouseClick(bar, Qt::LeftButton, {}, middle);
        return "switch to" + at;
    case 5:
        QTest::mouseClick(bar->tabButton(tab, QTabBar::RightSide), Qt::LeftButton);
        return "close" + at;
    case 6:
        QTest::mousePress(bar, Qt::LeftButton, {}, middle);
        for (int step = below(6); step >= 0; --step)
            QTest::mouseMove(bar, point_in(*bar));
        QTest::mouseRelease(bar, Qt::LeftButton, {}, point_in(*bar));
        return "drag" + at;
    default:
        QTest::mouseDClick(bar, Qt::LeftButton, {}, middle);
        return "double click on" + at;
    }
}
