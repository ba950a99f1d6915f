/// Where the key is that a shared state is sealed with; the key itself stands in no plan and on no command line.
public enum StateKeySource: Hashable, Sendable, CustomStringConvertible {
    /// `file:PATH`
    case file(String)
    /// `env:NAME`
    case environment(String)
    /// `kms:KEY`, which seals a data key that is kept beside the state: `alias/NAME`, or the ARN of an alias or a key.
    case kms(String)

    /// Why a text names no place of a key.
    public struct Invalid: Error, Hashable, Sendable {
        /// What is wrong with it; it never repeats the text, which may be a key by mistake.
        public var cause: String
        /// What to write.
        public var fix: String
    }

    /// Reads what ``description`` writes.
    public init(_ text: String) throws(Invalid) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let scheme = Scheme(rawValue: parts[0]) else {
            throw Invalid(
                cause: "a key is read from a file, from a variable, or made by KMS; it does not stand here itself",
                fix: "write file:PATH, env:NAME or kms:alias/NAME")
        }
        self = try scheme.source(parts[1])
    }

    /// As the user writes it.
    public var description: String {
        switch self {
        case .file(let path): "file:\(path)"
        case .environment(let name): "env:\(name)"
        case .kms(let key): "kms:\(key)"
        }
    }

    /// The Region of a key of KMS that is named by its ARN; nil for any other.
    public var region: String? {
        guard case .kms(let key) = self, key.hasPrefix("arn:") else { return nil }
        return key.split(separator: ":", omittingEmptySubsequences: false).dropFirst(3).first.map(String.init)
    }
}

extension StateKeySource {
    private enum Scheme: String {
        case file
        case environment = "env"
        case kms

        func source(_ rest: String) throws(Invalid) -> StateKeySource {
            switch self {
            case .file:
                guard !rest.isEmpty else { throw Invalid(cause: "it names no file", fix: "write file:PATH") }
                return .file(rest)
            case .environment:
                guard NameRules.isEnvironmentVariable(rest) else {
                    throw Invalid(
                        cause: "a variable's name has letters, digits and underscores only",
                        fix: "write a name such as env:SLUICE_STATE_KEY, and set that variable")
                }
                return .environment(rest)
            case .kms:
                guard StateKeySource.isKMSKey(rest) else {
                    throw Invalid(
                        cause: "a key of KMS is named by its alias or its ARN",
                        fix: "write kms:alias/NAME or kms:arn:aws:kms:REGION:ACCOUNT:key/ID")
                }
                return .kms(rest)
            }
        }
    }

    /// Source: docs.aws.amazon.com/kms/latest/APIReference/API_CreateAlias.html, and ARNs of `alias/…` and `key/…`.
    private static func isKMSKey(_ text: String) -> Bool {
        guard text.hasPrefix("arn:") else { return isAlias(text) }
        let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 6, parts[1].hasPrefix("aws"), parts[2] == "kms", NameRules.isHostLabel(parts[3]),
            parts[4].utf8.count == 12, parts[4].utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
        else { return false }
        return isAlias(parts[5]) || parts[5].hasPrefix("key/") && NameRules.isFileName(String(parts[5].dropFirst(4)))
    }

    private static func isAlias(_ text: String) -> Bool {
        guard text.hasPrefix("alias/"), text.utf8.count <= 256 else { return false }
        return text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            NameRules.isFileName(String($0))
        }
    }
}
