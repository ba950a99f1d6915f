import NIOCore
import NIOPosix
import Synchronization

/// A server on this machine that follows a script: what to do with each request, in the order they come.
struct LoopbackServer {
    enum Step: Sendable {
        /// Writes these bytes and keeps the connection.
        case answer(String)
        /// Writes these bytes one by one, some milliseconds apart, and keeps the connection.
        case trickle(String)
        /// Writes the first text at once and the second one like `trickle`.
        case answerAndTrickle(String, String)
        /// Writes these bytes and closes the connection.
        case answerAndClose(String)
        /// Resets the connection without a word.
        case reset
        /// Never says anything.
        case stall
    }

    let script: Script
    /// The port that the server listens at, on 127.0.0.1.
    let port: Int

    /// Starts a server, lets the body use it, and stops it.
    static func with(_ steps: [Step], _ body: (LoopbackServer) async throws -> Void) async throws {
        let script = Script(steps)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ScriptHandler(script))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(LoopbackServer(script: script, port: channel.localAddress?.port ?? 0)))
        } catch {
            result = .failure(error)
        }
        try await channel.close()
        try result.get()
    }

    /// What is to be done, and what was seen.
    final class Script: Sendable {
        private struct State {
            var steps: [Step]
            var connections = 0
            var requests: [String] = []
        }

        private let state: Mutex<State>

        init(_ steps: [Step]) {
            state = Mutex(State(steps: steps))
        }

        var connections: Int { state.withLock { $0.connections } }
        var requests: [String] { state.withLock { $0.requests } }

        func connected() {
            state.withLock { $0.connections += 1 }
        }

        /// Notes a request; a script that is over stalls.
        func step(after request: String) -> Step {
            state.withLock { state in
                state.requests.append(request)
                return state.steps.isEmpty ? .stall : state.steps.removeFirst()
            }
        }
    }
}

/// Takes a connection's requests apart and does what the script says.
private final class ScriptHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let script: LoopbackServer.Script
    private var requests = RequestSplitter()

    init(_ script: LoopbackServer.Script) {
        self.script = script
    }

    func channelActive(context: ChannelHandlerContext) {
        script.connected()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        requests.add(String(buffer: unwrapInboundIn(data)))
        while let request = requests.next() {
            perform(script.step(after: request), context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func perform(_ step: LoopbackServer.Step, _ context: ChannelHandlerContext) {
        switch step {
        case .answer(let text):
            context.writeAndFlush(NIOAny(ByteBuffer(string: text)), promise: nil)
        case .trickle(let text):
            Self.trickle(Array(text.utf8)[...], context.channel)
        case .answerAndTrickle(let first, let second):
            context.writeAndFlush(NIOAny(ByteBuffer(string: first)), promise: nil)
            Self.trickle(Array(second.utf8)[...], context.channel)
        case .answerAndClose(let text):
            let context = NIOLoopBound(context, eventLoop: context.eventLoop)
            context.value.writeAndFlush(NIOAny(ByteBuffer(string: text))).whenComplete { _ in
                context.value.close(promise: nil)
            }
        case .reset:
            // A socket that lingers for no time answers what is unread with RST.
            let channel = context.channel
            (channel as? any SocketOptionProvider)?.setSoLinger(linger(l_onoff: 1, l_linger: 0))
                .whenComplete { _ in channel.close(promise: nil) }
        case .stall:
            break
        }
    }

    private static func trickle(_ bytes: ArraySlice<UInt8>, _ channel: any Channel) {
        guard let byte = bytes.first, channel.isActive else { return }
        channel.writeAndFlush(ByteBuffer(bytes: [byte]), promise: nil)
        channel.eventLoop.scheduleTask(in: .milliseconds(80)) { Self.trickle(bytes.dropFirst(), channel) }
    }
}
