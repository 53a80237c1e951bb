// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <memory>

namespace test {

// https on loopback, with a certificate made for the occasion. Each request's head goes to `answer`.
class TlsServer {
  public:
    std::function<void(QSslSocket&, const QByteArray& head)> answer;
    int requests = 0;

    // False where there is no openssl to make a certificate with, or no port.
    bool start();
    // Trusts it, as a reader's system trusts a public server.
    QSslConfiguration trusting() const;
    QUrl url(const char* path = "/list.json") const;

    void says(QByteArray content, QByteArray more_headers = {});

  private:
    QTemporaryDir m_folder;
    QSslServer m_server;
    QSslCertificate m_certificate;
};

} // namespace test
