/// Carries calls of the Query protocol to one service.
struct QueryClient: Sendable {
    let service: QueryService
    private let client: ServiceClient

    init(service: QueryService, endpoint: EndpointURL, region: Region, configuration: ClientConfiguration) {
        self.service = service
        client = ServiceClient(
            signingName: service.signingName, endpoint: endpoint, region: region, configuration: configuration)
    }

    /// Sends a call once and says what is known about it.
    func send<Operation: QueryOperation>(_ operation: Operation) async -> CallOutcome<Operation.Output> {
        await client.send(call(operation))
    }

    /// Sends a call that changes nothing until it is answered, or trying again would not help.
    func read<Operation: QueryOperation>(_ operation: Operation) async throws(EC2ClientError) -> Operation.Output {
        try await client.read(call(operation))
    }

    /// Where the service is.
    var endpoint: EndpointURL { client.endpoint }

    /// The server's clock minus this machine's, in microseconds.
    var clockOffset: Int64 { client.state.clockOffset }

    private func call<Operation: QueryOperation>(_ operation: Operation) -> ServiceCall<Operation.Output> {
        let request = ServiceRequest(
            headers: ["Content-Type": QueryParameters.contentType],
            body: Array(service.parameters(of: operation).formBody.utf8))
        return ServiceCall(request: request, isSigned: Operation.isSigned) { [service] response in
            .reading(response, to: Operation.self, of: service)
        }
    }
}
