import SigV4

extension QueryClient {
    /// The call as a signed request.
    func signed(_ operation: some QueryOperation, credential: Credential, at microseconds: Int64) -> HTTPRequest {
        let path = endpoint.basePath + "/"
        let body = Array(parameters(of: operation).formBody.utf8)
        let unsigned = SignableRequest(
            method: "POST", scheme: endpoint.scheme.rawValue, host: endpoint.authority, path: path,
            headers: [
                SignableRequest.Field(name: "Content-Type", value: QueryParameters.contentType),
                SignableRequest.Field(name: "User-Agent", value: configuration.userAgent),
            ], body: body)
        let signed = signer.sign(
            unsigned, credential: credential, timestamp: SigningTimestamp(microseconds: microseconds))
        let headers = signed.headers.map { HTTPHeaders.Field(name: $0.name, value: $0.value) }
        return HTTPRequest(method: "POST", endpoint: endpoint, path: path, headers: HTTPHeaders(headers), body: body)
    }

    /// The call's parameters, with what every call of the service begins with.
    func parameters<Operation: QueryOperation>(of operation: Operation) -> QueryParameters {
        var query = QueryParameters()
        query.append("Action", Operation.action)
        query.append("Version", service.apiVersion)
        operation.encode(into: &query)
        return query
    }
}
