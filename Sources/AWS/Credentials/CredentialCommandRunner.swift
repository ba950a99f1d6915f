/// Runs the programs of `credential_process`.
public protocol CredentialCommandRunner: Sendable {
    /// What a program prints on its standard output until it ends with 0.
    ///
    /// - Parameter words: the program, by its path or a name on the search path, and its arguments; no shell sees
    ///   them.
    func output(of words: [String]) async throws(CredentialCommandFault) -> [UInt8]
}
