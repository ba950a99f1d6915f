import SluiceCore

extension Timeline.Activity {
    /// One word of a legend.
    var word: String {
        switch self {
        case .sending: "sending"
        case .settling: "settling"
        case .throttled: "throttled"
        case .paced: "held back"
        case .waiting: "waiting"
        case .looking: "looking"
        }
    }

    /// What the word means.
    var meaning: String {
        switch self {
        case .sending: "the call is on its way, until its answer is there"
        case .settling: "carried out; until it is available, or gone"
        case .throttled: "EC2 refused it because there were too many; a pause before the next try"
        case .paced: "waits for its turn, because EC2 refused others of its kind"
        case .waiting: "refused because something is in use or not shown yet; until the next try"
        case .looking: "a look at the account: what became of a lost answer, or whether all is there"
        }
    }
}

extension Timeline.Row {
    /// The object that it is about.
    var object: String {
        switch (call.isEmpty, id.rawValue) {
        case (true, "verifying"): "everything"
        case (true, "fence"): "lost answers"
        case (_, let text): text.ranges(of: ":\(call)").first.map { String(text[..<$0.lowerBound]) } ?? text
        }
    }

    /// What is done to it.
    var deed: String {
        switch (call.isEmpty, id.rawValue) {
        case (true, "verifying"): "read back"
        case (true, "fence"): "waited for"
        default: call
        }
    }

    /// From its first moment to its last.
    var duration: Duration {
        guard let first = spans.first, let last = spans.last else { return .zero }
        return last.until.since(first.from)
    }

    /// What is remarkable about it, in words.
    var remarks: [String] {
        let ending: String? =
            switch outcome {
            case .done: nil
            case .failed(let reason): "failed: \(reason)"
            case .unfinished: "unfinished"
            }
        return [
            subjects.count > 1 ? "\(subjects.count) objects" : nil,
            sendings > 1 ? "sent \(sendings) times" : nil, ending,
        ].compactMap(\.self)
    }
}
