import Foundation

/// What the proofs print besides passing, and how long they go on: see `Scripts/prove`.
enum ProofFigures {
    /// How often a proof that rests on chance is repeated; `SLUICE_ROUNDS` says otherwise.
    static var rounds: Int { ProcessInfo.processInfo.environment["SLUICE_ROUNDS"].flatMap { Int($0) } ?? 1 }

    /// Whether proofs that take many minutes are wanted too; `SLUICE_LONG=1` says so.
    static var isLong: Bool { ProcessInfo.processInfo.environment["SLUICE_LONG"] == "1" }

    /// Prints one line of the results.
    static func report(_ what: String, _ result: String) {
        show("proof: \(what): \(result)")
    }

    /// Prints text at once, whoever reads it.
    static func show(_ text: String) { FileHandle.standardOutput.write(Data("\(text)\n".utf8)) }

    /// Prints what broke as soon as it has, for proofs that take minutes.
    static func show(_ verdict: Verdict) {
        if !verdict.flaws.isEmpty { show("proof: \(verdict.name): \(verdict.flaws.joined(separator: "; "))") }
    }
}
