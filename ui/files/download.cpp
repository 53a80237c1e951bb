// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/download.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <utility>

namespace ui {

Download::Download(const DownloadLimits& limits, const QSslConfiguration& tls, QObject* parent)
    : QObject(parent), m_limits(limits), m_tls(tls) {
    m_time.setSingleShot(true);
    connect(&m_time, &QTimer::timeout, this, [this] {
        fail(tr("The server took longer than %n seconds.", nullptr, m_limits.most_ms / 1000));
    });
}

void Download::start(const QUrl& address) {
    cancel();
    if (address.scheme() != QLatin1String("https") || address.host().isEmpty()) {
        emit failed(tr("The address must begin with https://."));
        return;
    }
    QNetworkRequest request(address);
    request.setSslConfiguration(m_tls);
    request.setTransferTimeout(m_limits.most_silent_ms);
    request.setMaximumRedirectsAllowed(m_limits.most_redirects);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("rent-or-run"));
    m_content.clear();
    m_reply = m_network.get(request);
    connect(m_reply, &QNetworkReply::readyRead, this, &Download::take);
    connect(m_reply, &QNetworkReply::finished, this, &Download::end);
    connect(m_reply, &QNetworkReply::downloadProgress, this, &Download::progressed);
    m_time.start(m_limits.most_ms);
}

void Download::cancel() {
    m_time.stop();
    if (QNetworkReply* reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void Download::take() {
    m_content += m_reply->readAll();
    if (m_content.size() > m_limits.most_bytes)
        fail(
            tr("The file is larger than %n MB.", nullptr, static_cast<int>(m_limits.most_bytes / 1'000'000)));
}

void Download::end() {
    if (m_reply->error() != QNetworkReply::NoError)
        return fail(m_reply->errorString());
    if (const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        status != 200)
        return fail(tr("The server answered with status %1.").arg(status));
    take();
    if (!m_reply) // it was too large after all
        return;
    const QByteArray content = std::exchange(m_content, {});
    cancel();
    emit finished(content);
}

void Download::fail(const QString& why) {
    m_content.clear();
    cancel();
    emit failed(why);
}

} // namespace ui
