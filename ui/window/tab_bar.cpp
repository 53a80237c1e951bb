// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tab_bar.h"

#include "ui/look/fonts.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QDir>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int readable_letters = 12; // a longer name is not cut below that
constexpr int most_letters = 40;

int mark_size(const QFontMetrics& metrics) {
    return metrics.height() + spacing::xs;
}

QString tool_tip(const OpenScenario& open, const QString& name) {
    return open.file_path.isEmpty() ? TabBar::tr("%1: not saved in a file yet.").arg(name)
                                    : QDir::toNativeSeparators(open.file_path);
}

void paint_cross(QPainter& painter, const QPointF& middle, double arm, const QColor& colour) {
    painter.setPen(QPen(colour, std::max(1.3, arm * 0.35), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
    painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
}

// The style's own scroll buttons are grey boxes.
void paint_scroll_button(QToolButton& button, const QPalette& colours) {
    QPainter painter(&button);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(
        button.rect(),
        colours.color(button.underMouse() && button.isEnabled() ? QPalette::Midlight : QPalette::Window));
    const double size = button.width() * 0.2;
    painter.translate(QRectF(button.rect()).center());
    painter.scale(button.arrowType() == Qt::LeftArrow ? -1 : 1, 1);
    QPainterPath chevron;
    chevron.moveTo(-size / 2, -size);
    chevron.lineTo(size / 2, 0);
    chevron.lineTo(-size / 2, size);
    painter.setPen(QPen(colours.color(button.isEnabled() ? QPalette::WindowText : QPalette::Mid), 1.5,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(chevron);
}

} // namespace

TabBar::TabBar(ScenarioController& controller, QWidget* parent) : QTabBar(parent), m_controller(controller) {
    setObjectName(QStringLiteral("tabs"));
    setAccessibleName(tr("Open scenarios"));
    setExpanding(false);
    setDrawBase(false);
    setUsesScrollButtons(true);
    setMouseTracking(true);
    for (auto* button : findChildren<QToolButton*>()) {
        button->installEventFilter(this);
        button->setAccessibleName(button->arrowType() == Qt::LeftArrow ? tr("Tabs further to the left")
                                                                       : tr("Tabs further to the right"));
    }
    connect(this, &QTabBar::currentChanged, &controller, &ScenarioController::activate);
    connect(&controller, &ScenarioController::document_changed, this, &TabBar::show_tabs);
    show_tabs();
}

void TabBar::show_tabs() {
    const QSignalBlocker quiet(this);
    if (count() != m_controller.tab_count())
        forget_press(); // another tab may stand there now
    m_names = distinct_names(m_controller.tabs());
    while (count() > m_controller.tab_count())
        removeTab(count() - 1);
    while (count() < m_controller.tab_count())
        addTab(QString());
    for (int tab = 0; tab < count(); ++tab) {
        const OpenScenario& open = *m_controller.tabs()[static_cast<std::size_t>(tab)];
        const QString name = m_names[tab];
        setTabText(tab, QString(name).replace(QLatin1Char('&'), QLatin1String("&&"))); // it is no mnemonic
        setAccessibleTabName(tab, open.is_modified() ? tr("%1, not saved").arg(name) : name);
        setTabToolTip(tab, tool_tip(open, name));
    }
    setCurrentIndex(m_controller.active_tab());
    show_or_hide();
    update();
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

QFont TabBar::name_font() const {
    return strong(font());
}

QSize TabBar::tabSizeHint(int tab) const {
    const QFontMetrics metrics(name_font());
    const QString name = m_names.value(tab);
    const int letter = metrics.averageCharWidth();
    const int text =
        std::clamp(metrics.horizontalAdvance(name), letter * readable_letters / 2, letter * most_letters);
    return QSize(spacing::xl + text + spacing::m + mark_size(metrics) + spacing::s,
                 metrics.height() + 2 * spacing::s + spacing::xs);
}

QSize TabBar::minimumTabSizeHint(int tab) const {
    const QSize wanted = tabSizeHint(tab);
    const QFontMetrics metrics(name_font());
    const int readable = spacing::xl + metrics.averageCharWidth() * readable_letters + spacing::m +
                         mark_size(metrics) + spacing::s;
    return QSize(std::min(wanted.width(), readable), wanted.height());
}

QRect TabBar::close_mark(int tab) const {
    const QRect whole = tabRect(tab);
    const int size = mark_size(QFontMetrics(name_font()));
    return QRect(whole.right() - spacing::s - size, whole.center().y() - size / 2, size, size);
}

int TabBar::mark_at(QPoint place) const {
    const int tab = tabAt(place);
    return tab >= 0 && close_mark(tab).contains(place) ? tab : -1;
}

void TabBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(QRect(0, height() - 1, width(), 1), palette().color(QPalette::Mid));
    for (int tab = 0; tab < count(); ++tab)
        paint_tab(painter, tab);
}

// The active one is of one piece with the page below it; the others stand behind.
void TabBar::paint_tab(QPainter& painter, int tab) const {
    const OpenScenario& open = *m_controller.tabs()[static_cast<std::size_t>(tab)];
    const QPalette& colours = palette();
    const QRect whole = tabRect(tab);
    const bool is_active = tab == currentIndex(), is_hovered = tabAt(m_mouse) == tab;
    if (is_active) {
        painter.fillRect(whole, colours.color(QPalette::Base));
        painter.fillRect(whole.left() - 1, 0, 1, whole.height(), colours.color(QPalette::Mid));
        painter.fillRect(whole.right(), 0, 1, whole.height(), colours.color(QPalette::Mid));
        painter.fillRect(whole.left() - 1, 0, whole.width() + 1, 2, colours.color(QPalette::Highlight));
    } else if (is_hovered) {
        painter.fillRect(whole.adjusted(0, 0, -1, -1), colours.color(QPalette::Midlight));
    } else if (tab + 1 != currentIndex()) {
        painter.fillRect(whole.right(), spacing::s, 1, whole.height() - 2 * spacing::s,
                         colours.color(QPalette::Mid));
    }

    const QColor ink = colours.color(is_active ? QPalette::WindowText : QPalette::PlaceholderText);
    const QRectF mark = close_mark(tab);
    const QRect text(whole.left() + spacing::xl, whole.top(),
                     static_cast<int>(mark.left()) - spacing::s - whole.left() - spacing::xl, whole.height());
    painter.setFont(is_active ? name_font() : font());
    painter.setPen(ink);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_names.value(tab), Qt::ElideMiddle, text.width()));
    if (open.is_modified()) {
        const double radius = fontMetrics().height() * 0.2;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.color(QPalette::Highlight));
        painter.drawEllipse(QPointF(whole.left() + spacing::xl / 2.0, whole.center().y() + 0.5), radius,
                            radius);
    }
    if (is_active || is_hovered) {
        if (mark.contains(m_mouse)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.color(QPalette::Mid));
            painter.drawRoundedRect(mark, spacing::xs, spacing::xs);
        }
        paint_cross(painter, mark.center(), mark.width() * 0.2, ink);
    }
    if (is_active && hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.color(QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(whole).adjusted(3, 5, -4, -4), spacing::xs, spacing::xs);
    }
}

