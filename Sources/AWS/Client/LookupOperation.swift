/// One call that changes nothing, of a service that is only ever asked.
public protocol LookupOperation: Sendable {
    /// The service that is asked.
    associatedtype Service: LookupService
    /// What it answers.
    associatedtype Output: Sendable

    /// The action as AWS names it.
    static var action: String { get }

    /// The call as the service's protocol puts it.
    var request: ServiceRequest { get }

    /// The answer, read from the body of a successful response.
    ///
    /// - Throws: an `XMLError` for a body that is not what was asked for.
    static func decode(_ body: [UInt8]) throws(XMLError) -> Output

    /// What the service says where it refuses a call, `nil` where it says nothing.
    static func refusal(in response: HTTPResponse) -> EC2Error?
}

extension LookupOperation {
    /// The name of the type, which is that of the action.
    public static var action: String { "\(Self.self)" }
}
