import NIOCore
import NIOHTTP1

/// Answers HTTP requests as the site that they are for, and closes the connection after each.
final class SiteHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// The host at the end of the tunnel; nil where requests name their host themselves.
    private let tunnel: Destination?
    private let certificates: SiteCertificates
    private let log: VisitLog
    private let answer: @Sendable (Visit) -> SiteAnswer
    private var head: HTTPRequestHead?
    private var body = ByteBuffer()

    init(
        tunnel: Destination?, certificates: SiteCertificates, log: VisitLog,
        answer: @escaping @Sendable (Visit) -> SiteAnswer
    ) {
        self.tunnel = tunnel
        self.certificates = certificates
        self.log = log
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body.clear()
        case .body(var part): body.writeBuffer(&part)
        case .end:
            guard let head else { return }
            var visit = visit(head)
            visit.body = String(buffer: body)
            log.add(visit)
            let isThere = certificates.context(of: visit.host) != nil
            write(isThere ? answer(visit) : SiteAnswer(status: 502), context, hasBody: head.method != .HEAD)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    /// What is asked for: `GET http://host/path` of a proxy, `GET /path` in a tunnel.
    private func visit(_ head: HTTPRequestHead) -> Visit {
        var path = head.uri[...]
        var authority = head.headers.first(name: "Host") ?? ""
        if path.hasPrefix("http://") {
            path = path.dropFirst("http://".count)
            authority = String(path.prefix { $0 != "/" })
            path = path.drop { $0 != "/" }
        }
        let destination = tunnel ?? Destination(authority, defaultPort: 80)
        return Visit(
            method: head.method.rawValue, host: destination.host, port: destination.port, path: String(path),
            isEncrypted: tunnel != nil)
    }

    private func write(_ answer: SiteAnswer, _ context: ChannelHandlerContext, hasBody: Bool) {
        var headers = HTTPHeaders(answer.headers.map { ($0.key, $0.value) })
        headers.replaceOrAdd(name: "Content-Length", value: String(answer.body.utf8.count))
        headers.replaceOrAdd(name: "Connection", value: "close")
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: answer.status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if hasBody {
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: answer.body)))), promise: nil)
        }
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in channel.close(promise: nil) }
    }
}
