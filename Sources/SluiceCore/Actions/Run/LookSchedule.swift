/// When to look for what became of calls whose answers were lost: at once, then ever less often.
struct LookSchedule: Hashable, Sendable {
    private static let first: Duration = .milliseconds(200)
    private static let longest: Duration = .seconds(10)

    private(set) var next: Timestamp?
    private(set) var isLooking = false
    /// Since when every look has failed; nil after one that did not.
    private(set) var failingSince: Timestamp?
    private var interval = first

    /// Something new is to be looked for.
    mutating func schedule(_ now: Timestamp) {
        interval = Self.first
        next = min(next ?? now, now)
    }

    func isDue(_ now: Timestamp) -> Bool { !isLooking && next.map { $0 <= now } ?? false }

    mutating func look() { isLooking = true }

    mutating func looked(_ now: Timestamp, isSuccess: Bool) {
        isLooking = false
        failingSince = isSuccess ? nil : failingSince ?? now
        next = now.advanced(by: interval)
        interval = min(interval * 2, Self.longest)
    }
}
