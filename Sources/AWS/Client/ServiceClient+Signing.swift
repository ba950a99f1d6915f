import SigV4

extension ServiceClient {
    /// The call as a request to the endpoint, signed unless its token is all the proof it needs.
    func signed<Output>(
        _ call: ServiceCall<Output>, credential: Credential, at microseconds: Int64
    ) -> HTTPRequest {
        let (request, path) = (call.request, endpoint.basePath + call.request.path)
        let fields = request.headers.fields.map { SignableRequest.Field(name: $0.name, value: $0.value) }
        let unsigned = SignableRequest(
            method: request.method, scheme: endpoint.scheme.rawValue, host: endpoint.authority, path: path,
            query: request.query.pairs.map { SignableRequest.Field(name: $0.name, value: $0.value) },
            headers: fields + [SignableRequest.Field(name: "User-Agent", value: configuration.userAgent)],
            body: request.body)
        guard call.isSigned else { return http(request, path, unsigned.headers) }
        let signed = signer.sign(
            unsigned, credential: credential, timestamp: SigningTimestamp(microseconds: microseconds))
        return http(request, path, signed.headers)
    }

    private func http(_ request: ServiceRequest, _ path: String, _ fields: [SignableRequest.Field]) -> HTTPRequest {
        HTTPRequest(
            method: request.method, endpoint: endpoint, path: path, query: request.query.formBody,
            headers: HTTPHeaders(fields.map { HTTPHeaders.Field(name: $0.name, value: $0.value) }), body: request.body)
    }
}
