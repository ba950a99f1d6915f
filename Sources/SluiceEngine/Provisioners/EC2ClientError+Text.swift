import AWS
import SluiceCore

extension EC2ClientError {
    /// One line for a person.
    var text: String {
        switch self {
        case .notExecuted(let reason): Refusal(reason).message
        case .unknown(let reason): reason.text
        case .repeatedToken: "a list would not end"
        }
    }
}

extension ObservationError {
    /// One line for a person, with the call that was refused.
    var text: String {
        switch self {
        case .client(let error):
            if let refusal = error.serviceError, let action = refusal.action {
                "\(action): \(refusal.code): \(refusal.message)"
            } else {
                error.text
            }
        case .malformed(let what): what
        case .cancelled: "cancelled"
        }
    }
}
