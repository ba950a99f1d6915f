import SluiceFiles

/// The part of a bucket that has the journal of the runs on one snapshot: a folder named after the snapshot's serial and
/// hash, and in it one object a segment, `000001` and on.
///
/// The next segment is written only where none of its number is there: so two runs that both believe to have the lock
/// cannot both go on. What was written on an earlier snapshot lies in an earlier folder, and is never taken for this one's.
struct JournalGeneration: Hashable, Sendable {
    private static let hashDigits = 16
    private static let numberDigits = 6

    /// The serial of the snapshot.
    let serial: Int
    /// The beginning of the hash of its bytes.
    let hash: String

    /// Of the runs on a snapshot.
    init(of snapshot: Snapshot, _ bytes: [UInt8]) {
        serial = snapshot.state.serial
        hash = Self.hash(of: bytes)
    }

    private init?(_ folder: Substring) {
        let parts = folder.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let serial = Int(parts[0]), parts[1].utf8.count == Self.hashDigits else { return nil }
        self.serial = serial
        hash = String(parts[1])
    }

    /// As a generation's name tells one snapshot from another.
    static func hash(of bytes: [UInt8]) -> String { String(ContentHash(of: bytes).description.prefix(hashDigits)) }

    /// Its folder below the journals' own.
    var folder: String { "\(Self.digits(serial))-\(hash)/" }

    /// The key of a segment.
    ///
    /// - Parameter number: from 1.
    func key(_ number: Int, in path: BucketPath) -> String { path.journal + folder + Self.digits(number) }

    /// What there is, by generation: the numbers of the segments in ascending order.
    static func all(in keys: [String], of path: BucketPath) -> [JournalGeneration: [Int]] {
        var found: [JournalGeneration: [Int]] = [:]
        for key in keys where key.hasPrefix(path.journal) {
            let parts = key.dropFirst(path.journal.count).split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, let generation = JournalGeneration(parts[0]), let number = Int(parts[1]) else {
                continue
            }
            found[generation, default: []].append(number)
        }
        return found.mapValues { $0.sorted() }
    }

    private static func digits(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, numberDigits - text.utf8.count)) + text
    }
}
