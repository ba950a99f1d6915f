import SigV4

extension QueryClient {
    /// The call as a request, signed unless its token is all the proof it needs.
    func signed<Operation: QueryOperation>(
        _ operation: Operation, credential: Credential, at microseconds: Int64
    ) -> HTTPRequest {
        let path = endpoint.basePath + "/"
        let body = Array(service.parameters(of: operation).formBody.utf8)
        let unsigned = SignableRequest(
            method: "POST", scheme: endpoint.scheme.rawValue, host: endpoint.authority, path: path,
            headers: [
                SignableRequest.Field(name: "Content-Type", value: QueryParameters.contentType),
                SignableRequest.Field(name: "User-Agent", value: configuration.userAgent),
            ], body: body)
        guard Operation.isSigned else { return request(unsigned.headers, path, body) }
        let signed = signer.sign(
            unsigned, credential: credential, timestamp: SigningTimestamp(microseconds: microseconds))
        return request(signed.headers, path, body)
    }

    private func request(_ fields: [SignableRequest.Field], _ path: String, _ body: [UInt8]) -> HTTPRequest {
        let headers = fields.map { HTTPHeaders.Field(name: $0.name, value: $0.value) }
        return HTTPRequest(method: "POST", endpoint: endpoint, path: path, headers: HTTPHeaders(headers), body: body)
    }
}
