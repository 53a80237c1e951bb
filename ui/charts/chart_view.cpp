// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "ui/charts/chart_tooltip.h"
#include "ui/charts/data/axis_range.h"
#include "ui/charts/data/chart_words.h"
#include "ui/charts/draw/chart_header.h"
#include "ui/charts/draw/chart_plot.h"
#include "ui/look/plain_tool_tip.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace ui {

namespace {

// What stands for the values of now moves alone for as long as this; then labels find their places about it
// again.
constexpr int settle_ms = 150;

// What stands on a chart for the values of now, and moves while all else stays.
struct Moving {
    std::optional<Cursor> cursor;
    std::optional<Marker> here, now;
    QString summary;
};

Moving taken(ChartData& data) {
    Moving moving{.cursor = std::exchange(data.cursor, {}),
                  .here = std::exchange(data.here, {}),
                  .now = {},
                  .summary = std::exchange(data.summary, {})};
    if (data.has_now()) {
        moving.now = std::move(data.markers.front());
        data.markers.erase(data.markers.begin());
    }
    return moving;
}

void put_back(Moving moving, ChartData& data) {
    data.cursor = std::move(moving.cursor);
    data.here = std::move(moving.here);
    data.summary = std::move(moving.summary);
    if (moving.now)
        data.markers.insert(data.markers.begin(), std::move(*moving.now));
}

bool differs_in_moving_only(ChartData& now, ChartData& before) {
    auto moves = taken(now), moved = taken(before);
    const bool same = (moves.cursor || moves.here || moves.now) &&
                      moves.cursor.has_value() == moved.cursor.has_value() &&
                      moves.here.has_value() == moved.here.has_value() &&
                      moves.now.has_value() == moved.now.has_value() && now == before;
    put_back(std::move(moves), now);
    put_back(std::move(moved), before);
    return same;
}

} // namespace

ChartView::ChartView(const ChartSpec& spec, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_plot(std::make_unique<ChartPlot>(this)) {
    setObjectName(QString::fromUtf8(spec.id));
    setAccessibleName(QCoreApplication::translate("charts", spec.title));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto& plot = m_plot->widget();
    plot.installEventFilter(this);
    plot.setMouseTracking(true);
    plot.setFocusPolicy(Qt::NoFocus);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settle_ms);
    connect(&m_settle, &QTimer::timeout, this, [this] { draw_soon(Pending::all); });
    m_data.title = accessibleName();
}

ChartView::~ChartView() = default;

void ChartView::show_chart(const ChartContext& context, Axes axes) {
    if (isVisible() && !m_held_back) {
        m_kept.reset();
        const bool steady = axes == Axes::steady || m_dragging;
        build(context, m_built && steady ? &m_data : nullptr);
    } else {
        m_kept = context;
    }
}

void ChartView::build(const ChartContext& context, const ChartData* shown) {
    auto steady = context;
    steady.shown = shown;
    steady.hold_axes = m_dragging;
    steady.memory = &m_memory;
    auto next = m_spec.build(steady);
    if (m_built && next == m_data)
        return;
    const bool moving_only = m_built && differs_in_moving_only(next, m_data);
    const bool words = next.title != m_data.title || next.subtitle != m_data.subtitle;
    m_data = std::move(next);
    m_built = true;
    setAccessibleName(m_data.title);
    setAccessibleDescription(m_data.summary);
    if (moving_only) {
        draw_soon(Pending::moving);
        m_settle.start();
        return;
    }
    if (words) {
        lay_out();
        update(QRect(QPoint(), QSize(width(), m_plot->widget().y()))); // all that has words
    }
    m_plot->set_data(m_data);
    draw_soon(Pending::all);
}

// With the paint that this asks for: once, whatever else comes up until then, and only where it is seen.
void ChartView::draw_soon(Pending what) {
    m_pending = std::max(m_pending, what);
    m_plot->widget().update();
}

void ChartView::draw_pending() {
    if (!m_has_look || devicePixelRatioF() != m_drawn_ratio) // or moved to another screen
        apply_look();
    const auto what = std::exchange(m_pending, Pending::nothing);
    if (what == Pending::all)
        m_plot->replot(); // what only moves is painted over the rest each time
}

void ChartView::apply_look() {
    m_has_look = true;
    m_pending = Pending::all;
    m_drawn_ratio = devicePixelRatioF();
    m_plot->set_look(theme_for(palette()), font());
    m_plot->set_device_pixel_ratio(devicePixelRatioF());
    m_plot->set_data(m_data);
}

QRect ChartView::inner_rect() const {
    return rect().adjusted(spacing::l, spacing::m, -spacing::m, -spacing::s);
}

QRect ChartView::header_rect() const {
    return inner_rect().adjusted(0, 0, m_corner ? -m_corner->sizeHint().width() : 0, 0);
}

void ChartView::set_corner_widget(QWidget* widget) {
    m_corner = widget;
    widget->setParent(this);
    widget->show();
    if (isVisible())
        lay_out();
}

