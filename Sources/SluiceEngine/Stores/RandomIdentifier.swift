public import SluiceCore

/// 128 random bits in hexadecimal digits: the name of a state for ever, or of one run.
public struct RandomIdentifier: Hashable, Sendable, CustomStringConvertible {
    /// 32 digits.
    public let description: String

    /// The next 128 bits of a generator.
    public init(using generator: inout some RandomNumberGenerator) {
        description = (0..<2).map { _ in Self.hexadecimal(generator.next()) }.joined()
    }

    /// The digits of one that nobody has had before, from the system's own randomness.
    public static func ofSystem() -> String {
        var generator = SystemRandomNumberGenerator()
        return RandomIdentifier(using: &generator).description
    }

    private static func hexadecimal(_ bits: UInt64) -> String {
        let digits = String(bits, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

extension State {
    /// The state of a stack that has not run yet. Nothing of it is written before the first run begins.
    public init(newStack stack: String, region: String, using generator: inout some RandomNumberGenerator) {
        self.init(stack: stack, lineage: RandomIdentifier(using: &generator).description, region: region)
    }
}
