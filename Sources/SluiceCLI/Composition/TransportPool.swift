import AWS

/// A transport to every endpoint that is asked: each gets connections, and a proxy, of its own when it is first asked.
actor TransportPool: Transport {
    private var transports: [String: HTTPTransport] = [:]
    private let make: @Sendable (EndpointURL) throws(TransportError) -> HTTPTransport

    /// - Parameter make: the transport to an endpoint.
    init(_ make: @escaping @Sendable (EndpointURL) throws(TransportError) -> HTTPTransport) {
        self.make = make
    }

    func send(_ request: HTTPRequest, timeout: Duration) async throws(TransportError) -> HTTPResponse {
        try await transport(to: request.endpoint).send(request, timeout: timeout)
    }

    /// Closes all connections.
    func shutDown() async {
        for transport in transports.values { await transport.shutDown() }
    }

    private func transport(to endpoint: EndpointURL) throws(TransportError) -> HTTPTransport {
        if let transport = transports[endpoint.origin] { return transport }
        let transport = try make(endpoint)
        transports[endpoint.origin] = transport
        return transport
    }
}
