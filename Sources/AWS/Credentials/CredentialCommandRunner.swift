/// Runs the programs of `credential_process`.
public protocol CredentialCommandRunner: Sendable {
    /// What a program prints on its standard output until it ends with 0.
    ///
    /// - Parameter words: the program, by its absolute path, and its arguments; no shell sees them.
    func output(of words: [String]) async throws(CredentialCommandFault) -> [UInt8]
}
