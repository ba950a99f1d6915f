import AWS
import SluiceCore
import SluiceFiles

/// Whose the credentials are, and the way they came.
struct WhoAmIAnswer: Answer {
    let identity: CallerIdentity
    let region: Region
    let credential: IssuedCredential
    let route: CredentialRoute
    let findings: Findings

    var json: JSONValue {
        [
            "format": 1, "kind": "identity", "account": .string(identity.account), "arn": .string(identity.arn),
            "userId": .string(identity.userId), "region": .string(region.name),
            "credentials": [
                "source": .string(route.source.word), "chain": .array(route.steps.map { .string($0) }),
                "expires": expiry.map { .string($0) } ?? .null,
            ],
            "diagnostics": findings.json,
        ]
    }

    func opening(_ style: Style) -> [String] {
        let origin = ([route.source.words] + route.steps).joined(separator: " → ")
        let rows: [[TextTable.Cell]] = [
            [.init("account", .faint), .init(identity.account, .bold)],
            [.init("identity", .faint), .init(identity.arn)],
            [.init("region", .faint), .init(region.name)],
            [.init("credentials", .faint), .init(origin)],
            [.init("expire", .faint), .init(expiry ?? unknownExpiry)],
        ]
        return TextTable(rows).lines(indent: 0, style)
    }

    /// A temporary credential that somebody copied has lost its end on the way.
    private var unknownExpiry: String { credential.credential.sessionToken == nil ? "never" : "nobody says when" }

    private var expiry: String? {
        credential.expiration.map { SluiceCore.Timestamp(microseconds: $0.microseconds).iso8601 }
    }
}
