import Crypto
import FoundationEssentials

/// The file that `aws sso login` keeps a login's token in.
///
/// Members that are not ours are kept as they are when the token is renewed, for other tools read the file too.
struct SSOTokenFile {
    private var members: [String: JSONMember]

    /// What proves the login.
    let accessToken: String
    /// Until when it does.
    let expiration: Timestamp

    /// Where the file is: its name is the SHA-1 digest of the session's name, or of the start URL.
    static func path(of login: SSOLogin, home: String) -> String {
        let digest = Insecure.SHA1.hash(data: Array(login.cacheKey.utf8))
        let name = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "\(home)/.aws/sso/cache/\(name).json"
    }

    /// Reads the file's text.
    init(_ text: String) throws(CredentialDocument.Malformed) {
        try self.init(members: try JSONAnswer.decode(Array(text.utf8)))
    }

    private init(members: [String: JSONMember]) throws(CredentialDocument.Malformed) {
        self.members = members
        guard let token = members["accessToken"]?.text, !token.isEmpty, token.isHeaderValue else {
            throw CredentialDocument.Malformed(reason: "accessToken is missing")
        }
        guard let end = members["expiresAt"]?.text, let expiration = Self.time(end) else {
            throw CredentialDocument.Malformed(reason: "expiresAt is missing, or no time")
        }
        accessToken = token
        self.expiration = expiration
    }

    /// The call that renews the token, `nil` where nothing was kept to renew it with, or no longer.
    func renewal(at now: Int64) -> CreateToken? {
        guard let id = members["clientId"]?.text, let secret = members["clientSecret"]?.text,
            let refreshToken = members["refreshToken"]?.text,
            let end = members["registrationExpiresAt"]?.text.flatMap(Self.time), end.microseconds > now
        else { return nil }
        return CreateToken(clientID: id, clientSecret: secret, refreshToken: refreshToken)
    }

    /// The file's content with a renewed token.
    func renewed(with token: CreateToken.Token, at now: Int64) -> [UInt8] {
        var members = members
        members["accessToken"] = .text(token.accessToken)
        let end = Date(timeIntervalSince1970: Double(now / 1_000_000 + Int64(token.expiresIn)))
        members["expiresAt"] = .text(end.formatted(.iso8601))
        if let next = token.refreshToken { members["refreshToken"] = .text(next) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        // What was read from JSON can be written as JSON.
        return (try? encoder.encode(members)).map(Array.init) ?? []
    }

    /// ISO 8601; older versions of the AWS CLI wrote `UTC` for `Z`.
    private static func time(_ text: String) -> Timestamp? {
        Timestamp(iso8601: text.hasSuffix("UTC") ? text.dropLast(3) + "Z" : text)
    }
}

/// A member of a JSON object: ours are texts, others' are whatever they like.
private enum JSONMember: Codable {
    case text(String)
    case flag(Bool)
    case number(Double)
    case list([JSONMember])
    case object([String: JSONMember])
    case none

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let list = try? container.decode([JSONMember].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: JSONMember].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .flag(let flag): try container.encode(flag)
        case .number(let number): try container.encode(number)
        case .list(let list): try container.encode(list)
        case .object(let members): try container.encode(members)
        case .none: try container.encodeNil()
        }
    }
}
