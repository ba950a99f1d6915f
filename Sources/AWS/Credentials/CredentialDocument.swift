import FoundationEssentials
import SigV4

/// The JSON that programs and metadata services give a credential in.
///
/// ```json
/// {"Version": 1, "AccessKeyId": "…", "SecretAccessKey": "…", "SessionToken": "…", "Expiration": "2026-01-02T03:04:05Z"}
/// ```
struct CredentialDocument: Decodable {
    /// The longest document in bytes: what is longer is something else.
    static let limit = 65_536

    private let version: Int?
    private let code: String?
    private let message: String?
    private let accessKeyId: String?
    private let secretAccessKey: String?
    private let sessionToken: String?
    private let token: String?
    private let expiration: String?

    private enum CodingKeys: String, CodingKey {
        case version = "Version"
        case code = "Code"
        case message = "Message"
        case accessKeyId = "AccessKeyId"
        case secretAccessKey = "SecretAccessKey"
        case sessionToken = "SessionToken"
        case token = "Token"
        case expiration = "Expiration"
    }

    /// Why a document is none that a credential could be read from; never a part of it.
    struct Malformed: Error {
        let reason: String
    }

    /// Reads a document.
    init(_ bytes: [UInt8]) throws(Malformed) {
        self = try JSONAnswer.decode(bytes)
    }

    /// The credential of a program; its format has the version 1.
    func credentialOfCommand() throws(Malformed) -> IssuedCredential {
        guard version == 1 else { throw Malformed(reason: "Version is not 1") }
        return try credential(token: sessionToken)
    }

    /// The credential of a metadata service.
    func credentialOfService() throws(Malformed) -> IssuedCredential {
        try credential(token: token)
    }

    /// What a metadata service says instead of a credential, `nil` where it gives one.
    var refusal: (code: String, message: String)? {
        guard let code, code != "Success" else { return nil }
        return (code, message ?? "")
    }

    private func credential(token: String?) throws(Malformed) -> IssuedCredential {
        guard let accessKeyId, !accessKeyId.isEmpty else { throw Malformed(reason: "AccessKeyId is missing") }
        guard let secretAccessKey, !secretAccessKey.isEmpty else {
            throw Malformed(reason: "SecretAccessKey is missing")
        }
        var end: Timestamp?
        if let expiration {
            end = Timestamp(iso8601: expiration)
            guard end != nil else { throw Malformed(reason: "Expiration is no time in ISO 8601") }
        }
        // An empty token would be signed as a header that AWS refuses.
        let credential = Credential(
            accessKeyId: accessKeyId, secretAccessKey: secretAccessKey,
            sessionToken: token.flatMap { $0.isEmpty ? nil : $0 })
        return IssuedCredential(credential, expiration: end)
    }
}

/// Reads JSON that others wrote.
enum JSONAnswer {
    /// The value; what is too long is not looked at.
    static func decode<Value: Decodable>(
        _ bytes: [UInt8], as type: Value.Type = Value.self
    ) throws(CredentialDocument.Malformed) -> Value {
        guard bytes.count <= CredentialDocument.limit else {
            throw CredentialDocument.Malformed(reason: "it is longer than \(CredentialDocument.limit) bytes")
        }
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            // The decoder's own words may quote what it read.
            throw CredentialDocument.Malformed(reason: "it is no JSON of the kind that was asked for")
        }
    }
}
