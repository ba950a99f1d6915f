/// A call at which a run is cut off, and how far the call has come by then.
struct CrashPoint: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// Its intent is written down, and nothing of it was carried out.
        case notSent = "not sent"
        /// It was carried out, and the answer had not come.
        case unanswered = "executed, unanswered"
        /// The answer had come, and was not written down.
        case unrecorded = "answered, unrecorded"
    }

    let action: String
    /// Which call of that action, from 1 on.
    let number: Int
    let kind: Kind
}

extension CrashPoint: CustomStringConvertible {
    var description: String { "\(action) \(number), \(kind.rawValue)" }
}
