// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

class QNetworkReply;

namespace ui {

// What a stranger's server may take of us.
struct DownloadLimits {
    qint64 most_bytes = 64'000'000; // after decompression
    int most_ms = 60'000;           // in all
    int most_silent_ms = 15'000;    // without a byte
    int most_redirects = 5;         // and none of them to http
};

// One file from an https address into memory. It ends in exactly one of finished() and failed(), unless it is
// cancelled or deleted before.
class Download : public QObject {
    Q_OBJECT

  public:
    explicit Download(const DownloadLimits& limits = {},
                      const QSslConfiguration& tls = QSslConfiguration::defaultConfiguration(),
                      QObject* parent = nullptr);

    void start(const QUrl& address);
    void cancel();
    bool is_running() const { return m_reply != nullptr; }

  signals:
    void progressed(qint64 bytes, qint64 all_bytes); // -1: not known
    void finished(const QByteArray& content);
    void failed(const QString& why);

  private:
    void take();
    void end();
    void fail(const QString& why);

    DownloadLimits m_limits;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
    QNetworkReply* m_reply = nullptr;
    QByteArray m_content;
    QTimer m_time;
};

} // namespace ui
