import SeededRandom

extension SplitMix64 {
    /// Whether something comes to pass that does so that often.
    mutating func draws(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &self) < probability }

    /// A span between two.
    mutating func duration(_ range: ClosedRange<Duration>) -> Duration {
        let bounds = Int64(range.lowerBound / .microseconds(1))...Int64(range.upperBound / .microseconds(1))
        return .microseconds(Int64.random(in: bounds, using: &self))
    }
}
