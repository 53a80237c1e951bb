// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tls_server.h"

#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QSslKey>

#include <utility>

namespace test {

bool TlsServer::start() {
    const QString key_file = m_folder.filePath("key.pem"), certificate_file = m_folder.filePath("cert.pem");
    QProcess openssl;
    openssl.start("openssl", {"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key_file, "-out",
                              certificate_file, "-days", "2", "-subj", "/CN=localhost", "-addext",
                              "subjectAltName=DNS:localhost,IP:127.0.0.1"});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return false;
    QFile key(key_file), certificate(certificate_file);
    if (!key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly))
        return false;
    m_certificate = QSslCertificate(&certificate);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(m_certificate);
    tls.setPrivateKey(QSslKey(&key, QSsl::Rsa));
    m_server.setSslConfiguration(tls);
    QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] {
        auto* socket = qobject_cast<QSslSocket*>(m_server.nextPendingConnection());
        auto head = std::make_shared<QByteArray>();
        QObject::connect(socket, &QSslSocket::readyRead, socket, [this, socket, head] {
            *head += socket->readAll();
            if (!head->contains("\r\n\r\n"))
                return;
            ++requests;
            answer(*socket, std::exchange(*head, {}));
        });
        QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    });
    return m_server.listen(QHostAddress::LocalHost);
}

QSslConfiguration TlsServer::trusting() const {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({m_certificate});
    return tls;
}

QUrl TlsServer::url(const char* path) const {
    return QUrl(QStringLiteral("https://localhost:%1%2").arg(m_server.serverPort()).arg(QLatin1String(path)));
}

void TlsServer::says(QByteArray content, QByteArray more_headers) {
    answer = [content = std::move(content), more_headers = std::move(more_headers)](QSslSocket& socket,
                                                                                    const QByteArray&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(content.size()) + "\r\n" +
                     more_headers + "Connection: close\r\n\r\n" + content);
        socket.disconnectFromHost();
    };
}

} // namespace test
