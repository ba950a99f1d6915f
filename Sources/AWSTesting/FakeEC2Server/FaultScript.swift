/// What a server is to do to which calls: the control file of `fake-ec2`.
///
/// ```json
/// {"latencyMilliseconds": 20, "faults": [
///     {"action": "CreateVpcEndpoint", "call": 2, "do": "lostAfter"},
///     {"action": "CreateVpc", "do": "late", "seconds": 30},
///     {"share": 0.5, "do": "throttled"}
/// ]}
/// ```
public struct FaultScript: Decodable, Hashable, Sendable {
    /// How long every call takes on top of the server's own time.
    public var latencyMilliseconds: Int?
    /// Of those that fit a call, the first one counts.
    public var faults: [Fault]

    /// What is done to some calls.
    public struct Fault: Decodable, Hashable, Sendable {
        /// To calls of this action; without it, to calls of every action that changes something.
        public var action: String?
        /// To the call of this number, of its action, from 1 on; without it, to all.
        public var call: Int?
        /// To this share of them, from 0 to 1, as the dice fall; without it, to every one.
        public var share: Double?
        /// What is done: `lostBefore`, `lostAfter`, `reset`, `cutHead`, `cut`, `html`, `errorAfter`, `throttled`, `refused`,
        /// `stalled`, `stalledAfter` or `late`.
        public var `do`: String
        /// How many bytes of the answer are let through, with `cut` of its body, with `cutHead` of its head.
        public var bytes: Int?
        /// The HTTP status, with `html`, `errorAfter` and `refused`.
        public var status: Int?
        /// The error's code, with `refused`.
        public var code: String?
        /// The error's message, with `refused`.
        public var message: String?
        /// How much later the call is carried out, with `late`.
        public var seconds: Double?
    }

    /// What is to be done to a call; nil for nothing.
    public func fault(
        for action: String, call: Int, using random: inout some RandomNumberGenerator
    ) -> Fault? {
        faults.first { fault in
            let isChange = !action.hasPrefix("Describe") && !action.hasPrefix("Get")
            guard fault.action.map({ $0 == action }) ?? isChange else { return false }
            guard fault.call.map({ $0 == call }) ?? true else { return false }
            return fault.share.map { Double.random(in: 0..<1, using: &random) < $0 } ?? true
        }
    }
}

extension FaultScript.Fault {
    /// The disturbance by that name; nil for one that only a server knows, or that there is none of.
    var disturbance: Disturbance? {
        switch self.do {
        case "lostBefore": .lostBefore
        case "lostAfter": .lostAfter
        case "cut": .cut(bytes: bytes ?? 0)
        case "html": .html(status: status ?? 200)
        case "errorAfter": .errorAfter(status: status ?? 500)
        case "throttled": .throttled
        case "refused":
            .refused(code: code ?? "UnauthorizedOperation", message: message ?? "Refused.", status: status ?? 403)
        case "stalled": .stalled
        case "stalledAfter": .stalledAfter
        case "late": .late(.seconds(seconds ?? 30))
        default: nil
        }
    }
}
