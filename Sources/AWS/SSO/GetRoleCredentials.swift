import SigV4

/// Exchanges the token of a login for the credential of a role in an account.
///
/// ```
/// roleCredentials
///   accessKeyId
///   secretAccessKey
///   sessionToken
///   expiration        milliseconds since 1970-01-01T00:00:00Z
/// ```
struct GetRoleCredentials: JSONOperation {
    static let action = "GetRoleCredentials"

    /// The account's number.
    let accountID: String
    /// The role, as IAM Identity Center names it.
    let roleName: String
    /// The token of the login.
    let accessToken: String

    func request(to endpoint: EndpointURL, userAgent: String) -> HTTPRequest {
        var query = QueryParameters()
        query.append("role_name", roleName)
        query.append("account_id", accountID)
        return HTTPRequest(
            method: "GET", endpoint: endpoint, path: "\(endpoint.basePath)/federation/credentials",
            query: query.formBody, headers: ["x-amz-sso_bearer_token": accessToken, "User-Agent": userAgent])
    }

    static func decode(_ body: [UInt8]) throws(CredentialDocument.Malformed) -> IssuedCredential {
        let credential = try JSONAnswer.decode(body, as: Document.self).roleCredentials
        guard !credential.accessKeyId.isEmpty, !credential.secretAccessKey.isEmpty else {
            throw CredentialDocument.Malformed(reason: "a key is missing")
        }
        let (microseconds, overflows) = credential.expiration.multipliedReportingOverflow(by: 1000)
        guard !overflows else { throw CredentialDocument.Malformed(reason: "expiration is no time") }
        return IssuedCredential(
            Credential(
                accessKeyId: credential.accessKeyId, secretAccessKey: credential.secretAccessKey,
                sessionToken: credential.sessionToken),
            expiration: Timestamp(microseconds: microseconds))
    }

    private struct Document: Decodable {
        let roleCredentials: Keys
    }

    private struct Keys: Decodable {
        let accessKeyId: String
        let secretAccessKey: String
        let sessionToken: String
        let expiration: Int64
    }
}
