/// Where a request of a probe came to its end, and what happened there.
public struct ProbeFailure: Error, Hashable, Sendable {
    /// How far the request got: it ended in this step. In the order in which they are taken.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        /// The name that has to be connected to: the proxy's, or the endpoint's.
        case resolve
        /// TCP to the proxy, or to the endpoint.
        case connect
        /// TLS with the proxy itself, where its URL is https.
        case proxyTLS = "proxy-tls"
        /// CONNECT.
        case tunnel
        /// TLS with the host.
        case tls
        /// The answer to GET.
        case answer
    }

    /// What happened.
    public enum Problem: Error, Hashable, Sendable {
        /// No address goes with the name.
        case unresolved
        /// The other side refuses connections.
        case refused
        /// No way leads there.
        case unreachable
        /// Nothing happened in the time allowed.
        case timeout
        /// The other side closed, or reset, the connection without an answer.
        case closed
        /// The answer is not what the protocol asks for.
        case garbage
        /// The proxy answered CONNECT with another status than 2xx.
        case status(Int)
        /// The certificate that was presented does not hold.
        case untrusted(PresentedCertificate.Doubt)
        /// Something else, in the words of a library.
        case other(String)
    }

    /// How far it got.
    public var stage: Stage
    /// What happened there.
    public var problem: Problem

    /// A request that ended at a stage.
    public init(_ stage: Stage, _ problem: Problem) {
        self.stage = stage
        self.problem = problem
    }
}