void TabBar::mousePressEvent(QMouseEvent* event) {
    forget_press();
    if (event->button() == Qt::MiddleButton)
        m_middle_pressed = tabAt(event->pos());
    m_mark_pressed = event->button() == Qt::LeftButton ? mark_at(event->pos()) : -1;
    m_dragged = m_mark_pressed < 0 && event->button() == Qt::LeftButton ? tabAt(event->pos()) : -1;
    m_pressed_at = event->pos();
    if (m_mark_pressed < 0)
        QTabBar::mousePressEvent(event);
}

void TabBar::forget_press() {
    m_dragged = m_mark_pressed = m_middle_pressed = -1;
}

void TabBar::mouseMoveEvent(QMouseEvent* event) {
    m_mouse = event->pos();
    update();
    if (m_dragged < 0 || !(event->buttons() & Qt::LeftButton))
        return;
    if ((m_mouse - m_pressed_at).manhattanLength() < QApplication::startDragDistance())
        return;
    const int over = tabAt({m_mouse.x(), height() / 2});
    if (over < 0 || over == m_dragged)
        return;
    // Not before it would then be under the mouse: between a wide and a narrow one it would jump to and fro.
    const QRect there = tabRect(over);
    const int wide = tabRect(m_dragged).width();
    if (over > m_dragged ? m_mouse.x() < there.right() - wide : m_mouse.x() > there.left() + wide)
        return;
    m_controller.move_tab(m_dragged, over);
    m_dragged = over;
}

void TabBar::mouseReleaseEvent(QMouseEvent* event) {
    const bool is_middle = event->button() == Qt::MiddleButton;
    const int closes = is_middle ? tabAt(event->pos()) : mark_at(event->pos());
    const bool is_meant = closes == (is_middle ? m_middle_pressed : m_mark_pressed);
    forget_press();
    QTabBar::mouseReleaseEvent(event);
    if (closes >= 0 && is_meant)
        emit close_requested(closes);
}

void TabBar::mouseDoubleClickEvent(QMouseEvent* event) {
    mousePressEvent(event);
    if (event->button() == Qt::LeftButton && m_mark_pressed < 0 && tabAt(event->pos()) >= 0) {
        m_dragged = -1;
        emit details_requested();
    }
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
        emit close_requested(currentIndex());
    else
        QTabBar::keyPressEvent(event);
}

bool TabBar::event(QEvent* event) {
    if (event->type() == QEvent::Leave || event->type() == QEvent::HoverLeave) {
        m_mouse = {-1, -1};
        update();
    }
    return QTabBar::event(event);
}

bool TabBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::Paint)
        return QTabBar::eventFilter(watched, event);
    paint_scroll_button(*static_cast<QToolButton*>(watched), palette());
    return true;
}

} // namespace ui
