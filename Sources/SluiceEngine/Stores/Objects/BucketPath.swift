public import SluiceCore

/// Where the state of a stack lies in a bucket: `PREFIX/NAME.sluice.json`, and what belongs to it beside it.
///
/// All keys are below the location's prefix.
public struct BucketPath: Hashable, Sendable, CustomStringConvertible {
    /// The bucket and its prefix.
    public let location: BucketLocation
    /// The state file itself.
    public let snapshot: String

    /// The state of a stack.
    public init(stack: String, in location: BucketLocation) throws(StatePath.InvalidName) {
        self.location = location
        snapshot = try StatePath(stack: stack, directory: "").snapshot
    }

    /// The state file as messages name it.
    public var description: String { name(of: snapshot) }

    /// An object as messages name it.
    func name(of key: String) -> String { "\(location)\(key)" }

    /// What the keys of all segments of its journals begin with.
    public var journal: String { snapshot + ".journal/" }
    /// Says who has the state.
    public var lock: String { snapshot + ".lock" }
    /// The snapshot before the last one.
    public var backup: String { snapshot + ".backup" }
    /// A snapshot that was moved to another place.
    public var migrated: String { snapshot + ".migrated" }
    /// A snapshot that could not be read, after another took its place.
    public var damaged: String { snapshot + ".damaged" }
    /// A journal that could not be read or continued, after the state was made anew.
    public var damagedJournal: String { snapshot + ".journal.damaged" }
}
