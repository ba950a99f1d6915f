import NIOCore
import SluiceCore

extension NetworkProber {
    /// One request through the proxy that the URL's scheme calls for.
    func proxiedAttempt(at url: ProbeURL) async -> ProbeOutcome.Attempt {
        var attempt = ProbeOutcome.Attempt(url)
        do throws(ProbeFailure) {
            try await ask(for: url, through: proxy(for: url), &attempt)
        } catch {
            attempt.failure = error
        }
        return attempt
    }

    private func proxy(for url: ProbeURL) -> ProxyURL {
        url.scheme == .https ? settings.proxy.httpsProxy ?? settings.proxy.httpProxy : settings.proxy.httpProxy
    }

    private func ask(
        for url: ProbeURL, through proxy: ProxyURL, _ attempt: inout ProbeOutcome.Attempt
    ) async throws(ProbeFailure) {
        let addresses = try await resolver.addresses(of: proxy.host, port: proxy.port, within: settings.timeout)
        try await connected(to: addresses, of: proxy.host, &attempt) { connection, attempt throws(ProbeFailure) in
            if proxy.scheme == "https" {
                var proxyCertificate: PresentedCertificate?
                try await connection.startTLS(.proxyTLS, with: proxy.host, &proxyCertificate)
            }
            if url.scheme == .https { try await openTunnel(to: url, on: connection, &attempt) }
            let request = ProbeRequest(
                get: url, isForwarded: url.scheme == .http, agent: settings.userAgent, login: settings.login)
            let head = try await connection.answer(to: request, .answer)
            attempt.status = head.status
            attempt.location = head["location"]
            if url.scheme == .http { attempt.hint = head.proxyHint }
        }
    }

    private func openTunnel(
        to url: ProbeURL, on connection: ProbeConnection, _ attempt: inout ProbeOutcome.Attempt
    ) async throws(ProbeFailure) {
        let request = ProbeRequest(connectTo: url, agent: settings.userAgent, login: settings.login)
        let head = try await connection.answer(to: request, .tunnel)
        guard (200...299).contains(head.status) else {
            attempt.hint = head.proxyHint
            throw ProbeFailure(.tunnel, .status(head.status))
        }
        try await connection.startTLS(.tls, with: url.host, &attempt.certificate)
    }

    /// Does the work on a connection, and closes it afterwards.
    func connected(
        to addresses: [SocketAddress], of host: String, _ attempt: inout ProbeOutcome.Attempt,
        _ work: (ProbeConnection, inout ProbeOutcome.Attempt) async throws(ProbeFailure) -> Void
    ) async throws(ProbeFailure) {
        let connection = try await ProbeConnection(
            to: addresses, of: host, trust: trust, within: settings.timeout, time: time)
        let result: Result<Void, ProbeFailure>
        do throws(ProbeFailure) { result = .success(try await work(connection, &attempt)) } catch {
            result = .failure(error)
        }
        connection.close()
        try result.get()
    }
}
