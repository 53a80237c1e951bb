// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tab_bar.h"

#include "ui/look/plain_tool_tip.h"
#include "ui/look/theme.h"

#include <QDir>
#include <QIcon>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyleOptionTab>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int readable_letters = 12; // a longer name is not cut below that
constexpr int most_letters = 40;

QString tool_tip(const OpenScenario& open, const QString& name) {
    return open.file_path.isEmpty() ? TabBar::tr("%1: not saved in a file yet.").arg(name)
                                    : QDir::toNativeSeparators(open.file_path);
}

} // namespace

TabBar::TabBar(ScenarioController& controller, QWidget* parent) : QTabBar(parent), m_controller(controller) {
    setObjectName(QStringLiteral("tabs"));
    setAccessibleName(tr("Open scenarios"));
    setAttribute(Qt::WA_Hover);
    QFont strong; // what the active one is written in; size and face are the window's
    strong.setWeight(QFont::DemiBold);
    setFont(strong);
    setElideMode(Qt::ElideMiddle);
    setExpanding(false);
    setMovable(true);
    setTabsClosable(true);
    setUsesScrollButtons(true);
    for (auto* button : findChildren<QToolButton*>()) {
        button->setAutoRaise(true);
        button->setBackgroundRole(QPalette::Window);
        button->setAutoFillBackground(true); // a tab may lie behind it
        button->setAccessibleName(button->arrowType() == Qt::LeftArrow ? tr("Tabs further to the left")
                                                                       : tr("Tabs further to the right"));
    }
    connect(this, &QTabBar::currentChanged, &controller, &ScenarioController::activate);
    connect(this, &QTabBar::tabMoved, &controller, &ScenarioController::move_tab);
    connect(&controller, &ScenarioController::document_changed, this, &TabBar::show_tabs);
    show_tabs();
}

// Each tab stays its scenario's: its mark, pressed or not, goes with it.
void TabBar::show_tabs() {
    const QSignalBlocker quiet(this);
    if (count() != m_controller.tab_count())
        let_go();
    const OpenScenarios& open = m_controller.tabs();
    const auto is_open = [&](const QVariant& id) {
        return std::ranges::any_of(open, [&](const auto& each) { return each->id == id.toInt(); });
    };
    for (int tab = count(); tab-- > 0;)
        if (!is_open(tabData(tab)))
            removeTab(tab);
    const QStringList names = distinct_names(open);
    for (int tab = 0; tab < m_controller.tab_count(); ++tab) {
        const int id = open[static_cast<std::size_t>(tab)]->id;
        int there = tab;
        while (there < count() && tabData(there).toInt() != id)
            ++there;
        if (there == count())
            setTabData(insertTab(tab, QString()), id);
        else
            moveTab(there, tab);
        describe(tab, names[tab]);
    }
    setCurrentIndex(m_controller.active_tab());
    show_or_hide();
    update();
}

void TabBar::describe(int tab, const QString& name) {
    const OpenScenario& open = *m_controller.tabs()[static_cast<std::size_t>(tab)];
    QString text = QString(name).replace(QLatin1Char('&'), QLatin1String("&&")); // it is no mnemonic
    if (open.in_portfolio)
        text.prepend(QStringLiteral("+ ")); // as on the command line
    if (text != tabText(tab))
        setTabText(tab, text);
    const QString said = open.is_modified() ? tr("%1, not saved").arg(name) : name;
    setAccessibleTabName(tab, open.in_portfolio ? tr("%1, part of the portfolio").arg(said) : said);
    setTabToolTip(tab, plain_tool_tip(tool_tip(open, name)));
    QWidget* mark = tabButton(tab, RightSide);
    mark->setAccessibleName(tr("Close “%1”").arg(name));
    mark->setToolTip(plain_tool_tip(mark->accessibleName()));
}

void TabBar::set_folded(bool folded) {
    m_folded = folded;
    show_or_hide();
}

void TabBar::show_or_hide() {
    const bool wanted = count() > 1 && !m_folded;
    if (parentWidget() || !wanted) // shown alone it would be a window
        setVisible(wanted);
}

// A press is about the tab that was there then.
void TabBar::let_go() {
    m_middle_pressed = -1;
    QMouseEvent release(QEvent::MouseButtonRelease, {-1, -1}, {-1, -1}, Qt::LeftButton, Qt::NoButton,
                        Qt::NoModifier);
    QTabBar::mouseReleaseEvent(&release);
}

// Beside a name that has not been saved.
QIcon TabBar::dot() const {
    const double size = fontMetrics().height() * 0.4;
    QPixmap picture((QSizeF(size, size) * devicePixelRatioF()).toSize());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().highlight());
    painter.drawEllipse(QRectF(0, 0, size, size));
    return picture;
}

void TabBar::initStyleOption(QStyleOptionTab* option, int tab) const {
    QTabBar::initStyleOption(option, tab);
    if (m_controller.tabs()[static_cast<std::size_t>(tab)]->is_modified())
        option->icon = dot();
}

QSize TabBar::size_for(int text_width) const {
    const int mark = style()->pixelMetric(QStyle::PM_TabCloseIndicatorWidth, nullptr, this);
    return QSize(spacing::xl + text_width + spacing::m + mark + spacing::s,
                 fontMetrics().height() + 2 * spacing::s + spacing::xs);
}

QSize TabBar::tabSizeHint(int tab) const {
    const int name = fontMetrics().size(Qt::TextShowMnemonic, tabText(tab)).width();
    const int letter = fontMetrics().averageCharWidth();
    return size_for(std::clamp(name, letter * readable_letters / 2, letter * most_letters));
}

QSize TabBar::minimumTabSizeHint(int tab) const {
    return tabSizeHint(tab).boundedTo(size_for(fontMetrics().averageCharWidth() * readable_letters));
}

void TabBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        for (int tab = 0; tab < count(); ++tab)
            tabButton(tab, RightSide)->adjustSize();
    QTabBar::changeEvent(event);
}

void TabBar::mousePressEvent(QMouseEvent* event) {
    m_middle_pressed = event->button() == Qt::MiddleButton ? tabAt(event->pos()) : -1;
    QTabBar::mousePressEvent(event);
}

void TabBar::mouseReleaseEvent(QMouseEvent* event) {
    const int pressed = std::exchange(m_middle_pressed, -1);
    QTabBar::mouseReleaseEvent(event);
    if (event->button() == Qt::MiddleButton && pressed >= 0 && tabAt(event->pos()) == pressed)
        emit tabCloseRequested(pressed);
}

void TabBar::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        QTabBar::mouseDoubleClickEvent(event);
    else
        mousePressEvent(event);
}

void TabBar::contextMenuEvent(QContextMenuEvent* event) {
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    const int tab = by_key ? currentIndex() : tabAt(event->pos());
    if (tab < 0)
        return;
    m_controller.activate(tab);
    emit menu_requested(mapToGlobal(by_key ? tabRect(tab).bottomLeft() : event->pos()));
}

void TabBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete)
        emit tabCloseRequested(currentIndex());
    else
        QTabBar::keyPressEvent(event);
}

} // namespace ui
