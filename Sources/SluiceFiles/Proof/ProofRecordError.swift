public import SluiceCore

/// Why a file is not the whole output of a ``ProofScript``, and where.
public struct ProofRecordError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// It does not begin as the output of a script does.
        case noRecord
        /// A format that this version does not know.
        case unknownVersion(String)
        /// It ends before its last line: how many probes there are, and how many there should be.
        case truncated(probes: Int, of: Int)
        /// Something follows the last line.
        case trailingContent
        /// Bytes that are no UTF-8, or a character that no script writes.
        case unexpectedCharacter
        /// A field that this kind of line does not have, or not there.
        case unexpectedField(String)
        /// A field with a value that it cannot have.
        case badValue(field: String)
        /// A line without a field that it has to have.
        case missingField(String)
        /// A probe of something that the plan does not name.
        case strangeProbe(String)
    }

    /// What is wrong.
    public var problem: Problem
    /// Where: file, line and column.
    public var location: SourceLocation

    /// A problem at a place of a file.
    public init(_ file: String, line: Int, column: Int = 1, _ problem: Problem) {
        self.problem = problem
        location = SourceLocation(file: file, line: line, column: column)
    }

    /// One line, without the place.
    public var description: String {
        switch problem {
        case .noRecord: "this is not what the script of `sluice prove --bundle` writes"
        case .unknownVersion(let version): "version \(version.quoted) of the format is not known here"
        case .truncated(let probes, let count): "the file ends after \(probes) of \(count) probes"
        case .trailingContent: "something follows the last line"
        case .unexpectedCharacter: "there is a character that the script never writes"
        case .unexpectedField(let field): "\(field.quoted) has no place here"
        case .badValue(let field): "the value of `\(field)` cannot be"
        case .missingField(let field): "the line has no `\(field)`"
        case .strangeProbe(let host): "\(host) is not among the hosts of the plan"
        }
    }
}
