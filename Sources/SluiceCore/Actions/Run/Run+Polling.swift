extension Run {
    /// Takes in how the endpoints are doing; nil when nobody could be asked.
    public mutating func receivePoll(_ statuses: [Address: EndpointStatus]?, now: Timestamp) {
        poll.answered(now)
        for (address, status) in (statuses ?? [:]).sorted(by: { $0.key < $1.key }) { take(status, of: address, now) }
        checkDeadlines(now)
    }

    private mutating func take(_ status: EndpointStatus, of address: Address, _ now: Timestamp) {
        guard let id = settling[address] else { return }
        let isDeleting = going.contains(address)
        switch status {
        case .available where !isDeleting, .gone where isDeleting:
            note(address, id, now)
            settle(address, id)
        case .broken(let reason) where !isDeleting:
            failures.append(.broken(address, reason))
            settle(address, id)
        // A new endpoint may not be listed yet, and one that is deleted may be listed as it was.
        case .available, .gone, .broken, .pending: return
        }
    }

    /// What this one took helps to say what the next run will take.
    private mutating func note(_ address: Address, _ id: Action.ID, _ now: Timestamp) {
        guard slow.contains(address), case .settling(let since)? = nodes[id]?.status else { return }
        slowest.note(now.since(since), isDeletion: going.contains(address))
    }

    private mutating func settle(_ address: Address, _ id: Action.ID) {
        settling[address] = nil
        polledIDs[address] = nil
        going.remove(address)
        // A batch that was carried out in part has more to come.
        guard !settling.values.contains(id), case .settling? = nodes[id]?.status else { return }
        nodes[id]?.status = .settled
        release(.settled, of: id)
    }

    private mutating func checkDeadlines(_ now: Timestamp) {
        for (address, id) in settling.sorted(by: { $0.key < $1.key }) {
            guard case .settling(let since)? = nodes[id]?.status, now.since(since) >= settings.settleDeadline else {
                continue
            }
            failures.append(.neverSettled(address))
        }
    }
}

/// When to look at endpoints that are on their way: soon, then ever less often.
///
/// The pause is an eighth of the time that the last of them has been on its way, so that a run ends soon after they are
/// there, however long that takes.
struct PollSchedule: Hashable, Sendable {
    private static let shortest: Duration = .milliseconds(500)

    let longest: Duration
    private(set) var next: Timestamp?
    private(set) var isAsking = false
    private var began: Timestamp?

    init(longest: Duration) { self.longest = longest }

    /// Something new is on its way.
    mutating func schedule(_ now: Timestamp) {
        began = now
        let soon = now.advanced(by: Self.shortest)
        next = min(next ?? soon, soon)
    }

    func isDue(_ now: Timestamp) -> Bool { !isAsking && next.map { $0 <= now } ?? false }

    mutating func ask() { isAsking = true }

    mutating func answered(_ now: Timestamp) {
        isAsking = false
        let underWay = began.map { now.since($0) } ?? .zero
        next = now.advanced(by: min(max(underWay / 8, Self.shortest), longest))
    }
}
