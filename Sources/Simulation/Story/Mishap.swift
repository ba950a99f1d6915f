public import AWSTesting

/// Something that goes wrong at one point of a story.
public enum Mishap: Hashable, Sendable {
    /// How a process ends that does not end by itself.
    public enum Death: Hashable, Sendable {
        /// What was written stays.
        case kill
        /// Only what was synced stays.
        case powerLoss
    }

    /// The moments of a call.
    public enum CallMoment: Hashable, Sendable, CaseIterable {
        /// The intent is written down, and nothing was sent.
        case beforeSending
        /// AWS carries it out, and nobody is there any more for the answer.
        case unanswered
        /// The answer is there, and is not written down.
        case unrecorded
    }

    /// The moments of a call on a file.
    public enum FileMoment: Hashable, Sendable, CaseIterable {
        case before
        /// Half of what was to be written is.
        case torn
        case after
    }

    /// Something happens to a call on its way.
    case wire(Disturbance)
    /// The process ends around a call to AWS.
    case call(CallMoment, Death)
    /// The process ends around a call on a file.
    case file(FileMoment, Death)
    /// The disk refuses one call on a file.
    case diskFails
    /// The disk has no room from then on, for as long as the process lives.
    case diskFull

    var disturbance: Disturbance {
        if case .wire(let disturbance) = self { disturbance } else { .none }
    }
}

extension Mishap: CustomStringConvertible {
    /// In a few words.
    public var description: String {
        switch self {
        case .wire(let disturbance): "\(disturbance)"
        case .call(let moment, let death): "\(death) \(moment)"
        case .file(let moment, let death): "\(death) \(moment) a call on a file"
        case .diskFails: "the disk fails"
        case .diskFull: "the disk is full"
        }
    }
}
