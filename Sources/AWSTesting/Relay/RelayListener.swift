import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The HTTP/1.1 side of a relay: a loopback port, its connections, and the bytes on them.
struct RelayListener: Sendable {
    private typealias Connection = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>
    private typealias Writer = NIOAsyncChannelOutboundWriter<HTTPServerResponsePart>

    private let server: NIOAsyncChannel<any Channel, Never>
    /// The port on 127.0.0.1.
    let port: Int

    /// Listens on a free loopback port.
    static func bound() async throws -> RelayListener {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelOption(.autoRead, value: false)
            .bind(host: "127.0.0.1", port: 0) { channel in channel.eventLoop.makeSucceededFuture(channel) }
        return RelayListener(server: server, port: server.channel.localAddress?.port ?? 0)
    }

    /// Answers requests for as long as the body runs; then every connection is closed.
    func serving<Result: Sendable>(
        _ answer: @escaping @Sendable (RecordedRequest) async -> Delivery, _ body: () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await acceptConnections(answer) }
            defer { group.cancelAll() }
            return try await body()
        }
    }

    private func acceptConnections(_ answer: @escaping @Sendable (RecordedRequest) async -> Delivery) async throws {
        try await server.executeThenClose { connections in
            try await withThrowingDiscardingTaskGroup { group in
                for try await connection in connections {
                    // A client that goes away in the middle is its own affair: the log tells what was answered.
                    group.addTask { try? await serve(connection, answer) }
                }
            }
        }
    }

    private func serve(
        _ channel: any Channel, _ answer: @Sendable (RecordedRequest) async -> Delivery
    ) async throws {
        try await connection(on: channel).executeThenClose { parts, writer in
            var iterator = parts.makeAsyncIterator()
            while let part = try await iterator.next() {
                guard case .head(let head) = part else { continue }
                var body: [UInt8] = []
                while let part = try await iterator.next(), case .body(let bytes) = part {
                    body += bytes.readableBytesView
                }
                let request = RecordedRequest(
                    method: head.method.rawValue, target: head.uri, headers: head.headers, body: body)
                guard try await deliver(answer(request), on: writer, channel), head.isKeepAlive else { return }
            }
        }
    }

    /// The HTTP side of an accepted connection, which nothing has been read from yet.
    ///
    /// Made only here: one that was accepted when the relay ended would otherwise never be closed, which NIO traps.
    private func connection(on channel: any Channel) async throws -> Connection {
        let connection = try await channel.eventLoop.submit {
            try channel.pipeline.syncOperations.configureHTTPServerPipeline()
            return try Connection(wrappingChannelSynchronously: channel)
        }.get()
        try await channel.setOption(.autoRead, value: true).get()
        return connection
    }

    /// Writes an answer as far as it is to be seen; says whether the connection may go on.
    private func deliver(_ delivery: Delivery, on writer: Writer, _ channel: any Channel) async throws -> Bool {
        switch delivery {
        case .nothing:
            return false
        case .reset:
            // Closing then drops what is unsent, and says so by a reset.
            try await (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
            return false
        case .cutHead(let response, let count):
            try await writeStartOfHead(of: response, bytes: count, on: channel)
            return false
        case .cut(let response, let count):
            try await writeHead(of: response, on: writer)
            try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: response.body.prefix(count)))))
            return false
        case .whole(let response):
            try await writeHead(of: response, on: writer)
            try await writer.write(.body(.byteBuffer(ByteBuffer(bytes: response.body))))
            try await writer.write(.end(nil))
            return true
        }
    }

    /// Writes past the encoder, which knows whole heads only.
    private func writeStartOfHead(of response: RelayResponse, bytes count: Int, on channel: any Channel) async throws {
        let head = "HTTP/1.1 \(response.status) OK\r\nContent-Length: \(response.body.count)\r\n"
        try await channel.eventLoop.flatSubmit {
            let written = channel.eventLoop.makePromise(of: Void.self)
            do {
                let encoder = try channel.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
                let bytes = ByteBuffer(bytes: Array(head.utf8.prefix(count)))
                encoder.writeAndFlush(NIOAny(IOData.byteBuffer(bytes)), promise: written)
            } catch {
                written.fail(error)
            }
            return written.futureResult
        }.get()
    }

    private func writeHead(of response: RelayResponse, on writer: Writer) async throws {
        var headers = response.headers
        headers.replaceOrAdd(name: "Content-Length", value: String(response.body.count))
        let status = HTTPResponseStatus(statusCode: response.status)
        try await writer.write(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers)))
    }
}
