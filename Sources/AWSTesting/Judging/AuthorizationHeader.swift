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
    /// The service that the scope names, empty where it has none.
    let service: String

    /// Reads the header's value; `nil` when a part is missing or the algorithm is another.
    init?(_ text: String) {
        let algorithm = "AWS4-HMAC-SHA256 "
        guard text.hasPrefix(algorithm) else { return nil }
        var parts: [String: Substring.UTF8View] = [:]
        for part in text.utf8.dropFirst(algorithm.utf8.count).split(separator: UInt8(ascii: ",")) {
            let pair = part.drop { $0 == UInt8(ascii: " ") }.split(separator: UInt8(ascii: "="), maxSplits: 1)
            guard pair.count == 2 else { return nil }
            parts[String(Substring(pair[0]))] = pair[1]
        }
        guard let credential = parts["Credential"], let slash = credential.firstIndex(of: UInt8(ascii: "/")),
            let signedHeaders = parts["SignedHeaders"], let signature = parts["Signature"]
        else { return nil }
        let scope = credential[credential.index(after: slash)...]
        self.accessKeyId = String(Substring(credential[..<slash]))
        self.scope = String(Substring(scope))
        self.signedHeaders = signedHeaders.split(separator: UInt8(ascii: ";")).map { String(Substring($0)) }
        self.signature = String(Substring(signature))
        let steps = scope.split(separator: UInt8(ascii: "/"))
        service = steps.count == 4 ? String(Substring(steps[2])) : ""
    }
}
