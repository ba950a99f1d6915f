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

    /// Waits until connections to a port are accepted.
    ///
    /// - Throws: `ToolFailure` when they still are not after some seconds.
    static func untilOpen(_ port: Int) async throws {
        var problem: (any Error)?
        for _ in 0..<500 {
            do {
                return try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                    .connect(host: "127.0.0.1", port: port).get().close()
            } catch {
                problem = error
                try await Task.sleep(for: .milliseconds(10))
            }
        }
        throw ToolFailure("port \(port) refuses connections: \(problem.map { "\($0)" } ?? "nobody knows why")")
    }
}
