import OrderedCollections
import SluiceCore
import SluiceEngine

extension RunFailure {
    /// The failure in words.
    ///
    /// - Parameter again: the command that goes on where the run stopped.
    func diagnostic(again: String, region: String) -> Diagnostic {
        switch self {
        case .refused(let action, let refusal): return refused(action, refusal, again)
        case .held(let action, _, let culprits): return held(action, culprits, again, region)
        case .unknown(let action, let reason):
            return Diagnostic(
                "run.answer-lost", "the answer to \(action.call.name) was lost", cause: reason,
                fix: "run \(again): it looks for what the call may have made", subject: action.label)
        case .broken(let address, let reason):
            return Diagnostic(
                "run.endpoint-failed", "the endpoint will never serve", cause: "EC2 says: \(reason)",
                fix: "mend what EC2 names, then run \(again): the endpoint is made anew", subject: address.rawValue)
        case .neverSettled(let address):
            return Diagnostic(
                "run.endpoint-slow", "the endpoint is still on its way", cause: "EC2 took longer than sluice waits",
                fix: "wait a while, then run \(again)", subject: address.rawValue)
        case .unverified:
            return Diagnostic(
                "run.unverified", "every call was carried out, and nobody could be asked whether all is there",
                cause: "AWS did not answer when the run was to be checked at its end",
                fix: "run \(again): it looks at everything once more")
        case .interrupted:
            return Diagnostic(
                "run.stopped", .warning, "the run was interrupted", cause: "somebody asked it to stop",
                fix: "run \(again): what was made is recorded")
        case .unrecorded(let reason):
            return Diagnostic(
                "run.unrecorded", "what happened could not be written down", cause: reason,
                fix: "put that right, then run \(again): everything that was made carries its tags")
        }
    }

    private func held(_ action: Action, _ culprits: [Hindrance], _ again: String, _ region: String) -> Diagnostic {
        let releases = OrderedSet(culprits.map { $0.release(in: region) }).joined(separator: "; ")
        return Diagnostic(
            "run.still-in-use", "EC2 does not delete what is still in use: \(action.call.name) was refused",
            cause: "still used by \(culprits.map(\.text).joined(separator: ", "))",
            fix: "\(releases); then run \(again)", subject: action.label)
    }

    private func refused(_ action: Action, _ refusal: Refusal, _ again: String) -> Diagnostic {
        let call = action.call.name
        let summary =
            refusal.code == Refusal.noCredentials ? "there are no credentials for \(call)" : "EC2 refused \(call)"
        return Diagnostic(
            refusal.diagnosticCode, summary, cause: refusal.words, fix: refusal.fix(call: call, again),
            subject: action.label)
    }
}

extension UnrecordedEvents {
    /// Where the answers are that the journal lacks; empty where it lacks none.
    func diagnostics(again: String) -> [Diagnostic] {
        guard !events.isEmpty else { return [] }
        let calls = amount(events.count, "answer")
        return [
            Diagnostic(
                "run.unrecorded-answers", .warning,
                file.map { "\(calls) that could not be recorded \(events.count == 1 ? "is" : "are") in \($0)" }
                    ?? "\(calls) could not be recorded anywhere",
                cause: "the calls were under way when recording failed; the lines above say what came of them",
                fix:
                    "put that right, then run \(again): it looks for what they made\(file == nil ? "" : "; then delete the file")",
                subject: file)
        ]
    }
}

extension Failure {
    /// What an earlier run left open could not be settled.
    init(
        unrecovered failures: [RunFailure], unrecorded: UnrecordedEvents, signal: Int32?, again: String, region: String
    ) {
        self.init(
            ExitStatus(failures, signal: signal) ?? .stopped,
            failures.map { $0.diagnostic(again: again, region: region) } + unrecorded.diagnostics(again: again))
    }
}

extension ExitStatus {
    /// How a run ends that failed: what could not be written down weighs most, then that somebody asked to stop.
    init?(_ failures: [RunFailure], signal: Int32?) {
        guard !failures.isEmpty else { return nil }
        if failures.contains(where: \.isUnrecorded) {
            self = .unrecorded
        } else if failures.contains(.interrupted), let signal {
            self = .interrupted(by: signal)
        } else {
            self = failures.contains(where: \.isDenial) ? .denied : .stopped
        }
    }
}

extension RunFailure {
    fileprivate var isUnrecorded: Bool {
        if case .unrecorded = self { true } else { false }
    }

    fileprivate var isDenial: Bool {
        if case .refused(_, let refusal) = self { [.denied, .credentials].contains(refusal.kind) } else { false }
    }
}

extension Refusal {
    fileprivate var diagnosticCode: Diagnostic.Code {
        switch kind {
        case .denied: "run.denied"
        case .credentials: "run.credentials"
        default: "run.refused"
        }
    }

    /// What was said, and by what number AWS support knows it.
    fileprivate var words: String {
        let said = code == Self.noCredentials ? message : "\(code): \(message)"
        return said + (requestID.map { " (request ID \($0))" } ?? "")
    }

    fileprivate func fix(call: String, _ again: String) -> String {
        switch kind {
        case .throttled: "wait a while, then run \(again)"
        case .inUse: "take away what still uses it, then run \(again)"
        case .notVisible: "see whether the object was deleted meanwhile, then run \(again)"
        case .notSent: "check the network, then run \(again)"
        case .clock: "set this machine's clock, then run \(again)"
        case .credentials: "log in again, or mend what `sluice whoami` names, then run \(again)"
        case .denied: "allow ec2:\(call) to these credentials, then run \(again)"
        case .alreadyThere: "see whose it is, then run \(again)"
        case .final: "mend what EC2 names, then run \(again)"
        }
    }
}

extension Diagnostic {
    /// Calls whose answers were lost may be carried out after the stack is gone.
    init(watching watched: [WatchedIntent], until: SluiceCore.Timestamp, again: String) {
        let addresses = Set(watched.map(\.address.rawValue)).sorted().joined(separator: ", ")
        self.init(
            "run.watching", .warning, "something may still come until \(until.iso8601): \(addresses)",
            cause:
                "the answers to \(amount(watched.count, "call")) were lost, and AWS may still carry them out or show what they made",
            fix:
                "run \(again) after that moment: it takes away what came; the state keeps watch, and so does every plan"
        )
    }
}

extension Change {
    /// What still differs although every call was carried out.
    func remainder(again: String) -> Diagnostic {
        Diagnostic(
            "run.remainder", .warning, "every call was carried out, and it is still not as it should be",
            cause: reason, fix: "look whether something else changes it, then run \(again)", subject: address.rawValue)
    }
}
