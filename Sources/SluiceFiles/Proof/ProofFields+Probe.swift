import SluiceCore

extension ProofFields {
    private static let kinds = ["endpoint", "tunnel", "plain"]

    /// A whole line: kind and host, the addresses of an endpoint, then one request after the other.
    mutating func probe() throws(ProofRecordError) -> ProofRecord.Probe {
        let start = self
        guard let kind = takeWord(), Self.kinds.contains(kind), let authority = takeWord() else {
            throw start.error(.unexpectedField(start.nextWord))
        }
        let addresses = takeIfThere("addresses").map { $0.split(separator: ",").map { String($0) } } ?? []
        var attempts = [try attempt()]
        while !isAtEnd { attempts.append(try attempt()) }
        return ProofRecord.Probe(
            kind: kind, authority: authority, outcome: ProbeOutcome(addresses: addresses, attempts: attempts),
            line: line)
    }

    private mutating func attempt() throws(ProofRecordError) -> ProbeOutcome.Attempt {
        var attempt = ProbeOutcome.Attempt(try take("url") { ProbeURL($0) })
        attempt.status = try takeIfThere("status") { Self.status($0) }
        attempt.location = takeIfThere("location")
        attempt.hint = takeIfThere("hint")
        if let stage = try takeIfThere("failed", as: { ProbeFailure.Stage(rawValue: $0) }) {
            attempt.failure = ProbeFailure(stage, try take("problem") { ProbeFailure.Problem(recorded: $0) })
        }
        if let issuer = takeIfThere("issuer") {
            attempt.certificate = PresentedCertificate(
                issuer: issuer, names: [takeIfThere("name")].compactMap(\.self))
        }
        return attempt
    }

    static func status(_ text: String) -> Int? {
        text.utf8.count == 3 ? Int(text).flatMap { (100...999).contains($0) ? $0 : nil } : nil
    }
}

extension ProbeFailure.Problem {
    /// Reads a problem as the script writes it.
    fileprivate init?(recorded text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        switch (parts[0], parts.count == 2 ? parts[1] : nil) {
        case ("unresolved", nil): self = .unresolved
        case ("refused", nil): self = .refused
        case ("unreachable", nil): self = .unreachable
        case ("timeout", nil): self = .timeout
        case ("closed", nil): self = .closed
        case ("garbage", nil): self = .garbage
        case ("status", let text?):
            guard let status = ProofFields.status(text) else { return nil }
            self = .status(status)
        case ("untrusted", let text?):
            guard let doubt = PresentedCertificate.Doubt(rawValue: text) else { return nil }
            self = .untrusted(doubt)
        case ("other", let words?): self = .other(words)
        default: return nil
        }
    }
}
