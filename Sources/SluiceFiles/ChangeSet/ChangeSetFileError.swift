/// Why a saved change set cannot be read.
public struct ChangeSetFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong with the file.
    public enum Problem: Hashable, Sendable {
        case malformed(JSONSyntaxError)
        /// A format that this version does not know.
        case newerFormat(Int)
        /// Well-formed JSON, but no change set.
        case unexpected(JSONDecodingError)
    }

    /// As messages name it.
    public var file: String
    /// What is wrong with it.
    public var problem: Problem

    /// A problem with a file.
    public init(file: String, _ problem: Problem) {
        self.file = file
        self.problem = problem
    }

    /// One line: the file, and what is wrong with it.
    public var description: String {
        switch problem {
        case .malformed(let error): "\(file) is no JSON: \(error)"
        case .newerFormat(let format): "\(file) was written by a newer sluice (format \(format))"
        case .unexpected(let error): "\(file) is no change set that sluice wrote: \(error)"
        }
    }
}
