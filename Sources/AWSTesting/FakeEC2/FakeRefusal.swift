/// A request that EC2 does not carry out.
struct FakeRefusal: Error, Hashable {
    /// AWS's code.
    let code: String
    /// A sentence in AWS's manner.
    let message: String
    /// The HTTP status.
    var status = 400

    init(_ code: String, _ message: String, status: Int = 400) {
        self.code = code
        self.message = message
        self.status = status
    }

    static func missing(_ parameter: String) -> FakeRefusal {
        FakeRefusal("MissingParameter", "The request must contain the parameter \(parameter)")
    }

    static func invalidValue(_ value: String, of parameter: String, _ why: String = "") -> FakeRefusal {
        FakeRefusal(
            "InvalidParameterValue",
            "Value (\(value)) for parameter \(parameter) is invalid.\(why.isEmpty ? "" : " \(why)")")
    }

    static func combination(_ message: String) -> FakeRefusal {
        FakeRefusal("InvalidParameterCombination", message)
    }

    static func dependency(_ message: String) -> FakeRefusal {
        FakeRefusal("DependencyViolation", message)
    }

    static let dryRun = FakeRefusal(
        "DryRunOperation", "Request would have succeeded, but DryRun flag is set.", status: 412)
    static let throttled = FakeRefusal("RequestLimitExceeded", "Request limit exceeded.", status: 503)

    /// Whether the refusal is about an ID, the one thing that a dry run finds out besides permission.
    var isAboutID: Bool { code.hasSuffix("NotFound") || code.hasSuffix("Malformed") || code == "MissingParameter" }
}
