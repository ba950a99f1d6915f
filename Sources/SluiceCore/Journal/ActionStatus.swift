/// How far one call has come, as the journal tells it: a total function of its events.
public enum ActionStatus: Hashable, Sendable {
    /// Nothing was said yet.
    case none
    /// Sent, or about to be; left by `done`, `failed`, `unknown` or `void`, or sent again.
    case intended(Intent)
    /// The answer was lost; left by `done` (it was found) or `void` (it never happened), or sent again.
    case unknown(Intent)
    case done(Intent, [SubjectResult])
    case failed(Intent, code: String)
    case void(Intent)

    /// The status after one more event about this call.
    ///
    /// - Throws: ``JournalError`` when the event cannot follow.
    public func applying(_ event: JournalEvent) throws(JournalError) -> ActionStatus {
        switch (self, event) {
        case (.none, .intent(let intent, _)): return .intended(intent)
        // Sent again word for word, because nobody knows what came of it.
        case (.intended(let intent), .intent(let again, _)) where again == intent,
            (.unknown(let intent), .intent(let again, _)) where again == intent:
            return .intended(intent)
        case (.intended(let intent), .done(_, let results, _)), (.unknown(let intent), .done(_, let results, _)):
            return .done(intent, results)
        case (.intended(let intent), .failed(_, let code, _, _)): return .failed(intent, code: code)
        case (.intended(let intent), .unknown): return .unknown(intent)
        case (.intended(let intent), .void), (.unknown(let intent), .void): return .void(intent)
        default: throw JournalError(status: self, event: event)
        }
    }

    /// The call whose fate is not known, if it is so.
    public var open: Intent? {
        switch self {
        case .intended(let intent), .unknown(let intent): intent
        case .none, .done, .failed, .void: nil
        }
    }
}

/// A journal that tells what cannot have happened.
public struct JournalError: Error, Hashable, CustomStringConvertible {
    /// What was so.
    public var status: ActionStatus
    /// What is told next.
    public var event: JournalEvent

    /// Both, in one line.
    public var description: String { "\(event) cannot follow \(status)" }
}
