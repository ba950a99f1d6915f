public import AWS
import OrderedCollections
public import SluiceCore

/// Asks AWS about one stack's part of an account: a fixed number of calls, all at once.
///
/// A second round is needed only when the first shows something that nobody could know before: a VPC that is ours by
/// its tag alone, or a group of somebody else's endpoint.
public struct Observer: Sendable {
    let ec2: EC2Client
    let sts: STSClient

    /// Asks through these two clients, which share credentials and region.
    public init(ec2: EC2Client, sts: STSClient) {
        self.ec2 = ec2
        self.sts = sts
    }

    /// Looks at the account.
    ///
    /// - Throws: ``ObservationError`` for the first call that failed for good.
    public func observe(_ scope: ObservationScope) async throws(ObservationError) -> Observation {
        try await observe([scope])[0]
    }

    func byID<Value>(_ values: [Value], _ id: (Value) -> String) -> OrderedDictionary<String, Value> {
        OrderedDictionary(values.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// AWS could not be asked, or its answer could not be read.
public enum ObservationError: Error, Sendable {
    case client(EC2ClientError)
    /// EC2 answered with something that its own model does not allow.
    case malformed(String)
    case cancelled

    init(_ error: any Error) {
        self =
            switch error {
            case let error as EC2ClientError: .client(error)
            case let error as ObservationError: error
            default: .cancelled
            }
    }
}

extension ObservationError {
    /// Whether AWS was reached, and said no.
    var isRefusal: Bool { if case .client(let error) = self { error.serviceError != nil } else { false } }
}

extension Observation.Identity {
    init(_ identity: CallerIdentity) { self.init(account: identity.account, arn: identity.arn) }
}

/// Takes a member that EC2 always sends.
func required<Value>(_ value: Value?, _ path: String) throws(ObservationError) -> Value {
    guard let value else { throw .malformed("\(path) is missing") }
    return value
}

func requiredCIDR(_ text: String?, _ path: String) throws(ObservationError) -> IPv4CIDR {
    guard let cidr = IPv4CIDR(try required(text, path)) else { throw .malformed("\(path) is no IPv4 block") }
    return cidr
}
