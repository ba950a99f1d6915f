/// What the account was like, as far back as a replica may be behind.
struct FakeHistory: Sendable {
    private var versions: [(moment: Int64, world: FakeWorld)]

    init(_ world: FakeWorld) {
        versions = [(Int64.min, world)]
    }

    /// Notes what the account is like from that moment on, and forgets what no replica shows any more.
    mutating func note(_ world: FakeWorld, at moment: Int64, longestLag: Int64) {
        versions.append((moment, world))
        let horizon = moment - longestLag
        let oldest = versions.lastIndex { $0.moment <= horizon } ?? 0
        versions.removeFirst(oldest)
    }

    /// The account as it was at a moment.
    func world(at moment: Int64) -> FakeWorld {
        var world = (versions.last { $0.moment <= moment } ?? versions[0]).world
        world.settle(at: moment)
        return world
    }
}
