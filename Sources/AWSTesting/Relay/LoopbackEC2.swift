/// An EC2 on loopback that the real binary can be sent to, and that remembers every call.
public protocol LoopbackEC2: Sendable {
    /// The port on 127.0.0.1.
    var port: Int { get }
    /// The Region that requests have to be signed for.
    var region: String { get }
    /// The account that calls are carried out in.
    var account: String { get }
    /// All calls so far, in the order of their arrival.
    var calls: [RecordedCall] { get }
}

extension LoopbackEC2 {
    /// The server's URL, for `AWS_ENDPOINT_URL`.
    public var endpoint: String { "http://127.0.0.1:\(port)" }

    /// The calls so far of one action.
    public func calls(of action: String) -> [RecordedCall] {
        calls.filter { $0.action == action }
    }

    /// What was wrong with the calls so far, each with its action.
    public var violations: [String] {
        calls.flatMap { call in call.problems.map { "\(call.action): \($0)" } }
    }

    /// The environment in which an AWS client talks to this server and to nothing else.
    public var environment: [String: String] {
        [
            "AWS_ENDPOINT_URL": endpoint,
            "AWS_REGION": region,
            "AWS_ACCESS_KEY_ID": Relay.credential.accessKeyId,
            "AWS_SECRET_ACCESS_KEY": Relay.credential.secretAccessKey,
            "AWS_SESSION_TOKEN": Relay.credential.sessionToken ?? "",
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_CONFIG_FILE": "/dev/null",
            "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
        ]
    }
}
