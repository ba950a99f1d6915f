/// The calls of one action that EC2 takes: as many as there are tokens, which come back at a steady rate.
struct TokenBucket {
    private let limit: ThrottleLimit
    private var tokens: Double
    private var filled = Timestamp(microseconds: 0)

    init(_ limit: ThrottleLimit) {
        self.limit = limit
        tokens = Double(limit.burst)
    }

    mutating func take(at now: Timestamp) -> Bool {
        tokens = min(Double(limit.burst), tokens + now.since(filled).seconds * limit.perSecond)
        filled = now
        guard tokens >= 1 else { return false }
        tokens -= 1
        return true
    }
}

extension Duration {
    fileprivate var seconds: Double { self / .seconds(1) }
}
