extension Platform {
    /// A host, or a whole domain, that the clusters reach through the proxy.
    public struct Domain: Hashable, Sendable {
        /// How sure it is that the proxy has to let it pass.
        public enum Tier: String, Hashable, Sendable, CaseIterable {
            /// The platform's documentation asks for it.
            case required
            /// Asked for with Anthos Service Mesh only.
            case serviceMesh
            /// Seen as the target of redirects; no documentation promises it.
            case observed
        }

        /// How it is reached.
        public enum Access: String, Hashable, Sendable, CaseIterable {
            /// TLS through CONNECT, port 443.
            case tunnel
            /// Plain HTTP, port 80.
            case plain

            /// The port on which the host is reached.
            public var port: Int { self == .tunnel ? 443 : 80 }
        }

        /// A host name such as `quay.io`, or with a leading dot a name and everything beneath it (`.gcr.io`).
        public var name: String
        /// How sure it is.
        public var tier: Tier
        /// How it is reached.
        public var access: Access
        /// What it is needed for, a few words.
        public var reason: String
        /// The domain that sends its readers here; nil where nobody does.
        public var redirectedFrom: String?

        /// A domain by its name.
        public init(
            _ name: String, _ tier: Tier = .required, _ access: Access = .tunnel, for reason: String = "",
            redirectedFrom: String? = nil
        ) {
            self.name = name
            self.tier = tier
            self.access = access
            self.reason = reason
            self.redirectedFrom = redirectedFrom
        }
    }
}

extension Platform.Domain {
    /// Whether it is a name and everything beneath it.
    public var hasSubdomains: Bool { name.hasPrefix(".") }

    /// The host, or the topmost name of a whole domain.
    public var host: String { hasSubdomains ? String(name.dropFirst()) : name }

    /// Whether the name is the host's, or the domain that it belongs to.
    public func covers(_ host: String) -> Bool {
        host == self.host || hasSubdomains && host.hasSuffix(name)
    }
}
