import NIOCore
import NIOPosix

/// Ports on 127.0.0.1.
enum LoopbackPort {
    /// One that nobody listens on now, for a server that cannot choose for itself.
    static func free() async throws -> Int {
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = channel.localAddress?.port
        try await channel.close()
        guard let port else { throw ToolFailure("the system gave a channel without a port") }
        return port
    }
}
