/// A setting that decides where credentials come from, or where they are used: a variable, or a property in AWS's files.
public struct CredentialSetting: Hashable, Sendable {
    /// The variable or the property.
    public let name: String
    /// The section that the property stands in, for example `profile dev`; `nil` for a variable.
    public let section: String?
    /// Where the property stands, or, of one that is missing, what needs it; `nil` for a variable.
    public let origin: SharedConfig.Origin?

    /// A variable of the environment.
    public init(variable: String) {
        name = variable
        section = nil
        origin = nil
    }

    /// A property of a section, named as the section's header has it.
    public init(_ property: String, in section: String, origin: SharedConfig.Origin? = nil) {
        name = property
        self.section = section
        self.origin = origin
    }
}

/// What is wrong with a setting; its value is left out where it may hold a secret.
public enum CredentialSettingFault: Hashable, Sendable {
    /// It is missing, and another one needs it.
    case missing(neededBy: String)
    /// It must not stand beside another one.
    case beside(String)
    /// It has to stand in the section of the SSO session.
    case belongsToSession(String)
    /// It names a profile that does not exist.
    case unknownProfile(String)
    /// It names an SSO session that does not exist.
    case unknownSession(String)
    /// It leads back to a profile that was passed before.
    case loop([String])
    /// It names a profile that says nothing about credentials.
    case profileWithout(String)
    /// It is none of the words that it may be.
    case notOneOf([String], value: String)
    /// It names no Region: what it says is none that a host can have.
    case noRegionName(String)
    /// It is no whole number within the bounds.
    case notWithin(ClosedRange<Int>)
    /// It is no URL that can be used.
    case url(EndpointError.URLProblem)
    /// It is plain http to a host that is neither this machine nor one of AWS's addresses for containers.
    case plainHTTP(host: String)
    /// It forbids what another setting asks for.
    case switchedOff
}
