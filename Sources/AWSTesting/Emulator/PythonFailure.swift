/// A Python program of the test support did not do what it should.
public struct PythonFailure: Error, Sendable, CustomStringConvertible {
    /// What it wrote to standard error, or what it failed to say.
    public let explanation: String

    /// The explanation, and the usual remedy.
    public var description: String {
        "Python: \(explanation)\nIs the emulator installed? Scripts/setup does it."
    }
}
