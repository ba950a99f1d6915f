import AWS
import NIOCore
import NIOPosix
import NIOSSL
import SluiceCore

/// One connection of a probe: it is said something on, is answered on, and puts on TLS when asked to.
///
/// All of it together is bounded: when the time is over, whatever is waited for fails with `.timeout`.
struct ProbeConnection: Sendable {
    private let channel: any Channel
    private let stream: NIOLoopBound<ProbeStream>
    private let trust: TrustStore
    private let time: any TimeSource

    /// Connects to the first of these addresses that accepts.
    init(
        to addresses: [SocketAddress], of host: String, trust: TrustStore, within timeout: Duration,
        time: any TimeSource
    ) async throws(ProbeFailure) {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let limit = TimeAmount(timeout)
        let connecting = ClientBootstrap(group: loop)
            .connectTimeout(limit)
            .resolver(AddressList(addresses: addresses, loop: loop))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ProbeStream(limit: limit))
                }
            }
            .connect(host: host, port: addresses.first?.port ?? 0)
            .flatMapThrowing { channel in
                let stream = try channel.pipeline.syncOperations.handler(type: ProbeStream.self)
                return (channel, NIOLoopBound(stream, eventLoop: loop))
            }
        do { (channel, stream) = try await connecting.get() } catch {
            throw ProbeFailure(.connect, ProbeFailure.Problem(error))
        }
        (self.trust, self.time) = (trust, time)
    }

    /// Sends a request and waits for the head of its answer.
    func answer(to request: ProbeRequest, _ stage: ProbeFailure.Stage) async throws(ProbeFailure) -> ResponseHead {
        let answer = channel.eventLoop.flatSubmit { [channel, stream] in
            channel.writeAndFlush(ByteBuffer(string: request.text), promise: nil)
            return stream.value.nextHead(on: channel.eventLoop)
        }
        do { return try await answer.get() } catch { throw ProbeFailure(stage, ProbeFailure.Problem(error)) }
    }

    /// Speaks TLS with a host from here on, and notes the certificate that it presents, accepted or not.
    func startTLS(
        _ stage: ProbeFailure.Stage, with host: String, _ certificate: inout PresentedCertificate?
    ) async throws(ProbeFailure) {
        let handshake = channel.eventLoop.flatSubmit { [channel, stream, trust] in
            do {
                let tls = try NIOSSLClientHandler(
                    context: trust.context, serverHostname: IPv4Address(host) == nil ? host : nil)
                let handshake = stream.value.nextHandshake(of: tls, on: channel.eventLoop)
                try channel.pipeline.syncOperations.addHandler(tls, position: .before(stream.value))
                return handshake
            } catch {
                return channel.eventLoop.makeFailedFuture(error)
            }
        }
        do {
            let result = try await handshake.get()
            certificate = result.certificate
            if let problem = result.problem(for: host, at: Timestamp(microseconds: time.microseconds)) { throw problem }
        } catch {
            throw ProbeFailure(stage, ProbeFailure.Problem(error))
        }
    }

    func close() { channel.close(promise: nil) }
}
