/// How long a stack's interface endpoints took to come and to go, in its latest runs.
public struct SettlingHistory: Hashable, Sendable {
    /// What the slowest endpoint of a run took, in whole seconds; of the latest runs, the latest last.
    public private(set) var creation: [Int]
    /// The same for those that were taken away.
    public private(set) var deletion: [Int]

    /// What was long ago says nothing of now.
    private static let length = 5

    /// Takes what is written down.
    public init(creation: [Int] = [], deletion: [Int] = []) {
        self.creation = creation.suffix(Self.length)
        self.deletion = deletion.suffix(Self.length)
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { creation.isEmpty && deletion.isEmpty }

    /// Adds what one more run has shown.
    public mutating func add(_ slowest: SlowestSettling) {
        self = SettlingHistory(
            creation: creation + [slowest.creation].compactMap { $0.map(Self.seconds) },
            deletion: deletion + [slowest.deletion].compactMap { $0.map(Self.seconds) })
    }

    /// What to expect of the next run: the middle of what was, or what is usual.
    public var expected: SettlingTimes {
        SettlingTimes(
            Self.middle(creation) ?? SettlingTimes.usual.creation, Self.middle(deletion) ?? SettlingTimes.usual.deletion
        )
    }

    private static func middle(_ seconds: [Int]) -> Duration? {
        seconds.isEmpty ? nil : .seconds(seconds.sorted()[seconds.count / 2])
    }

    private static func seconds(_ duration: Duration) -> Int { Int((duration / .seconds(1)).rounded()) }
}

/// What the slowest interface endpoint of one run took; nil where none came, or none went.
public struct SlowestSettling: Hashable, Sendable {
    /// Until it was available.
    public internal(set) var creation: Duration?
    /// Until it was gone, and what its interfaces used could be taken away.
    public internal(set) var deletion: Duration?

    /// Nothing yet.
    public init() {}

    init(creation: Duration?, deletion: Duration?) {
        self.creation = creation
        self.deletion = deletion
    }

    mutating func note(_ duration: Duration, isDeletion: Bool) {
        if isDeletion {
            deletion = max(deletion ?? duration, duration)
        } else {
            creation = max(creation ?? duration, duration)
        }
    }
}
