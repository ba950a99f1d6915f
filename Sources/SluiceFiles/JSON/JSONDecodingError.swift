public import SluiceCore

/// Why a JSON text, though well formed, is not what its reader understands.
public struct JSONDecodingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong at the path.
    public enum Problem: Hashable, Sendable {
        case missing
        /// Nobody asked for this key.
        case unknownKey
        /// Both in a word: `a string`, `an array`.
        case wrongType(expected: String, found: String)
        /// The type fits, the value does not; why, in a few words.
        case invalid(String)
    }

    /// The way to the value.
    public var path: DataPath
    /// What is wrong with it.
    public var problem: Problem
    /// Where it stands; for a missing one, where the object around it does.
    public var location: SourceLocation

    /// An error about the value at a path.
    public init(_ problem: Problem, path: DataPath, at location: SourceLocation) {
        self.problem = problem
        self.path = path
        self.location = location
    }

    /// One line, with the path and without the location.
    public var description: String {
        let path = path == .root ? "the value" : "\(path)"
        return switch problem {
        case .missing: "\(path) is missing"
        case .unknownKey: "\(path) is not known here"
        case .wrongType(let expected, let found): "\(path) should be \(expected) and is \(found)"
        case .invalid(let reason): "\(path) \(reason)"
        }
    }
}
