/// The pace at which calls of one action go out: any, until EC2 says that they are too many; then one after the other.
///
/// The pace is halved when EC2 refuses, at most once for what was under way together, and grows a little with every
/// call that comes through. It never falls below half of what is documented: that much every account has.
struct ThrottleBucket: Hashable, Sendable {
    private let limit: ThrottleLimit
    /// Calls a second; nil while nothing was refused.
    private(set) var rate: Double?
    /// The next moment at which a call may go out.
    private var nextSlot: Timestamp?
    private var slowed: Timestamp?
    /// Since when everything was refused; nil while calls come through.
    private(set) var refusedSince: Timestamp?

    init(_ limit: ThrottleLimit) { self.limit = limit }

    /// Takes the next moment at which a call may go out.
    mutating func slot(_ now: Timestamp) -> Timestamp {
        guard let rate else { return now }
        let slot = max(now, nextSlot ?? now)
        nextSlot = slot.advanced(by: Self.interval(rate))
        return slot
    }

    /// EC2 refused a call that was sent at that moment.
    mutating func refuse(sentAt: Timestamp, _ now: Timestamp) {
        refusedSince = refusedSince ?? now
        if let slowed, sentAt <= slowed { return }
        let halved = (rate ?? limit.perSecond) / 2
        let rate = max(halved, limit.perSecond / 2)
        self.rate = rate
        slowed = now
        nextSlot = max(nextSlot ?? now, now.advanced(by: Self.interval(rate)))
    }

    /// A call came through.
    mutating func succeed() {
        refusedSince = nil
        rate = rate.map { min($0 + limit.perSecond / 20, limit.perSecond * 4) }
    }

    private static func interval(_ rate: Double) -> Duration { .seconds(1 / rate) }
}
