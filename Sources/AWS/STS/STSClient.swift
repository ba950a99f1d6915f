/// Speaks to STS in one Region.
public struct STSClient: Sendable {
    private let client: QueryClient

    /// A client for that endpoint, whose requests are signed for that Region.
    public init(endpoint: EndpointURL, region: Region, configuration: ClientConfiguration) {
        client = QueryClient(service: .sts, endpoint: endpoint, region: region, configuration: configuration)
    }

    /// The answer to a call; throttles, failures of the service and lost answers are retried.
    public func read<Operation: STSOperation>(
        _ operation: Operation
    ) async throws(EC2ClientError) -> Operation.Output {
        try await client.read(operation)
    }
}
