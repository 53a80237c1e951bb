// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document.h"

#include "ui/charts/scenario_png.h"
#include "ui/file_guard.h"
#include "ui/translate.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

constexpr int recent_count = 8;
const QString recent_key = QStringLiteral("recent_files");

struct FileContent {
    std::optional<QByteArray> json; // empty: see error
    QString error;
    bool is_picture = false; // one of our exports, with its scenario inside
};

FileContent content_of(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {.json = {}, .error = file.errorString()};
    FileContent content{.json = {}, .error = {}, .is_picture = file.peek(4) == "\x89PNG"};
    content.json = content.is_picture ? scenario_in_png(file, &content.error) : file.readAll();
    return content;
}

// The names of the ready-made scenarios are texts of ours, in the reader's language.
QString ready_made_name(const std::string& english) {
    return QCoreApplication::translate("scenarios", english.c_str());
}

core::FileProblem whole_file(const QString& message) {
    return {.message = message.toStdString()};
}

} // namespace

Document::Document(ScenarioController& controller, Dialogs& dialogs, QWidget& window)
    : QObject(&window), m_controller(controller), m_dialogs(dialogs), m_window(window) {}

bool Document::open(const QString& path) {
    return may_leave() && read(path, true);
}

bool Document::open_ready_made(const QString& resource_path) {
    return may_leave() && read(resource_path, false);
}

void Document::ask_and_open() {
    const QFileInfo now(m_controller.file_path());
    const QString folder = m_controller.file_path().isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                               : now.absolutePath();
    const QString path = m_dialogs.ask_open(&m_window, folder);
    if (!path.isEmpty())
        open(path);
}

bool Document::read(const QString& path, bool keeps_path) {
    const FileContent file = content_of(path);
    if (!file.json) {
        m_dialogs.show_problems(&m_window, path, {whole_file(file.error)});
        return false;
    }
    const QByteArray& bytes = *file.json;
    core::ScenarioRead read =
        core::read_scenario({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (!read.scenario) {
        m_dialogs.show_problems(&m_window, path, read.problems);
        return false;
    }
    // Saving over a picture would destroy it: its scenario is a document without a file.
    keeps_path = keeps_path && !file.is_picture;
    m_controller.load(std::move(*read.scenario), keeps_path ? QFileInfo(path).absoluteFilePath() : QString());
    if (keeps_path) {
        left_on_disk(path, bytes);
        remember(path);
    }
    return true;
}

bool Document::save() {
    return m_controller.file_path().isEmpty() ? save_as() : write(m_controller.file_path());
}

bool Document::save_as() {
    QString suggested = m_controller.file_path();
    if (suggested.isEmpty())
        suggested = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
                        .filePath(name() + QStringLiteral(".rentorrun"));
    QString path = m_dialogs.ask_save(&m_window, suggested, scenario_filter());
    if (path.isEmpty())
        return false;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".rentorrun");
    return write(path);
}

void Document::left_on_disk(const QString& path, const QByteArray& content) {
    m_stamped = QFileInfo(path).absoluteFilePath();
    m_stamp = file_stamp(content);
}

bool Document::write(const QString& path) {
    // Another program, another window or a colleague on a shared folder.
    if (QFileInfo(path).absoluteFilePath() == m_stamped && on_disk(path, m_stamp) == OnDisk::changed) {
        const auto answer = m_dialogs.ask_changed_on_disk(&m_window, QFileInfo(path).fileName());
        if (answer != Dialogs::ChangedOnDisk::overwrite)
            return answer == Dialogs::ChangedOnDisk::save_as && save_as();
    }
    core::Scenario scenario = m_controller.scenario();
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    scenario.saved_at = now.toStdString();
    const QByteArray text = QByteArray::fromStdString(core::write_scenario(scenario));
    QString error;
    if (!write_whole(path, text, &error)) {
        m_dialogs.show_failure(
            &m_window, tr("Not saved"),
            tr("“%1” is not saved. %2 Nothing is lost: the scenario is still open and the old file, if there "
               "was one, is as it was.")
                .arg(QFileInfo(path).fileName(), error));
        return false;
    }
    left_on_disk(path, text);
    m_controller.mark_saved(QFileInfo(path).absoluteFilePath(), now);
    remember(path);
    return true;
}

bool Document::may_leave() {
    if (!m_controller.is_modified())
        return true;
    switch (m_dialogs.ask_unsaved(&m_window, name())) {
    case Dialogs::Unsaved::save:
        return save();
    case Dialogs::Unsaved::discard:
        return true;
    case Dialogs::Unsaved::cancel:
        break;
    }
    return false;
}

QString Document::name() const {
    if (!m_controller.file_path().isEmpty())
        return QFileInfo(m_controller.file_path()).completeBaseName();
    const std::string& own = m_controller.scenario().name;
    return own.empty() ? tr("Untitled") : ready_made_name(own).replace(QLatin1Char('/'), QLatin1Char('-'));
}

QStringList Document::recent_files() const {
    return QSettings().value(recent_key).toStringList();
}

void Document::remember(const QString& path) {
    const QString full = QFileInfo(path).absoluteFilePath();
    QStringList files = recent_files();
    files.removeAll(full);
    files.prepend(full);
    while (files.size() > recent_count)
        files.removeLast();
    QSettings().setValue(recent_key, files);
    emit recent_files_changed();
}

std::vector<std::pair<QString, QString>> ready_made_scenarios() {
    std::vector<std::pair<QString, QString>> found;
    const QDir folder(QStringLiteral(":/scenarios"));
    for (const QString& file : folder.entryList({QStringLiteral("*.rentorrun")}, QDir::Files, QDir::Name)) {
        QFile content(folder.filePath(file));
        if (!content.open(QIODevice::ReadOnly))
            continue;
        const std::string text = content.readAll().toStdString();
        const core::ScenarioRead read = core::read_scenario(text);
        if (read.scenario)
            found.emplace_back(folder.filePath(file), ready_made_name(read.scenario->name));
    }
    std::ranges::stable_partition(found, [](const auto& each) { return each.first == article_scenario; });
    return found;
}

} // namespace ui
