import Crypto

/// Step one: the request in the one form that client and server agree on.
///
/// ```
/// METHOD
/// path
/// query
/// header:value      one line each
///
/// header;header
/// hash of the body
/// ```
public struct CanonicalRequest: Hashable, Sendable {
    /// The whole text.
    public let text: String
    /// The names of the headers that are covered, sorted and joined by `;`.
    public let signedHeaders: String

    /// The canonical form of a request that has all its headers.
    ///
    /// - Parameters:
    ///   - headers: which of the headers to cover.
    ///   - normalizesPath: whether dots and double slashes leave the path; S3 alone wants them kept.
    public init(_ request: SignableRequest, headers selection: HeaderSelection = .all, normalizesPath: Bool = true) {
        let headers = Self.canonicalHeaders(request.headers, selection)
        signedHeaders = headers.map(\.name).joined(separator: ";")
        text = [
            request.method,
            Self.canonicalPath(request.path, normalizes: normalizesPath),
            Self.canonicalQuery(request.query),
            headers.map { "\($0.name):\($0.value)\n" }.joined(),
            signedHeaders,
            Self.payloadHash(of: request),
        ].joined(separator: "\n")
    }

    /// SHA-256 of the text, in hexadecimal digits.
    public var hash: String {
        Hexadecimal.encode(SHA256.hash(data: Array(text.utf8)))
    }

    /// The hash that the request itself declares, else that of its body.
    private static func payloadHash(of request: SignableRequest) -> String {
        let declared = request.headers.first { $0.name.lowercased() == "x-amz-content-sha256" }
        return declared?.value ?? Hexadecimal.encode(SHA256.hash(data: request.body))
    }
}
