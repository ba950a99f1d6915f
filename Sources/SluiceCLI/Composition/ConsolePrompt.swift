import AWS

/// Asks on the terminal for the code of a second factor.
struct ConsolePrompt: TokenCodePrompt {
    let console: Console
    let canAsk: Bool

    func tokenCode(for serial: String) async throws(TokenCodeRefusal) -> String {
        guard canAsk else { throw .nobodyToAsk }
        guard let line = console.ask("Code of the MFA device \(serial.visible): ") else { throw .noCode }
        return String(line.filter { !$0.isWhitespace })
    }
}
