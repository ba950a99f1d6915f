import NIOCore
import NIOPosix

/// Something on a loopback port that is no proxy: it does one odd thing with everybody who says something.
public struct OddListener: Sendable {
    /// What it does.
    public enum Manner: Hashable, Sendable {
        /// Nothing at all.
        case silent
        /// Ends the connection.
        case hangsUp
        /// Says something, and leaves the connection open.
        case says(String)
    }

    /// The port on 127.0.0.1.
    public let port: Int

    /// Runs for as long as the body runs.
    public static func run<Value: Sendable>(
        _ manner: Manner, _ body: (OddListener) async throws -> Value
    ) async throws -> Value {
        let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Handler(manner: manner))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let result: Result<Value, any Error>
        do { result = .success(try await body(OddListener(port: server.localAddress?.port ?? 0))) } catch {
            result = .failure(error)
        }
        try await server.close()
        return try result.get()
    }

    private final class Handler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer

        private let manner: Manner

        init(manner: Manner) { self.manner = manner }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            switch manner {
            case .silent: break
            case .hangsUp: context.close(promise: nil)
            case .says(let text): context.writeAndFlush(NIOAny(ByteBuffer(string: text)), promise: nil)
            }
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }
}
