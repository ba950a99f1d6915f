/// What `~/.aws/config` and `~/.aws/credentials` say, put together.
///
/// A property that stands in both files is taken from the credentials file; names are compared in lower case.
public struct SharedConfig: Hashable, Sendable {
    /// The profiles by name; `default` is one of them where a file has it.
    public internal(set) var profiles: [String: Section] = [:]
    /// The `sso-session` sections by name.
    public internal(set) var ssoSessions: [String: Section] = [:]
    /// The `services` sections by name.
    public internal(set) var services: [String: Section] = [:]

    /// Settings with nothing in them.
    public init() {}

    /// What a section says.
    public struct Section: Hashable, Sendable {
        /// The properties by name, in lower case.
        public internal(set) var properties: [String: Property] = [:]
        /// Where each property stands, by its name.
        public internal(set) var origins: [String: Origin] = [:]
        /// Where the properties of each property stand, by its name and theirs.
        public internal(set) var nestedOrigins: [String: [String: Origin]] = [:]

        /// The text of a property, `nil` where it is missing or has properties of its own.
        public subscript(name: String) -> String? {
            guard case .text(let text) = properties[name] else { return nil }
            return text
        }

        /// The properties of a property, `nil` where it is missing or plain text.
        public func nested(_ name: String) -> [String: String]? {
            guard case .nested(let nested) = properties[name] else { return nil }
            return nested
        }
    }

    /// Where a property stands.
    public struct Origin: Hashable, Sendable {
        /// The file.
        public let path: String
        /// The line, counted from 1.
        public let line: Int

        /// An origin made of its parts.
        public init(path: String, line: Int) {
            self.path = path
            self.line = line
        }
    }

    /// What a property says.
    public enum Property: Hashable, Sendable {
        /// Text; continued lines are joined by line feeds.
        case text(String)
        /// Properties of its own, indented below it.
        case nested([String: String])
    }
}

extension SharedConfig: CustomReflectable {
    /// What `dump` and string interpolation show: the sections' names, for their values may be secrets.
    public var customMirror: Mirror {
        Mirror(self, children: ["profiles": profiles.keys.sorted(), "ssoSessions": ssoSessions.keys.sorted()])
    }
}

extension SharedConfig.Section: CustomReflectable {
    /// What `dump` and string interpolation show: the properties' names, for their values may be secrets.
    public var customMirror: Mirror {
        Mirror(self, children: ["properties": properties.keys.sorted()])
    }
}
