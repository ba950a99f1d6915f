#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Why a call on a file failed.
public struct FileSystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was tried, as the words of a message.
    public enum Operation: String, Hashable, Sendable {
        case read
        case open
        case write
        case resize
        case reserve = "reserve space for"
        case sync
        case lock
        case move
        case delete
        case syncDirectory = "sync the directory"
        case look = "look at"
        case list
        case makeDirectory = "make the directory"
        case deleteDirectory = "delete the directory"
        case setPermissions = "set the permissions of"
    }

    /// What was tried.
    public var operation: Operation
    /// The file or directory that it was tried on.
    public var path: String
    /// The system's number, e.g. `ENOSPC`.
    public var code: Int32
    /// The system's words for it, or ours where they would not help.
    public var message: String

    /// A failure with words of our own.
    public init(_ operation: Operation, _ path: String, code: Int32, message: String) {
        self.operation = operation
        self.path = path
        self.code = code
        self.message = message
    }

    /// Whether there is no room left, on the disk or for this user.
    public var isFull: Bool { code == ENOSPC || code == EDQUOT }

    /// One line: what, where and why.
    public var description: String { "cannot \(operation.rawValue) \(path): \(message)" }
}
