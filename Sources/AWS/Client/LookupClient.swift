/// Asks a service that is only ever asked, in whatever protocol it speaks.
///
/// Every call may be repeated, and is, until it is answered.
public struct LookupClient<Service: LookupService>: Sendable {
    private let client: ServiceClient

    /// A client for that endpoint, whose requests are signed for that Region or for the endpoint's own.
    public init(endpoint: ServiceEndpoint, region: Region, configuration: ClientConfiguration) {
        client = ServiceClient(
            signingName: Service.endpointService.rawValue, endpoint: endpoint.url,
            region: endpoint.signingRegion ?? region, configuration: configuration)
    }

    /// The answer to a call; throttles, failures of the service and lost answers are retried.
    public func read<Operation: LookupOperation>(
        _ operation: Operation
    ) async throws(EC2ClientError) -> Operation.Output where Operation.Service == Service {
        let call = ServiceCall<Operation.Output>(request: operation.request) { response in
            .reading(response, refusal: Operation.refusal) { (response) throws(XMLError) in
                (try Operation.decode(response.body), nil)
            }
        }
        return try await client.read(call)
    }

    /// All pages of a list as one.
    public func readAll<Operation: PaginatedLookup>(
        _ operation: Operation
    ) async throws(EC2ClientError) -> Operation.Output where Operation.Service == Service {
        try await Operation.Output.all(from: operation.nextToken) { (token) throws(EC2ClientError) in
            var operation = operation
            operation.nextToken = token
            return try await read(operation)
        }
    }
}
