// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/number_slider.h"

#include "ui/look/fonts.h"
#include "ui/words/money.h"
#include "ui/words/translate.h"

#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int run_pause_ms = 700; // keys further apart than this are two undo steps

} // namespace

NumberSlider::NumberSlider(const core::Input& number_input, Size size, QWidget* parent)
    : QSlider(Qt::Horizontal, parent), m_input(number_input), m_scale(number_input), m_size(size) {
    setRange(0, m_scale.last_position());
    setSingleStep(m_scale.single_step());
    setPageStep(m_scale.page_step());
    setObjectName(to_qt(number_input.path));
    setAccessibleName(label_of(number_input));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_run_over.setSingleShot(true);
    m_run_over.setInterval(run_pause_ms);
    connect(&m_run_over, &QTimer::timeout, this, &NumberSlider::end);
    connect(this, &QSlider::actionTriggered, this, &NumberSlider::on_action);
    connect(this, &QSlider::valueChanged, this, &NumberSlider::on_position);
}

void NumberSlider::set_number(double value) {
    if (value == m_number && this->value() == m_scale.position_of(value))
        return;
    m_number = value;
    m_showing = true;
    setValue(m_scale.position_of(value));
    m_showing = false;
    setAccessibleDescription(shown_value(m_input, value));
    update();
}

void NumberSlider::on_action() {
    // On coarse scales a step may land on the same whole number: go on until it is another.
    const int direction = sliderPosition() > value() ? 1 : -1;
    int position = sliderPosition();
    if (position == value())
        return;
    while (position > 0 && position < maximum() && m_scale.value_at(position) == m_number)
        position += direction;
    setSliderPosition(position);
}

void NumberSlider::on_position(int position) {
    if (m_showing)
        return;
    const double value = m_scale.value_at(position);
    if (value == m_number)
        return;
    begin();
    m_number = value;
    setAccessibleDescription(shown_value(m_input, value));
    emit number_edited(value);
    if (!isSliderDown())
        m_run_over.start();
}

void NumberSlider::choose(double value) {
    setSliderPosition(m_scale.position_of(value));
}

QString NumberSlider::value_words() const {
    return shown_value(m_input, m_number);
}

double NumberSlider::step() const {
    const int next = std::min(value() + singleStep(), maximum());
    return m_scale.value_at(next) - m_scale.value_at(std::max(next - singleStep(), 0));
}

void NumberSlider::begin() {
    if (m_in_gesture)
        return;
    m_in_gesture = true;
    emit gesture_began();
}

void NumberSlider::end() {
    m_run_over.stop();
    if (!m_in_gesture)
        return;
    m_in_gesture = false;
    emit gesture_ended();
}

// A press anywhere on the track takes the handle there at once: the value under the mouse is the one that is
// meant.
void NumberSlider::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    end();
    begin();
    setSliderDown(true);
    // On the handle itself nothing moves yet, so that a value between two positions survives a mere click.
    if ((event->position().toPoint() - handle_centre()).manhattanLength() > handle_radius())
        setSliderPosition(position_at(event->position().toPoint().x()));
    event->accept();
}

void NumberSlider::mouseMoveEvent(QMouseEvent* event) {
    if (!isSliderDown())
        return;
    setSliderPosition(position_at(event->position().toPoint().x()));
    event->accept();
}

void NumberSlider::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !isSliderDown())
        return;
    setSliderDown(false);
    end();
    update();
    event->accept();
}

void NumberSlider::wheelEvent(QWheelEvent* event) {
    // Rows stand in a scroll area: a wheel that scrolls past them must not turn them.
    if (m_size == Size::row && !hasFocus()) {
        event->ignore();
        return;
    }
    QSlider::wheelEvent(event);
    event->accept();
}

void NumberSlider::focusOutEvent(QFocusEvent* event) {
    if (!isSliderDown())
        end();
    QSlider::focusOutEvent(event);
}

bool NumberSlider::event(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    return QSlider::event(event);
}

int NumberSlider::position_at(int x) const {
    const double share = (x - handle_left()) / handle_span();
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * maximum()));
}

double NumberSlider::handle_radius() const {
    return std::round(fontMetrics().height() * (m_size == Size::main ? 0.5 : 0.36));
}

double NumberSlider::x_of(int position) const {
    return handle_left() + handle_span() * position / std::max(1, maximum());
}

QPoint NumberSlider::handle_centre() const {
    return QPoint(static_cast<int>(std::lround(x_of(sliderPosition()))),
                  static_cast<int>(handle_radius()) + 2);
}

QPoint NumberSlider::handle_centre_at(double value) const {
    return QPoint(static_cast<int>(std::lround(x_of(m_scale.position_of(value)))), handle_centre().y());
}

