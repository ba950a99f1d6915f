/// A role of IAM Identity Center that somebody has logged in for with `aws sso login`.
public struct SSOLogin: Hashable, Sendable {
    /// Where they log in.
    public let startURL: String
    /// The Region of IAM Identity Center, mostly another than the one to work in.
    public let region: String
    /// The account; missing where the profile is for a token alone.
    public let accountID: String?
    /// The role in the account; missing likewise.
    public let roleName: String?
    /// The `sso-session` section, `nil` for the older way with all settings in the profile.
    public let session: String?

    /// A login made of its parts.
    public init(startURL: String, region: String, accountID: String?, roleName: String?, session: String?) {
        self.startURL = startURL
        self.region = region
        self.accountID = accountID
        self.roleName = roleName
        self.session = session
    }

    /// What the name of the token's file is a digest of.
    var cacheKey: String { session ?? startURL }
}

/// Why somebody has to log in.
public enum SSOLoginReason: Hashable, Sendable {
    /// They never have: there is no token at this path.
    case noToken(path: String)
    /// The token has expired.
    case expired
    /// The token has expired and could not be renewed; the service's code, where it gave one.
    case notRenewed(code: String?)
    /// The portal does not accept the token.
    case refused
}
