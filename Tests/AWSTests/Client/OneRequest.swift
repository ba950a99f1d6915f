import AWS

/// What comes of one small POST through a transport of its own.
func post(
    to endpoint: EndpointURL, through configuration: HTTPTransportConfiguration
) async -> Result<HTTPResponse, TransportError> {
    let transport = HTTPTransport(configuration: configuration)
    let request = HTTPRequest(method: "POST", endpoint: endpoint, body: Array("a=b".utf8))
    let result: Result<HTTPResponse, TransportError>
    do throws(TransportError) {
        result = .success(try await transport.send(request, timeout: .seconds(30)))
    } catch {
        result = .failure(error)
    }
    await transport.shutDown()
    return result
}

extension Result<HTTPResponse, TransportError> {
    /// The answer's status, `nil` where there is no answer.
    var status: Int? { try? get().status }
}
