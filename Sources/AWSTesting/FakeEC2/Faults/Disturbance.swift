/// What becomes of one request on its way to EC2 and of the answer on its way back.
public enum Disturbance: Hashable, Sendable {
    /// Nothing happens to it.
    case none
    /// Refused before the first byte: certainly not carried out.
    case notSent
    /// The connection closes and the call is not carried out; nobody can tell it from `lostAfter`.
    case lostBefore
    /// The call is carried out, and the connection closes instead of the answer.
    case lostAfter
    /// The call is carried out, and the connection closes after the head and that many bytes of the body.
    case cut(bytes: Int)
    /// The call is not carried out, and a page of HTML comes back.
    case html(status: Int)
    /// The call is carried out, and an error of the server comes back.
    case errorAfter(status: Int)
    /// EC2 refuses the call for the number of calls.
    case throttled
    /// EC2 refuses the call with that error.
    case refused(code: String, message: String, status: Int)
    /// No answer comes until the client has waited long enough, and the call is not carried out.
    case stalled
    /// The call is carried out, and no answer comes until the client has waited long enough.
    case stalledAfter
    /// The answer is lost, and the call is carried out so much later.
    case late(Duration)

    /// The fault that explains and carries it out.
    var fault: any Fault {
        switch self {
        case .none: NoFault()
        case .notSent: NotSent()
        case .lostBefore: LostBefore()
        case .lostAfter: LostAfter()
        case .cut(let bytes): CutAnswer(bytes: bytes)
        case .html(let status): HTMLPage(status: status)
        case .errorAfter(let status): ErrorAfter(status: status)
        case .throttled: Throttled()
        case .refused(let code, let message, let status): Refused(code: code, message: message, status: status)
        case .stalled: Stalled()
        case .stalledAfter: StalledAfter()
        case .late(let delay): LateExecution(delay: delay)
        }
    }
}
