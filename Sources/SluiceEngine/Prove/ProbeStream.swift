import NIOCore
import NIOSSL
import NIOTLS
import SluiceCore

/// What arrives on a probe's connection, for the one who waits for it.
///
/// Whatever ends the connection (an error, its close, the time) ends the waiting too, and every later one at once.
final class ProbeStream: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let limit: TimeAmount
    private var alarm: Scheduled<Void>?
    private var received: [UInt8] = []
    private var end: (any Error)?
    private var head: EventLoopPromise<ResponseHead>?
    private var handshake: (tls: NIOSSLClientHandler, promise: EventLoopPromise<Handshake>)?

    init(limit: TimeAmount) { self.limit = limit }

    // MARK: Waiting

    /// The next head of an answer.
    func nextHead(on loop: any EventLoop) -> EventLoopFuture<ResponseHead> {
        let promise = loop.makePromise(of: ResponseHead.self)
        head = promise
        if let end { finish(end) } else { deliverHead() }
        return promise.futureResult
    }

    /// The end of the handshake that this handler, which is added next, will make.
    func nextHandshake(of tls: NIOSSLClientHandler, on loop: any EventLoop) -> EventLoopFuture<Handshake> {
        let promise = loop.makePromise(of: Handshake.self)
        handshake = (tls, promise)
        if let end { finish(end) }
        return promise.futureResult
    }

    // MARK: What arrives

    func channelActive(context: ChannelHandlerContext) {
        let context = NIOLoopBound(context, eventLoop: context.eventLoop)
        let stream = NIOLoopBound(self, eventLoop: context.value.eventLoop)
        alarm = context.value.eventLoop.scheduleTask(in: limit) {
            stream.value.finish(ProbeFailure.Problem.timeout)
            context.value.close(promise: nil)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        received += unwrapInboundIn(data).readableBytesView
        deliverHead()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted? = event as? TLSUserEvent { endHandshake(nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        finish(error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        alarm?.cancel()
        finish(ProbeFailure.Problem.closed)
    }

    // MARK: Telling

    private func deliverHead() {
        guard let promise = head else { return }
        do throws(ProbeFailure.Problem) {
            guard let head = try ResponseHead(received) else { return }
            self.head = nil
            received = []
            promise.succeed(head)
        } catch {
            finish(error)
        }
    }

    private func endHandshake(_ error: (any Error)?) {
        guard let (tls, promise) = handshake else { return }
        handshake = nil
        promise.succeed(Handshake(certificate: tls.peerCertificate.map(PresentedCertificate.init), error: error))
    }

    private func finish(_ error: any Error) {
        if end == nil { end = error }
        endHandshake(error)
        head?.fail(error)
        head = nil
    }
}
