/// What the clients of all services have in common, chosen once where the program is put together.
public struct ClientConfiguration: Sendable {
    /// Carries the requests.
    public var transport: any Transport
    /// Knows what to sign with.
    public var credentials: any CredentialProvider
    /// Knows the time.
    public var time: any TimeSource
    /// Knows how far AWS's clock is from that.
    public var clock: ServerClock
    /// How often reads are repeated.
    public var retryPolicy: RetryPolicy
    /// Where the random part of waits comes from.
    public var random: any RandomNumberGenerator & Sendable
    /// What the client calls itself, for example `sluice/1.0.0`.
    public var userAgent: String
    /// How long one attempt may take.
    public var timeout: Duration

    /// A configuration made of its parts.
    public init(
        transport: any Transport, credentials: any CredentialProvider, time: any TimeSource = SystemTime(),
        clock: ServerClock = ServerClock(), retryPolicy: RetryPolicy = .patient,
        random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator(),
        userAgent: String, timeout: Duration = .seconds(60)
    ) {
        self.transport = transport
        self.credentials = credentials
        self.time = time
        self.clock = clock
        self.retryPolicy = retryPolicy
        self.random = random
        self.userAgent = userAgent
        self.timeout = timeout
    }
}
