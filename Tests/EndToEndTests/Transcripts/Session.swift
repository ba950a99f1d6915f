import AWSTesting
import Synchronization
import Testing

/// A terminal in front of an account: what is typed and what comes back, held against the transcript of its name.
final class Session: Sendable {
    let account: Account
    private let transcript: Mutex<Transcript>

    private init(_ account: Account) {
        self.account = account
        var transcript = Transcript()
        transcript.placeholders.names = [
            account.relay.account: "123456789012", account.relay.endpoint: "http://127.0.0.1:PORT",
        ]
        self.transcript = Mutex(transcript)
    }

    static func with(
        _ name: String, variables: [String: String] = [:], otherRegions: Set<String> = [],
        intercept: @escaping Relay.Interceptor = { _ in .pass },
        _ body: @Sendable (Session) async throws -> Void
    ) async throws {
        try await Account.with(otherRegions: otherRegions, intercept: intercept) { account in
            var account = account
            account.variables = variables
            let session = Session(account)
            try await body(session)
            try session.transcript.withLock { try $0.check(name) }
        }
    }

    /// Everything that was typed and shown.
    var text: String { transcript.withLock(\.text) }

    /// Runs a command as it would be typed.
    func type(_ command: String) async throws {
        let words = command.split(separator: " ").map(String.init)
        try #require(words.first == "sluice")
        let outcome = try await account.sluice(Array(words.dropFirst()))
        transcript.withLock { $0.add(command, outcome) }
    }
}

/// Tells the first call apart from the rest, once it is armed.
final class Once: Sendable {
    private let isArmed = Mutex(false)

    func arm() { isArmed.withLock { $0 = true } }

    func first() -> Bool {
        isArmed.withLock { armed in
            defer { armed = false }
            return armed
        }
    }
}