void ChartView::lay_out() {
    const auto inner = inner_rect();
    if (m_corner) {
        m_corner->resize(m_corner->sizeHint());
        m_corner->move(width() - m_corner->width() - spacing::s, spacing::s);
    }
    m_header = ChartHeader::for_size(m_data.title, m_data.subtitle, font(), header_rect().size());
    const int top = inner.top() + static_cast<int>(std::ceil(m_header.height()));
    // Never of no size: QCustomPlot cannot paint on that.
    const QRect place(inner.left() - spacing::xs, top, std::max(1, inner.width() + spacing::xs),
                      std::max(1, inner.bottom() - top));
    if (place != m_plot->widget().geometry())
        m_plot->widget().setGeometry(place);
}

void ChartView::paintEvent(QPaintEvent*) {
    const auto& theme = theme_for(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Two areas: a line round one costs several times as much.
    const auto area = [&](const QColor& colour, double inset) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), corner_radius,
                                corner_radius);
    };
    painter.setPen(Qt::NoPen);
    area(hasFocus() ? theme.accent : theme.border, 0.5);
    area(theme.surface, hasFocus() ? 2.5 : 1.5);
    m_header.paint(painter, theme, font(), header_rect());
}

void ChartView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    lay_out();
    if (!m_held_back)
        build_kept();
}

void ChartView::build_kept() {
    if (const auto kept = std::exchange(m_kept, {}))
        build(*kept, nullptr);
}

void ChartView::set_held_back(bool held) {
    m_held_back = held;
    m_plot->widget().setVisible(!held);
    if (!held && isVisible())
        build_kept();
}

void ChartView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!isVisible())
        return; // showEvent comes
    lay_out();
    draw_soon(Pending::all);
}

void ChartView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type != QEvent::PaletteChange && type != QEvent::FontChange && type != QEvent::StyleChange)
        return;
    m_has_look = false;
    if (!isVisible())
        return; // showEvent comes
    lay_out();
    draw_soon(Pending::all);
    update();
}

bool ChartView::drag_to(QPoint position) {
    const auto plot = m_plot->plot_rect();
    const auto share = [](double at, double from, double length) {
        return length > 0 ? (at - from) / length : 0.0;
    };
    const double x = value_at(m_data.x, share(position.x(), plot.left(), plot.width()));
    const double y = value_at(m_data.y, share(plot.bottom() - position.y(), 0, plot.height()));
    if (!m_data.cursor && !m_data.here)
        return false;
    emit input_dragged(m_data.x.input, x);
    if (m_data.here && !m_data.y.input.isEmpty())
        emit input_dragged(m_data.y.input, y);
    return true;
}

bool ChartView::is_handle(QPoint position) const {
    const auto plot = m_plot->plot_rect();
    if (m_data.here)
        return plot.contains(position);
    if (!m_data.cursor || m_data.x.input.isEmpty())
        return false;
    constexpr double reach = 10;
    const double x = plot.left() + share_of(m_data.x, m_data.cursor->x) * plot.width();
    // The tag above the plot is a handle, too, and a wider one.
    return std::abs(position.x() - x) <= (position.y() < plot.top() ? 5 * reach : reach) &&
           position.y() <= plot.bottom();
}

bool ChartView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &m_plot->widget())
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Paint:
        draw_pending();
        return false;
    case QEvent::Resize:
        return true; // QCustomPlot would draw at once, without our margins and ticks
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease: {
        auto* mouse = static_cast<QMouseEvent*>(event);
        const auto position = mouse->position().toPoint();
        if (event->type() == QEvent::MouseButtonPress)
            m_clicked = false;
        if (event->type() == QEvent::MouseButtonPress && mouse->button() == Qt::LeftButton &&
            is_handle(position)) {
            emit drag_began(); // a step of its own
            m_clicked = m_dragging = drag_to(position);
        } else if (event->type() == QEvent::MouseMove && m_dragging)
            drag_to(position);
        else if (event->type() == QEvent::MouseButtonRelease && std::exchange(m_dragging, false))
            emit drag_finished();
        if (is_handle(position) || m_dragging)
            m_plot->widget().setCursor(m_data.here ? Qt::CrossCursor : Qt::SizeHorCursor);
        else
            m_plot->widget().unsetCursor();
        return true;
    }
    case QEvent::ToolTip: {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto plot = m_plot->plot_rect();
        const QPointF at = help->pos();
        QString text;
        if (plot.contains(at))
            text = chart_tooltip(m_data, value_at(m_data.x, (at.x() - plot.left()) / plot.width()),
                                 value_at(m_data.y, (plot.bottom() - at.y()) / plot.height()));
        QToolTip::showText(help->globalPos(), plain_tool_tip(text), &m_plot->widget());
        return true;
    }
    case QEvent::MouseButtonDblClick:
        if (m_data.here && std::exchange(m_clicked, false))
            emit click_withdrawn();
        emit enlarge_requested();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void ChartView::mouseDoubleClickEvent(QMouseEvent*) {
    emit enlarge_requested();
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        emit enlarge_requested();
        return;
    }
    const int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    if (step == 0 || !m_data.cursor || m_data.x.input.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    emit input_dragged(m_data.x.input,
                       value_at(m_data.x, share_of(m_data.x, m_data.cursor->x) + step / 100.0));
    emit drag_finished();
}

QSize ChartView::sizeHint() const {
    return {480, 360};
}
QSize ChartView::minimumSizeHint() const {
    return {220, 180};
}

} // namespace ui
