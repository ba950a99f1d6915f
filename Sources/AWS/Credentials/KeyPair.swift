import SigV4

/// The two halves of a key pair, and its token, wherever settings are looked up by name.
struct KeyPair {
    /// The names that a kind of source gives the three.
    struct Names {
        let accessKeyId: String
        let secretAccessKey: String
        let sessionToken: String
    }

    /// The credential that the settings hold; half a pair is worse than none, for it hides a mistake.
    static func credential(
        _ names: Names, of source: CredentialSource, setting: (String) -> String?
    ) throws(CredentialError) -> Credential {
        func filled(_ name: String) -> String? { setting(name).flatMap { $0.isEmpty ? nil : $0 } }
        switch (filled(names.accessKeyId), filled(names.secretAccessKey)) {
        case (let id?, let secret?):
            return Credential(accessKeyId: id, secretAccessKey: secret, sessionToken: filled(names.sessionToken))
        case (nil, nil):
            throw .absent(source, .notSet([names.accessKeyId, names.secretAccessKey]))
        case (nil, _?):
            throw .broken(source, .halfPair(present: names.secretAccessKey, missing: names.accessKeyId))
        case (_?, nil):
            throw .broken(source, .halfPair(present: names.accessKeyId, missing: names.secretAccessKey))
        }
    }
}
