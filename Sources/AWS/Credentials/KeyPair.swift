import SigV4

/// The two halves of a key pair, and its token, wherever settings are looked up by name.
struct KeyPair {
    /// The names that a kind of source gives the three.
    struct Names {
        let accessKeyId: String
        let secretAccessKey: String
        let sessionToken: String

        /// As variables.
        static let environment = Names(
            accessKeyId: "AWS_ACCESS_KEY_ID", secretAccessKey: "AWS_SECRET_ACCESS_KEY",
            sessionToken: "AWS_SESSION_TOKEN")
        /// As properties of a profile.
        static let profile = Names(
            accessKeyId: "aws_access_key_id", secretAccessKey: "aws_secret_access_key",
            sessionToken: "aws_session_token")
    }

    /// The credential that the environment holds, `nil` where it holds none.
    static func credential(in environment: Environment) throws(CredentialProblem) -> Credential? {
        try credential(.environment, value: { environment[$0] }, setting: CredentialSetting.init(variable:))
    }

    /// The credential that a profile holds, `nil` where it holds none.
    static func credential(in profile: ProfileReader) throws(CredentialProblem) -> Credential? {
        try credential(.profile, value: { profile[$0] }, setting: { profile.setting($0) })
    }

    /// A value of blanks counts as none. Half a pair is worse than none, for it hides a mistake.
    private static func credential(
        _ names: Names, value: (String) -> String?, setting: (String) -> CredentialSetting
    ) throws(CredentialProblem) -> Credential? {
        func filled(_ name: String) -> String? { value(name).flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 } }
        switch (filled(names.accessKeyId), filled(names.secretAccessKey)) {
        case (let id?, let secret?):
            return Credential(accessKeyId: id, secretAccessKey: secret, sessionToken: filled(names.sessionToken))
        case (nil, nil): return nil
        case (nil, _?): throw .halfPair(present: setting(names.secretAccessKey), missing: names.accessKeyId)
        case (_?, nil): throw .halfPair(present: setting(names.accessKeyId), missing: names.secretAccessKey)
        }
    }
}
