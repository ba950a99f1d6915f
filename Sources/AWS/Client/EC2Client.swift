/// Speaks to EC2 in one Region.
///
/// What changes nothing is *read*, and repeated until it is answered. What changes something is *sent*, once; whoever
/// sends it decides by the outcome. The operation's type decides which of the two compiles.
public struct EC2Client: Sendable {
    private let client: QueryClient

    /// A client for that endpoint, whose requests are signed for that Region.
    public init(endpoint: EndpointURL, region: Region, configuration: ClientConfiguration) {
        client = QueryClient(service: .ec2, endpoint: endpoint, region: region, configuration: configuration)
    }

    /// The answer to a call that changes nothing; throttles, failures of the service and lost answers are retried.
    public func read<Operation: EC2ReadOperation>(
        _ operation: Operation
    ) async throws(EC2ClientError) -> Operation.Output {
        try await client.read(operation)
    }

    /// All pages of a list as one.
    ///
    /// A page that cannot be read to its end fails the whole list: a list that is cut short would read as objects
    /// that do not exist.
    public func readAll<Operation: EC2PaginatedOperation>(
        _ operation: Operation
    ) async throws(EC2ClientError) -> Operation.Output {
        try await Operation.Output.all(from: operation.nextToken) { (token) throws(EC2ClientError) in
            var operation = operation
            operation.nextToken = token
            return try await client.read(operation)
        }
    }

    /// Sends a call that changes something, once, and says what is known about it.
    public func send<Operation: EC2WriteOperation>(_ operation: Operation) async -> CallOutcome<Operation.Output> {
        await client.send(operation)
    }

    /// The parameters that `send` would send, worth writing down before it is called.
    public func parameters(of operation: some EC2Operation) -> QueryParameters {
        client.service.parameters(of: operation)
    }

    /// Whether AWS itself is spoken to, and not something that stands in for it.
    ///
    /// Source: docs.aws.amazon.com/general/latest/gr/rande.html, and the suffixes of the partitions.
    public var isOfAWS: Bool {
        let suffixes = [
            ".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu", ".api.aws", ".api.amazonwebservices.com.cn",
            ".c2s.ic.gov", ".sc2s.sgov.gov", ".cloud.adc-e.uk", ".csp.hci.ic.gov",
        ]
        return suffixes.contains(where: client.endpoint.host.hasSuffix)
    }

    /// The server's clock minus this machine's in microseconds, 0 as long as no answer has complained.
    public var clockOffset: Int64 {
        get async { client.clockOffset }
    }
}