QFont NumberSlider::tick_font() const {
    return scaled(font(), small_text);
}

void NumberSlider::set_ticks_shown(bool shown) {
    if (shown == m_ticks_shown)
        return;
    m_ticks_shown = shown;
    updateGeometry();
    update();
}

int NumberSlider::ticks_height() const {
    return m_size == Size::main ? QFontMetrics(tick_font()).height() + 2 : 0;
}

QSize NumberSlider::sizeHint() const {
    int height = static_cast<int>(2 * handle_radius()) + 5;
    if (m_ticks_shown)
        height += ticks_height();
    return QSize(fontMetrics().height() * 12, height);
}

QSize NumberSlider::minimumSizeHint() const {
    return QSize(fontMetrics().height() * 6, sizeHint().height());
}

void NumberSlider::set_range(const std::optional<core::Range>& range) {
    if (range == m_range)
        return;
    m_range = range;
    update();
}

void NumberSlider::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colours = palette();
    const double radius = handle_radius();
    const double middle = radius + 2.5;
    const double thickness = std::round(radius * (m_size == Size::main ? 0.6 : 0.55));
    const double handle = x_of(sliderPosition());
    const QColor accent = isEnabled() ? colours.color(QPalette::Highlight) : colours.color(QPalette::Dark);
    const auto track = [&](double from, double to, const QColor& colour) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(from, middle - thickness / 2, to - from, thickness), thickness / 2,
                                thickness / 2);
    };
    track(0, width(), colours.color(QPalette::Mid));
    if (sliderPosition() > 0)
        track(0, handle, accent);

    if (m_range) {
        QColor band = accent;
        band.setAlphaF(0.28F);
        const double low = x_of(m_scale.position_of(m_range->low)),
                     high = x_of(m_scale.position_of(m_range->high));
        painter.setPen(Qt::NoPen);
        painter.setBrush(band);
        painter.drawRoundedRect(QRectF(low, middle - radius * 0.75, std::max(high - low, 2.0), radius * 1.5),
                                thickness / 2, thickness / 2);
    }
    if (hasFocus()) {
        QColor halo = accent;
        halo.setAlphaF(0.35F);
        painter.setBrush(halo);
        painter.drawEllipse(QPointF(handle, middle), radius + 2, radius + 2);
    }
    const double ring = std::max(1.5, radius * 0.26);
    painter.setPen(QPen(accent, ring));
    painter.setBrush(isSliderDown() ? accent : colours.color(QPalette::Base));
    painter.drawEllipse(QPointF(handle, middle), radius - ring / 2 - 0.5, radius - ring / 2 - 0.5);
    if (m_size == Size::main && m_ticks_shown)
        paint_ticks(painter);
}

// Ends first, then what fits between them without touching.
void NumberSlider::paint_ticks(QPainter& painter) const {
    painter.setFont(tick_font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QFontMetrics metrics(tick_font());
    const double baseline = 2 * handle_radius() + 5 + metrics.ascent();
    const double gap = metrics.horizontalAdvance(QLatin1Char('0')) * 1.5;
    const std::vector<double> values = m_scale.ticks(shown_rate(m_input.unit));
    if (values.empty())
        return;
    const auto label_at = [&](double value) {
        const QString text = short_text(value, m_input.unit);
        const double wide = metrics.horizontalAdvance(text);
        const double middle = value <= m_input.slider_min   ? 0
                              : value >= m_input.slider_max ? width()
                                                            : x_of(m_scale.position_of(value));
        return std::pair(QRectF(std::clamp(middle - wide / 2, 0.0, width() - wide), 0, wide, 1), text);
    };
    const auto draw = [&](const std::pair<QRectF, QString>& label) {
        painter.drawText(QPointF(label.first.left(), baseline), label.second);
    };
    const auto first = label_at(values.front());
    const auto last = label_at(values.back());
    draw(first);
    draw(last);
    // Every decade, every second, every third: the same distance between all.
    for (std::size_t stride = 1; stride < values.size(); ++stride) {
        std::vector<std::pair<QRectF, QString>> between;
        double right = first.first.right() + gap;
        bool fits = true;
        for (std::size_t i = stride; i + 1 < values.size(); i += stride) {
            between.push_back(label_at(values[i]));
            fits = fits && between.back().first.left() >= right;
            right = between.back().first.right() + gap;
        }
        while (!between.empty() && between.back().first.right() + gap > last.first.left())
            between.pop_back();
        if (!fits)
            continue;
        for (const auto& label : between)
            draw(label);
        return;
    }
}

} // namespace ui
