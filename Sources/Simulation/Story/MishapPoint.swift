/// A place in a story where something can go wrong.
public struct MishapPoint: Hashable, Sendable, CustomStringConvertible {
    /// What is counted.
    public enum Kind: Hashable, Sendable {
        /// Calls to AWS.
        case call
        /// Calls that change a file.
        case file
    }

    /// The number of the process in its story, from 0.
    public var process: Int
    /// What is counted.
    public var kind: Kind
    /// The number among its kind in its process, from 1.
    public var number: Int

    /// Names a place.
    public init(_ process: Int, _ kind: Kind, _ number: Int) {
        self.process = process
        self.kind = kind
        self.number = number
    }

    /// As a trace tells it.
    public var description: String { "process \(process), \(kind) \(number)" }
}
