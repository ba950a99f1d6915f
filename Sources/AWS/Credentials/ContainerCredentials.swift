/// Gets credentials from the service beside a container.
struct ContainerCredentials {
    let context: CredentialContext

    /// The credential of the container's role.
    func credential(at location: ContainerCredentialsLocation) async throws(CredentialProblem) -> IssuedCredential {
        let host = location.url.endpoint.host
        var headers: HTTPHeaders = ["Accept": "application/json", "User-Agent": context.configuration.userAgent]
        if let authorization = try authorization() { headers.append("Authorization", authorization) }
        let request = HTTPRequest(
            method: "GET", endpoint: location.url.endpoint, path: location.url.path, query: location.url.query,
            headers: headers)
        let response: HTTPResponse
        do throws(TransportError) {
            response = try await context.containerMetadata.send(request)
        } catch {
            throw .call(CredentialCallFailure(Self.call, at: host, error))
        }
        return try Self.credential(in: response, host)
    }

    private static let call = "GetContainerCredentials"

    /// What proves who asks: the file's content, read anew, for EKS renews it; else the variable's.
    private func authorization() throws(CredentialProblem) -> String? {
        let environment = context.configuration.environment
        if let path = environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"] { return try context.token(in: path) }
        let variable = "AWS_CONTAINER_AUTHORIZATION_TOKEN"
        guard let token = environment[variable] else { return nil }
        guard token.isHeaderValue else {
            throw .badFile(variable, "it has characters that no token has")
        }
        return token
    }

    private static func credential(
        in response: HTTPResponse, _ host: String
    ) throws(CredentialProblem) -> IssuedCredential {
        guard response.status == 200 else {
            let error = JSONServiceError(response)
            throw .call(
                CredentialCallFailure(
                    call, at: host, .refused(status: response.status, code: error.code, message: error.message)))
        }
        do throws(CredentialDocument.Malformed) {
            return try CredentialDocument(response.body).credentialOfService()
        } catch {
            throw .call(CredentialCallFailure(call, at: host, .malformed(error.reason)))
        }
    }
}
