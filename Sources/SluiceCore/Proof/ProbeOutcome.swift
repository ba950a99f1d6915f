/// What one probe saw, step by step and without judgement.
public struct ProbeOutcome: Hashable, Sendable {
    /// One request: to the target, or to where a redirect led.
    public struct Attempt: Hashable, Sendable {
        /// What was asked for.
        public var url: ProbeURL
        /// The certificate that was presented for the host, also where it was not accepted.
        public var certificate: PresentedCertificate?
        /// The status of the answer to GET; through a plain proxy it may be the proxy's own.
        public var status: Int?
        /// Where the answer redirects to, as written.
        public var location: String?
        /// What the proxy said of its refusal: the value of `X-Squid-Error`, or its `Server` or `Via`.
        public var hint: String?
        /// Where it ended; nil where everything that was asked for was answered.
        public var failure: ProbeFailure?

        /// A request and what came of it.
        public init(
            _ url: ProbeURL, certificate: PresentedCertificate? = nil, status: Int? = nil, location: String? = nil,
            hint: String? = nil, failure: ProbeFailure? = nil
        ) {
            self.url = url
            self.certificate = certificate
            self.status = status
            self.location = location
            self.hint = hint
            self.failure = failure
        }

        /// Where the next request goes; nil where the answer is no redirect.
        public var redirect: ProbeURL? {
            guard let status, (300...399).contains(status), status != 304 else { return nil }
            return location.flatMap(url.following)
        }
    }

    /// The addresses that the endpoint's name led to; empty for what goes through the proxy.
    public var addresses: [String]
    /// The request to the target and, behind it, those to where redirects led: at most ``redirectLimit``.
    public var attempts: [Attempt]

    /// How many redirects a probe follows.
    public static let redirectLimit = 5

    /// What was seen.
    public init(addresses: [String] = [], attempts: [Attempt]) {
        self.addresses = addresses
        self.attempts = attempts
    }

    /// The hosts that redirects led to, in their order.
    public var redirects: [ProbeURL] { attempts.dropFirst().map(\.url) }
}
