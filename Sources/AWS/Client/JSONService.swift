/// A service that is asked in AWS's JSON protocol, version 1.1.
///
/// Source: <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>.
public protocol JSONService: LookupService {
    /// What stands before the action in the header `X-Amz-Target`.
    static var targetPrefix: String { get }
}
