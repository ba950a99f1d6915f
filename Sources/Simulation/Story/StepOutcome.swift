import SluiceCore
import SluiceEngine

/// How one process of a story ended.
enum StepOutcome: Sendable {
    /// Everything was carried out and read back.
    case done
    /// There was nothing to do.
    case nothing
    /// It must not be carried out.
    case refused([String])
    /// It stopped part-way.
    case stopped([RunFailure], remaining: [Change])
    /// It could not begin, or could not look.
    case failed(String)
    /// It was killed.
    case dead(Mishap.Death)

    var isWell: Bool {
        switch self {
        case .done, .nothing: true
        case .refused, .stopped, .failed, .dead: false
        }
    }
}

extension StepOutcome: CustomStringConvertible {
    var description: String {
        switch self {
        case .done: "done"
        case .nothing: "nothing to do"
        case .refused(let reasons): "refused: \(reasons.joined(separator: "; "))"
        case .stopped(let failures, let remaining):
            "stopped: \(failures.map { "\($0)" }.joined(separator: "; "))"
                + (remaining.isEmpty
                    ? "" : " remaining: \(remaining.map { "\($0.decision) \($0.address): \($0.reason)" })")
        case .failed(let reason): "failed: \(reason)"
        case .dead(let death): death == .kill ? "killed" : "lost power"
        }
    }
}
