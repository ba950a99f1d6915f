import SluiceCore

extension Wait {
    /// What is waited for, in a few words.
    var words: String {
        switch reason {
        case .throttle: "EC2 asks to slow down, trying again"
        case .pace: "EC2 asked to slow down, waiting for its turn"
        case .inUse: "still in use, trying again"
        case .visibility: "not shown everywhere yet, trying again"
        case .network: "EC2 cannot be reached, trying again"
        case .lostAnswer: "looking for what it made"
        case .fence: "no answer, waiting until it can not be carried out any more"
        }
    }

    /// One line for a person: what, why, and until when.
    var sentence: String {
        let about = subjects.prefix(3).map(\.rawValue).joined(separator: ", ")
        let what = subjects.isEmpty ? action.rawValue : about + (subjects.count > 3 ? ", …" : "")
        let why = cause.isEmpty ? "" : " (\(cause))"
        return "waiting for \(what): \(words)\(why), until \(until.iso8601) at the latest"
    }
}
