import FoundationEssentials

/// Renews the token of a login.
///
/// ```
/// accessToken
/// expiresIn         seconds
/// refreshToken      the next one, where the old one may not be used again
/// ```
struct CreateToken: JSONOperation {
    static let action = "CreateToken"

    /// Who asks: the registration of whoever logged in.
    let clientID: String
    /// The registration's secret.
    let clientSecret: String
    /// What the token is renewed with.
    let refreshToken: String

    /// A token, and what it can be renewed with.
    struct Token: Hashable, Sendable {
        /// What proves the login.
        let accessToken: String
        /// How long it does, in seconds.
        let expiresIn: Int
        /// What it can be renewed with, `nil` where the old one goes on being good.
        let refreshToken: String?
    }

    /// No token is good for more than a century, in seconds; a moment beyond what clocks can tell would be the next step.
    private static let longest = 100 * 365 * 86_400

    func request(to endpoint: EndpointURL, userAgent: String) -> HTTPRequest {
        let form = [
            "clientId": clientID, "clientSecret": clientSecret, "grantType": "refresh_token",
            "refreshToken": refreshToken,
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Texts can always be written as JSON.
        let body = (try? encoder.encode(form)).map(Array.init) ?? []
        return HTTPRequest(
            method: "POST", endpoint: endpoint, path: "\(endpoint.basePath)/token",
            headers: ["Content-Type": "application/json", "User-Agent": userAgent], body: body)
    }

    static func decode(_ body: [UInt8]) throws(CredentialDocument.Malformed) -> Token {
        let document = try JSONAnswer.decode(body, as: Document.self)
        guard !document.accessToken.isEmpty, document.accessToken.isHeaderValue,
            (1...longest).contains(document.expiresIn)
        else {
            throw CredentialDocument.Malformed(reason: "accessToken or expiresIn is none")
        }
        return Token(
            accessToken: document.accessToken, expiresIn: document.expiresIn, refreshToken: document.refreshToken)
    }

    private struct Document: Decodable {
        let accessToken: String
        let expiresIn: Int
        let refreshToken: String?
    }
}
