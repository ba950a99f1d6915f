/// A reader of bytes that come from outside, and what must hold for it whatever the bytes are.
///
/// A target returns when all is well and traps when something is not: that is what a fuzzer looks for. Beside crashes
/// it finds hangs and hunger for memory by its own limits.
public struct FuzzTarget: Sendable {
    /// The name, which is also that of its folder in `Tests/Fuzz/Corpus`.
    public let name: String
    /// Reads the bytes.
    public let run: @Sendable ([UInt8]) -> Void

    /// A target with that name.
    public init(_ name: String, _ run: @escaping @Sendable ([UInt8]) -> Void) {
        self.name = name
        self.run = run
    }

    /// All targets.
    public static let all: [FuzzTarget] = [.xml, .config, .credentials, .plan, .json, .state, .journal]

    /// The names of all, as a usage has them.
    public static var names: String { all.map(\.name).joined(separator: "|") }

    /// The target of that name.
    public static func named(_ name: String) -> FuzzTarget? {
        all.first { $0.name == name }
    }
}
