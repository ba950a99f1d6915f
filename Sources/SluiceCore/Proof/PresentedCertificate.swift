/// A certificate that a host, or somebody in its place, presented: what it says of itself, verified or not.
public struct PresentedCertificate: Hashable, Sendable {
    /// Who signed it: `CN=GTS CA 1C3, O=Google Trust Services LLC`.
    public var issuer: String
    /// The names that it is for, as written in it.
    public var names: [String]
    /// When it begins to hold; nil where that is not known.
    public var notBefore: Timestamp?
    /// When it ends to hold; nil where that is not known.
    public var notAfter: Timestamp?

    /// A certificate by what matters of it.
    public init(
        issuer: String, names: [String] = [], notBefore: Timestamp? = nil, notAfter: Timestamp? = nil
    ) {
        self.issuer = issuer
        self.names = names
        self.notBefore = notBefore
        self.notAfter = notAfter
    }

    /// Why a certificate was not accepted.
    public enum Doubt: String, Hashable, Sendable, CaseIterable {
        case expired
        case notYetValid = "not-yet-valid"
        /// It is for other names than the one that was asked for.
        case wrongName = "wrong-name"
        /// Nobody that this machine trusts has signed it: what an intercepting proxy looks like.
        case unknownIssuer = "unknown-issuer"
    }

    /// Why this certificate, which was refused when it was presented for a host, was not accepted.
    public func doubt(for host: String, at now: Timestamp) -> Doubt {
        if let notAfter, notAfter < now { return .expired }
        if let notBefore, now < notBefore { return .notYetValid }
        return names.isEmpty || names.contains { Self.covers($0, host) } ? .unknownIssuer : .wrongName
    }

    /// A name, or one whose first label is a star that stands for exactly one label.
    private static func covers(_ name: String, _ host: String) -> Bool {
        let (name, host) = (name.lowercased(), host.lowercased())
        guard name.hasPrefix("*."), let dot = host.firstIndex(of: ".") else { return name == host }
        return host[dot...] == name.dropFirst()
    }
}
