import NIOCore
import NIOPosix
import Synchronization

/// A server that answers the first request of each connection and then gives the connection up, at a moment that the
/// next request cannot foresee; it counts how often it received each request to its end.
struct RacingServer {
    /// When a connection that has answered once is given up.
    enum Moment: CaseIterable {
        /// Together with the answer.
        case atOnce
        /// A fraction of a millisecond after the answer, whatever happens then.
        case soon
        /// When the first byte of the next request comes, before any of it is looked at.
        case onNextByte
        /// When the next request has been received to its end, without an answer.
        case afterNextRequest
        /// In the middle of the next answer.
        case inNextAnswer
    }

    let record: Record
    /// The port that the server listens at, on 127.0.0.1.
    let port: Int

    /// Starts a server, lets the body use it, and stops it.
    static func with(seed: UInt64, _ body: (RacingServer) async throws -> Void) async throws {
        let record = Record(seed: seed)
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(RacingHandler(record))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let result: Result<Void, any Error>
        do {
            result = .success(try await body(RacingServer(record: record, port: channel.localAddress?.port ?? 0)))
        } catch {
            result = .failure(error)
        }
        try await channel.close()
        try result.get()
    }

    /// What was received, and how connections ended.
    final class Record: Sendable {
        private struct State {
            var random: SplitMix
            var received: [String: Int] = [:]
            var races: [Moment: Int] = [:]
        }

        private let state: Mutex<State>

        init(seed: UInt64) {
            state = Mutex(State(random: SplitMix(state: seed)))
        }

        /// How often the request with that body was received to its end.
        func received(_ body: String) -> Int { state.withLock { $0.received[body] ?? 0 } }

        /// How many connections that could be used again were or will be given up, all moments taken together.
        var raceCount: Int { state.withLock { $0.races.values.reduce(0, +) } }

        /// The same for each moment.
        var races: [Moment: Int] { state.withLock { $0.races } }

        fileprivate func note(_ body: String) {
            state.withLock { $0.received[body, default: 0] += 1 }
        }

        /// How the connection is to end, after which wait, and whether with a reset.
        fileprivate func fate() -> (moment: Moment, delay: TimeAmount, resets: Bool) {
            state.withLock { state in
                let moment = Moment.allCases[Int.random(in: 0..<Moment.allCases.count, using: &state.random)]
                state.races[moment, default: 0] += 1
                return (
                    moment, .microseconds(.random(in: 0...400, using: &state.random)),
                    Bool.random(using: &state.random)
                )
            }
        }
    }
}

private final class RacingHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private static let answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"

    private let record: RacingServer.Record
    private var received = ByteBuffer()
    private var fate: (moment: RacingServer.Moment, delay: TimeAmount, resets: Bool)?

    init(_ record: RacingServer.Record) {
        self.record = record
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        received.writeBuffer(&bytes)
        let isReused = fate != nil
        // What came with the byte that ends the connection did come, so it counts.
        while let body = nextBody() {
            record.note(body)
            if fate == nil { answerFirst(context) } else { answerNext(context) }
        }
        if isReused, fate?.moment == .onNextByte { giveUp(context.channel) }
    }

    /// The body of the next request that is here to its end; its last byte is a `;`, and no head has one.
    private func nextBody() -> String? {
        let bytes = received.readableBytesView
        guard let end = bytes.firstIndex(of: UInt8(ascii: ";")),
            let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        defer { received.moveReaderIndex(to: end + 1) }
        return String(decoding: bytes[(start + 1)...end], as: UTF8.self)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func answerFirst(_ context: ChannelHandlerContext) {
        let fate = record.fate()
        self.fate = fate
        let (channel, resets) = (context.channel, fate.resets)
        let answer = context.writeAndFlush(NIOAny(ByteBuffer(string: Self.answer)))
        switch fate.moment {
        case .atOnce: answer.whenComplete { _ in Self.giveUp(channel, resets: resets) }
        case .soon: context.eventLoop.scheduleTask(in: fate.delay) { Self.giveUp(channel, resets: resets) }
        case .onNextByte, .afterNextRequest, .inNextAnswer: break
        }
    }

    private func answerNext(_ context: ChannelHandlerContext) {
        switch fate?.moment {
        case .soon: context.writeAndFlush(NIOAny(ByteBuffer(string: Self.answer)), promise: nil)
        case .inNextAnswer:
            context.writeAndFlush(NIOAny(ByteBuffer(string: String(Self.answer.dropLast(9)))), promise: nil)
            giveUp(context.channel)
        case .afterNextRequest: giveUp(context.channel)
        case .atOnce, .onNextByte, nil: break
        }
    }

    private func giveUp(_ channel: any Channel) {
        Self.giveUp(channel, resets: fate?.resets ?? false)
    }

    /// Closes the connection; a socket that lingers for no time does so with RST.
    private static func giveUp(_ channel: any Channel, resets: Bool) {
        guard resets, let options = channel as? any SocketOptionProvider else { return channel.close(promise: nil) }
        options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in channel.close(promise: nil) }
    }
}

/// A sequence of numbers that a seed decides.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
