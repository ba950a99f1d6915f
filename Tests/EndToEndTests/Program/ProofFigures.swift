import Foundation

/// What the proofs print besides passing, and how long they go on: see `Scripts/prove`.
enum ProofFigures {
    /// How often a proof that rests on chance is repeated; `SLUICE_ROUNDS` says otherwise.
    static var rounds: Int { ProcessInfo.processInfo.environment["SLUICE_ROUNDS"].flatMap { Int($0) } ?? 1 }

    /// Prints one line of the results.
    static func report(_ what: String, _ result: String) {
        print("proof: \(what): \(result)")
    }
}
