import AWSTesting
import Synchronization

/// A way in which the answer to a call gets lost while the process that waits for it lives on.
enum LostAnswer: String, CaseIterable, Sendable {
    case reset = "reset"
    case head = "EOF in the head"
    case body = "body cut"
    case errorAfter = "500 after commit"
    case unavailable = "503"
    case page = "HTML with 200"

    /// What the server does to lose it; the last two were never carried out, which the client cannot know.
    var intervention: Intervention {
        switch self {
        case .reset: .afterUpstream { _ in .reset }
        case .head: .afterUpstream { .cutHead($0, bytes: 20) }
        case .body: .afterUpstream { .cut($0, bodyBytes: $0.body.count / 2) }
        case .errorAfter:
            .afterUpstream { _ in
                .whole(.error(status: 500, code: "InternalError", message: "An internal error has occurred"))
            }
        case .unavailable:
            .answer(.error(status: 503, code: "ServiceUnavailable", message: "The service is unavailable"))
        case .page: .answer(.html(status: 200))
        }
    }

    /// Whether the call was carried out.
    var isExecuted: Bool { self != .unavailable && self != .page }
}

/// Disturbs the first sending of every call of one action.
final class Disturber: Sendable {
    private let action: String
    private let loss: LostAnswer
    private let seen = Mutex<Set<[String: String]>>([])

    init(_ action: String, _ loss: LostAnswer) {
        self.action = action
        self.loss = loss
    }

    /// How many calls were disturbed.
    var count: Int { seen.withLock(\.count) }

    func intervention(for request: RecordedRequest) -> Intervention {
        guard request.action == action, seen.withLock({ $0.insert(request.wish).inserted }) else { return .pass }
        return loss.intervention
    }
}

extension RecordedRequest {
    /// What the call asks for, without what tells one sending from another: token, intent and moment.
    var wish: [String: String] {
        parameters.filter { name, value in
            name != "ClientToken" && value.wholeMatch(of: /[0-9a-f]{32}-[0-9]+|[0-9]{4}-[0-9]{2}-[0-9]{2}T.*/) == nil
        }
    }
}
