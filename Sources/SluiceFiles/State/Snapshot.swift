public import SluiceCore

/// The state file `NAME.sluice.json`: a ``State`` at rest, and how far its last journal had come.
///
/// Plain JSON of format 1 for `jq`: resources by address, then outputs, and as the last member a checksum, the
/// SHA-256 of all bytes before its line. In every format the checksum stands there and is made so.
public struct Snapshot: Hashable, Sendable {
    /// The only format that there is so far.
    public static let format = 1

    /// What the stack consists of.
    public var state: State
    /// The hash of the last journal line that is in it; nil for a stack that has not run yet.
    public var journal: ContentHash?

    /// A state at rest.
    public init(_ state: State, journal: ContentHash? = nil) {
        self.state = state
        self.journal = journal
    }

    /// The whole file.
    public var bytes: [UInt8] { ChecksumSeal.seal(json) }

    /// Reads a state file, and trusts nothing in it.
    ///
    /// - Parameter file: its name for messages.
    public init(parsing bytes: [UInt8], file: String) throws(StateFileError) {
        do throws(ChecksumSeal.Broken) { try ChecksumSeal.check(bytes) } catch {
            throw StateFileError(file: file, .damaged(error.reason))
        }
        let node: JSONNode
        do { node = try JSONNode(parsing: bytes, file: file) } catch {
            throw StateFileError(file: file, .damaged("\(error)"))
        }
        if let format = node.value["format"]?.int, format > Self.format {
            throw StateFileError(file: file, .newerFormat(format))
        }
        do { self = try JSONCursor(node).snapshot() } catch {
            throw StateFileError(file: file, .unexpected(error))
        }
    }
}
