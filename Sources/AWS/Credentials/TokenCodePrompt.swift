/// Asks somebody for the code that their second factor shows.
public protocol TokenCodePrompt: Sendable {
    /// The code, six digits.
    ///
    /// - Parameter serial: the serial number or ARN of the factor.
    func tokenCode(for serial: String) async throws(TokenCodeRefusal) -> String
}

/// Why nobody gave the code.
public enum TokenCodeRefusal: Error, Hashable, Sendable {
    /// There is no terminal to ask on.
    case nobodyToAsk
    /// The answer is not a code of six digits.
    case noCode
}
