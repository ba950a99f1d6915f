import NIOCore
import NIOHTTP1
import NIOSSL

/// Reads the first request's head on a connection, and makes the connection a tunnel or plain HTTP by what it says.
final class Gate: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let certificates: SiteCertificates
    private let log: VisitLog
    private let answer: @Sendable (Visit) -> SiteAnswer
    private var received = ByteBuffer()

    init(
        certificates: SiteCertificates, log: VisitLog, answer: @escaping @Sendable (Visit) -> SiteAnswer
    ) {
        self.certificates = certificates
        self.log = log
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        received.writeBuffer(&bytes)
        if received.readableBytesView.first == Self.handshakeRecord { return speakTLS(context) }
        let text = String(buffer: received)
        guard text.contains("\r\n\r\n") else { return }
        let words = text.prefix { $0 != "\r\n" }.split(separator: " ")
        do {
            if words.first == "CONNECT", words.count > 1 {
                try openTunnel(to: String(words[1]), context)
            } else {
                try goOn(as: nil, context)
                context.fireChannelRead(wrapInboundOut(received))
                context.pipeline.syncOperations.removeHandler(self, promise: nil)
            }
        } catch {
            context.close(promise: nil)
        }
    }

    /// What a TLS connection begins with, and no request does.
    private static let handshakeRecord: UInt8 = 22

    /// Somebody who comes without a proxy, or wants one that speaks TLS itself: the same again, inside.
    private func speakTLS(_ context: ChannelHandlerContext) {
        guard let tls = certificates.direct else { return context.close(promise: nil) }
        do {
            let handler = NIOSSLServerHandler(context: tls)
            try context.pipeline.syncOperations.addHandler(handler, position: .before(self))
            let hello = received
            received = ByteBuffer()
            context.pipeline.syncOperations.fireChannelRead(wrapInboundOut(hello))
        } catch {
            context.close(promise: nil)
        }
    }

    private func openTunnel(to target: String, _ context: ChannelHandlerContext) throws {
        let destination = Destination(target, defaultPort: 443)
        log.add(
            Visit(method: "CONNECT", host: destination.host, port: destination.port, path: "", isEncrypted: false))
        guard let tls = certificates.context(of: destination.host) else {
            write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", context)
            return context.close(promise: nil)
        }
        write("HTTP/1.1 200 Connection established\r\n\r\n", context)
        try context.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
        try goOn(as: destination, context)
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }

    /// Speaks HTTP from here on; as one host in a tunnel, else as whatever host is asked for.
    private func goOn(as host: Destination?, _ context: ChannelHandlerContext) throws {
        try context.pipeline.syncOperations.configureHTTPServerPipeline()
        try context.pipeline.syncOperations.addHandler(
            SiteHandler(tunnel: host, certificates: certificates, log: log, answer: answer))
    }

    private func write(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    }
}

/// A host and a port, as requests name them.
struct Destination: Hashable {
    let host: String
    let port: Int

    /// `gcr.io:443`, or without a port.
    init(_ text: String, defaultPort: Int) {
        let parts = text.lowercased().split(separator: ":", maxSplits: 1)
        host = parts.first.map(String.init) ?? ""
        port = parts.count == 2 ? Int(parts[1]) ?? defaultPort : defaultPort
    }
}
