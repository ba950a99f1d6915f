/// Where the files of a state lie: all in one directory, and named after the snapshot.
public struct StatePath: Hashable, Sendable, CustomStringConvertible {
    /// A name that is not of the letters that file names may have.
    public struct InvalidName: Error, Hashable, CustomStringConvertible {
        /// As it was given.
        public var name: String

        /// One line: the name, and what a name is made of.
        public var description: String {
            "\(name.debugDescription) is no name for a state file: letters, digits, '.', '_' and '-', at most 128 of them"
        }
    }

    private static let longestName = 128

    /// The state file itself.
    public let snapshot: String

    /// A file that the user names.
    public init(file: String) throws(InvalidName) {
        let name = file.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        try Self.check(name)
        snapshot = file
    }

    /// `NAME.sluice.json` in a directory.
    public init(stack: String, directory: String) throws(InvalidName) {
        try Self.check(stack)
        let isComplete = directory.isEmpty || directory.hasSuffix("/")
        try self.init(file: "\(directory)\(isComplete ? "" : "/")\(stack).sluice.json")
    }

    /// `NAME.sluice.json` beside a plan file.
    public init(stack: String, besidePlan plan: String) throws(InvalidName) {
        let name = plan.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        try self.init(stack: stack, directory: String(plan.dropLast(name.count)))
    }

    private static func check(_ name: String) throws(InvalidName) {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isPlain, (1...longestName).contains(name.utf8.count), name != ".", name != ".." else {
            throw InvalidName(name: name)
        }
    }

    /// The state file's path.
    public var description: String { snapshot }

    /// What a run that is under way or was cut off recorded.
    public var journal: String { snapshot + ".journal" }
    /// Locked, and never taken away.
    public var lock: String { snapshot + ".lock" }
    /// The snapshot before the last one.
    public var backup: String { snapshot + ".backup" }
    /// A snapshot that was moved to another place.
    public var migrated: String { snapshot + ".migrated" }
    /// A snapshot that could not be read, after another took its place.
    public var damaged: String { snapshot + ".damaged" }
    /// A journal that could not be read or continued, after the state was made anew.
    public var damagedJournal: String { journal + ".damaged" }
    /// Those that there are outside and inside a run.
    public var files: [String] { [snapshot, journal, lock, backup] }
    /// Where what could not be recorded is kept: beside the state, else in another directory.
    func spares(in directory: String?) -> [String] {
        let name = snapshot.split(separator: "/").last.map(String.init) ?? ""
        return [snapshot + ".unrecorded"] + (directory.map { ["\($0)/\(name).unrecorded"] } ?? [])
    }
    /// Where all of them lie.
    public var directory: String { Self.directory(of: snapshot) }

    /// Where a file is written before it takes the place of an older one.
    static func draft(of file: String) -> String { file + ".new" }

    /// The directory that a file lies in; `.` for a bare name.
    static func directory(of file: String) -> String {
        guard let slash = file.lastIndex(of: "/") else { return "." }
        return slash == file.startIndex ? "/" : String(file[..<slash])
    }
}
