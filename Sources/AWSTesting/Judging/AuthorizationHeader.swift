/// What an `Authorization` header of Signature Version 4 claims.
///
/// ```
/// AWS4-HMAC-SHA256 Credential=KEY/SCOPE, SignedHeaders=a;b, Signature=HEX
/// ```
struct AuthorizationHeader: Sendable, Hashable {
    /// The public half of the key pair.
    let accessKeyId: String
    /// Day, Region, service and the closing word, joined by slashes.
    let scope: String
    /// The names of the headers that the signature covers, in their order.
    let signedHeaders: [String]
    /// The signature's digits.
    let signature: String

    /// Reads the header's value; `nil` when a part is missing or the algorithm is another.
    init?(_ text: String) {
        let algorithm = "AWS4-HMAC-SHA256 "
        guard text.hasPrefix(algorithm) else { return nil }
        var parts: [String: String] = [:]
        for part in text.dropFirst(algorithm.count).split(separator: ",") {
            let pair = part.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { return nil }
            parts[String(pair[0])] = String(pair[1])
        }
        guard let credential = parts["Credential"], let slash = credential.firstIndex(of: "/"),
            let signedHeaders = parts["SignedHeaders"], let signature = parts["Signature"]
        else { return nil }
        self.accessKeyId = String(credential[..<slash])
        self.scope = String(credential[credential.index(after: slash)...])
        self.signedHeaders = signedHeaders.split(separator: ";").map(String.init)
        self.signature = signature
    }

    /// The service that the scope names, empty where it has none.
    var service: String {
        let parts = scope.split(separator: "/")
        return parts.count == 4 ? String(parts[2]) : ""
    }
}
