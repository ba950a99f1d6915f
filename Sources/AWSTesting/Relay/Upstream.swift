import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// The emulator that a relay passes requests on to, as one account sees it.
struct Upstream: Sendable {
    /// The emulator's URL, without a slash at the end.
    let endpoint: String
    /// The account that requests are carried out in, 12 digits.
    let account: String
    /// What sends them.
    let client: HTTPClient

    /// Sends a request on and brings back the whole answer; what cannot be sent is answered with 502.
    func answer(to request: RecordedRequest) async -> RelayResponse {
        do {
            return try await send(request)
        } catch {
            return RelayResponse(status: 502, contentType: "text/plain", text: "The emulator did not answer: \(error)")
        }
    }

    private func send(_ request: RecordedRequest) async throws -> RelayResponse {
        var outgoing = HTTPClientRequest(url: endpoint + request.target)
        outgoing.method = HTTPMethod(rawValue: request.method)
        outgoing.headers = Self.endToEnd(request.headers)
        outgoing.headers.replaceOrAdd(name: "x-moto-account-id", value: account)
        outgoing.body = .bytes(ByteBuffer(bytes: request.body))
        let response = try await client.execute(outgoing, timeout: .seconds(300))
        let body = try await response.body.collect(upTo: 64 << 20)
        return RelayResponse(
            status: Int(response.status.code), headers: Self.endToEnd(response.headers),
            body: Array(body.readableBytesView))
    }

    /// The headers without those that hold for one connection or frame the body.
    private static func endToEnd(_ headers: HTTPHeaders) -> HTTPHeaders {
        let hopByHop: Set = ["connection", "keep-alive", "transfer-encoding", "content-length", "expect"]
        return HTTPHeaders(headers.filter { !hopByHop.contains($0.name.lowercased()) })
    }
}
