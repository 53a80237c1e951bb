// SPDX-License-Identifier: GPL-3.0-or-later
// What servers may do, on loopback.
#include "ui/files/download.h"

#include "tests/support/tls_server.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QHostAddress>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTimer>

#include <algorithm>
#include <optional>

namespace {

struct Outcome {
    std::optional<QByteArray> content;
    QString problem;
};

class DownloadTest : public ::testing::Test {
  protected:
    test::TlsServer server;
    ui::DownloadLimits limits{.most_bytes = 1'000'000, .most_ms = 5'000, .most_silent_ms = 2'000};

    void SetUp() override {
        if (!server.start())
            GTEST_SKIP() << "no openssl to make a certificate with";
    }
    Outcome fetch(const QUrl& url, const QSslConfiguration& tls) {
        ui::Download download(limits, tls);
        QSignalSpy finished(&download, &ui::Download::finished), failed(&download, &ui::Download::failed);
        download.start(url);
        QElapsedTimer time;
        time.start();
        while (finished.isEmpty() && failed.isEmpty() && time.elapsed() < 20'000)
            finished.wait(20);
        EXPECT_EQ(finished.size() + failed.size(), 1) << "it ends in exactly one way";
        EXPECT_FALSE(download.is_running());
        if (!finished.isEmpty())
            return {.content = finished[0][0].toByteArray(), .problem = {}};
        return {.content = {}, .problem = failed.isEmpty() ? QString() : failed[0][0].toString()};
    }
    Outcome fetch() { return fetch(server.url(), server.trusting()); }
};

} // namespace

TEST_F(DownloadTest, aListIsFetched) {
    server.says("{\"a\": 1}");
    EXPECT_EQ(fetch().content, QByteArray("{\"a\": 1}"));
    EXPECT_EQ(server.requests, 1);
}

TEST_F(DownloadTest, onlyHttpsIsAsked) {
    for (const char* address : {"http://localhost/a", "file:///etc/passwd", "ftp://localhost/a", "",
                                "list.json", "https://", "data:text/plain,a"}) {
        const auto outcome = fetch(QUrl(QLatin1String(address)), server.trusting());
        EXPECT_FALSE(outcome.content) << address;
        EXPECT_EQ(outcome.problem, QStringLiteral("The address must begin with https://.")) << address;
    }
    EXPECT_EQ(server.requests, 0);
}

TEST_F(DownloadTest, anUnknownCertificateIsRefused) {
    server.says("{}");
    const auto outcome = fetch(server.url(), QSslConfiguration::defaultConfiguration());
    EXPECT_FALSE(outcome.content);
    EXPECT_FALSE(outcome.problem.isEmpty());
    EXPECT_EQ(server.requests, 0) << "nothing is said to a server that is not the one";
}

TEST_F(DownloadTest, aHugeFileIsStoppedAtTheLimit) {
    server.says(QByteArray(3'000'000, ' '));
    const auto outcome = fetch();
    EXPECT_FALSE(outcome.content);
    EXPECT_EQ(outcome.problem, QStringLiteral("The file is larger than 1 MB."));
}

// Without a length told, a server could go on for ever.
TEST_F(DownloadTest, anEndlessFileIsStoppedAtTheLimit) {
    server.answer = [](QSslSocket& socket, const QByteArray&) {
        socket.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        QObject::connect(&socket, &QSslSocket::encryptedBytesWritten, &socket,
                         [&socket] { socket.write(QByteArray(100'000, ' ')); });
        socket.write(QByteArray(100'000, ' '));
    };
    EXPECT_EQ(fetch().problem, QStringLiteral("The file is larger than 1 MB."));
}

TEST_F(DownloadTest, aTruncatedFileIsNoFile) {
    server.answer = [](QSslSocket& socket, const QByteArray&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"half\":");
        socket.disconnectFromHost();
    };
    const auto outcome = fetch();
    EXPECT_FALSE(outcome.content);
    EXPECT_FALSE(outcome.problem.isEmpty());
}

TEST_F(DownloadTest, aSilentServerIsGivenUp) {
    limits.most_silent_ms = 300;
    server.answer = [](QSslSocket&, const QByteArray&) {};
    EXPECT_FALSE(fetch().content);
}

// A byte now and then keeps the silence short, and the whole long.
TEST_F(DownloadTest, aSlowServerIsGivenUp) {
    limits.most_ms = 1000;
    server.answer = [](QSslSocket& socket, const QByteArray&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
        auto* drip = new QTimer(&socket);
        QObject::connect(drip, &QTimer::timeout, &socket, [&socket] {
            socket.write(" ");
            socket.flush();
        });
        drip->start(50);
    };
    const QString problem = fetch().problem;
    EXPECT_TRUE(problem.startsWith(QStringLiteral("The server took longer than 1 second")))
        << problem.toStdString();
}

// From /0 on to /1, /2 ..., as Qt may send a request again.
TEST_F(DownloadTest, redirectsAreFollowedButNotForEver) {
    int last = 3, furthest = 0;
    server.answer = [&](QSslSocket& socket, const QByteArray& head) {
        const int at = head.mid(head.indexOf('/') + 1, 2).trimmed().toInt();
        furthest = std::max(furthest, at);
        if (at == last)
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        else
            socket.write("HTTP/1.1 302 Found\r\nLocation: /" + QByteArray::number(at + 1) +
                         "\r\nContent-Length: 0\r\n\r\n");
    };
    EXPECT_EQ(fetch(server.url("/0"), server.trusting()).content, QByteArray("{}"));
    EXPECT_EQ(furthest, last);
    last = 50;
    EXPECT_FALSE(fetch(server.url("/0"), server.trusting()).content);
    EXPECT_LE(furthest, limits.most_redirects + 1);
}

TEST_F(DownloadTest, noRedirectLeavesHttps) {
    QTcpServer plain;
    ASSERT_TRUE(plain.listen(QHostAddress::LocalHost));
    bool asked = false;
    QObject::connect(&plain, &QTcpServer::newConnection, &plain, [&] { asked = true; });
    server.answer = [&](QSslSocket& socket, const QByteArray&) {
        socket.write("HTTP/1.1 302 Found\r\nLocation: http://localhost:" +
                     QByteArray::number(plain.serverPort()) + "/\r\nContent-Length: 0\r\n\r\n");
    };
    EXPECT_FALSE(fetch().content);
    EXPECT_FALSE(asked);
}

TEST_F(DownloadTest, aRefusalIsNoFile) {
    for (const char* status :
         {"404 Not Found", "500 Internal Server Error", "204 No Content", "206 Partial"}) {
        server.answer = [status](QSslSocket& socket, const QByteArray&) {
            socket.write("HTTP/1.1 " + QByteArray(status) + "\r\nContent-Length: 0\r\n\r\n");
        };
        EXPECT_FALSE(fetch().content) << status;
    }
}

TEST_F(DownloadTest, nobodyAtHomeIsSaid) {
    QTcpServer taken;
    ASSERT_TRUE(taken.listen(QHostAddress::LocalHost));
    const auto port = taken.serverPort();
    taken.close();
    const auto outcome = fetch(QUrl(QStringLiteral("https://localhost:%1/").arg(port)), server.trusting());
    EXPECT_FALSE(outcome.problem.isEmpty());
}
