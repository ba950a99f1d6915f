public import SluiceCore

/// Why the key of a state could not be had; no message repeats what was read.
public enum StateKeyError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the source names is no key, or may not be used as one; what to do about it.
    case unusable(StateKeySource, reason: String, fix: String)
    /// KMS does not give the key out, in its words.
    case refused(StateKeySource, String)
    /// The sealed data key beside the state could not be read or kept.
    case inaccessible(ObjectStoreError)

    /// One line.
    public var description: String {
        switch self {
        case .unusable(let source, let reason, let fix): "the key of the state, \(source): \(reason); \(fix)"
        case .refused(let source, let words): "the key of the state, \(source): \(words)"
        case .inaccessible(let error): "the sealed key of the state: \(error)"
        }
    }
}
