// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/chart_exports.h"

#include "ui/charts/chart_csv.h"
#include "ui/charts/chart_rows.h"
#include "ui/documents/market.h"
#include "ui/files/file_guard.h"
#include "ui/files/picture_size.h"
#include "ui/files/recent_files.h"
#include "ui/report/report_pdf.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QPrinter>
#include <QWidget>

#include <algorithm>
#include <array>
#include <span>

namespace ui {

namespace {

constexpr std::array formats{
    ExportFormat{"png", QT_TRANSLATE_NOOP("ExportFormat", "Picture (*.png)"), export_png},
    ExportFormat{"svg", QT_TRANSLATE_NOOP("ExportFormat", "Vector picture (*.svg)"), export_svg},
    ExportFormat{"pdf", QT_TRANSLATE_NOOP("ExportFormat", "Document (*.pdf)"), export_pdf},
    ExportFormat{"csv", QT_TRANSLATE_NOOP("ExportFormat", "The data as a table (*.csv)"), export_csv},
};
// A pin may be named as a file is, and has its name written at the end of a curve.
QString curve_name(const QString& pin) {
    constexpr int most = 24, half = most / 2;
    return pin.size() <= most ? pin
                              : pin.left(half).trimmed() + QChar(0x2026) + pin.right(half - 1).trimmed();
}

// Charts of several scenarios may lie in one folder.
QString file_name(const QString& scenario, const ChartSpec& spec, const ExportFormat& format) {
    return QStringLiteral("%1 – %2.%3")
        .arg(as_file_name(scenario), as_file_name(QCoreApplication::translate("charts", spec.title)),
             QLatin1String(format.suffix));
}

} // namespace

std::span<const ExportFormat> export_formats() {
    return formats;
}

ChartContext chart_context(const Shown& shown, const ChartOptions& options) {
    ChartContext context{.snapshot = shown.snapshot, .options = options};
    const std::size_t first = shown.pins.size() - std::min(shown.pins.size(), most_pinned_plans);
    for (const Pin& pin : std::span(shown.pins).subspan(first))
        context.pins.push_back({curve_name(pin.name), pin.snapshot});
    return context;
}

ChartExports::ChartExports(ScenarioController& controller, Dialogs& dialogs, QWidget& window)
    : QObject(&window), m_controller(controller), m_dialogs(dialogs), m_window(window) {}

bool ChartExports::write(const ChartSpec& spec, const ExportFormat& format, const QString& path) {
    QString error;
    const PictureSize picture = chosen_picture_size();
    if (is_no_ordinary_file(path)) { // a pipe that nobody reads would keep us for ever
        m_dialogs.show_failure(&m_window, tr("Not exported"), no_ordinary_file_text(path));
        return false;
    }
    if (format.write(spec, chart_context(m_controller.shown(), m_options), path, picture.size, picture.scale,
                     &error, {.verdict = picture.verdict}))
        return true;
    m_dialogs.show_failure(&m_window, tr("Not exported"),
                           tr("“%1” could not be written: %2.").arg(QDir::toNativeSeparators(path), error));
    return false;
}

void ChartExports::export_chart(int index, const ExportFormat& format) {
    const ChartSpec& spec = chart_registry()[static_cast<std::size_t>(index)];
    const QDir folder(last_folder(FileKind::picture));
    const QString chosen = m_dialogs.ask_save(
        &m_window, folder.filePath(file_name(shown_name(m_controller.active()), spec, format)),
        QCoreApplication::translate("ExportFormat", format.filter));
    if (chosen.isEmpty())
        return;
    const QString path = with_suffix(chosen, QLatin1String(format.suffix));
    m_controller.evaluate_now();
    if (!write(spec, format, path))
        return;
    remember_folder(FileKind::picture, QFileInfo(path).absolutePath());
    emit done(tr("Exported “%1”.").arg(QFileInfo(path).fileName()));
}

void ChartExports::export_all(const ExportFormat& format) {
    const QString folder = m_dialogs.ask_folder(&m_window, last_folder(FileKind::picture));
    if (folder.isEmpty())
        return;
    m_controller.evaluate_now();
    for (const ChartSpec& spec : chart_registry())
        if (!write(spec, format,
                   QDir(folder).filePath(file_name(shown_name(m_controller.active()), spec, format))))
            return;
    remember_folder(FileKind::picture, folder);
    emit done(tr("Exported %n charts.", nullptr, static_cast<int>(chart_registry().size())));
}

Brief ChartExports::brief() const {
    Brief made{.snapshot = m_controller.shown().snapshot};
    if (m_controller.compares_tabs() && m_controller.tab_count() > 1)
        made.beside = tabs_side_by_side(m_controller);
    return made;
}

void ChartExports::export_report() {
    const QDir folder(last_folder(FileKind::report));
    const QString name =
        as_file_name(shown_name(m_controller.active())) + QStringLiteral(" – ") + tr("brief");
    QStringList filters;
    for (const ReportFormat& format : report_formats())
        filters << QCoreApplication::translate("ExportFormat", format.filter);
    const QString suggested = with_suffix(folder.filePath(name), QLatin1String(report_formats()[0].suffix));
    QString path = m_dialogs.ask_save(&m_window, suggested, filters.join(QStringLiteral(";;")));
    if (path.isEmpty())
        return;
    path = with_suffix(path, QLatin1String(report_format_of(path).suffix));
    m_controller.evaluate_now();
    if (is_no_ordinary_file(path))
        return m_dialogs.show_failure(&m_window, tr("Not exported"), no_ordinary_file_text(path));
    QString error;
    if (!write_report(path, brief(), &error))
        return m_dialogs.show_failure(&m_window, tr("Not exported"), error);
    remember_folder(FileKind::report, QFileInfo(path).absolutePath());
    emit done(tr("Exported “%1”.").arg(QFileInfo(path).fileName()));
}

void ChartExports::choose_picture_size() {
    if (const auto chosen = m_dialogs.ask_picture_size(&m_window, chosen_picture_size()))
        remember_picture_size(*chosen);
}

void ChartExports::copy_chart(int index) {
    m_controller.evaluate_now();
    const ChartSpec& spec = chart_registry()[static_cast<std::size_t>(index)];
    const PictureSize picture = chosen_picture_size();
    QGuiApplication::clipboard()->setImage(render_chart(spec, chart_context(m_controller.shown(), m_options),
                                                        picture.size, picture.scale,
                                                        {.verdict = picture.verdict}));
    emit done(tr("Copied."));
}

void ChartExports::show_data(int index) {
    m_controller.finish_editing();
    m_controller.evaluate_now();
    const ChartSpec& spec = chart_registry()[static_cast<std::size_t>(index)];
    m_dialogs.show_table(&m_window, chart_rows(spec.build(chart_context(m_controller.shown(), m_options))));
}

void ChartExports::copy_data(int index) {
    m_controller.evaluate_now();
    const ChartSpec& spec = chart_registry()[static_cast<std::size_t>(index)];
    const ChartData data = spec.build(chart_context(m_controller.shown(), m_options));
    auto* copied = new QMimeData; // the clipboard takes it
    copied->setText(chart_table(data));
    copied->setData(QStringLiteral("text/csv"), chart_csv(data));
    QGuiApplication::clipboard()->setMimeData(copied);
    emit done(tr("Copied."));
}

void ChartExports::print_report() {
    m_controller.evaluate_now();
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(shown_name(m_controller.active()));
    printer.setPageSize(report_page_size());
    if (!m_dialogs.ask_printer(&m_window, printer))
        return;
    if (ui::print_report(printer, brief()))
        return emit done(tr("Printed."));
    m_dialogs.show_failure(&m_window, tr("Not printed"), tr("The printer takes no page."));
}

} // namespace ui
