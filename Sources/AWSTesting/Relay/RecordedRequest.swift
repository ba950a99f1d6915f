import NIOHTTP1
import SigV4

/// A request as it arrived at a relay.
public struct RecordedRequest: Sendable, Equatable {
    /// The method, for example `POST`.
    public let method: String
    /// Path and query as they stand on the request line.
    public let target: String
    /// All headers in their order.
    public let headers: HTTPHeaders
    /// The whole body.
    public let body: [UInt8]
    /// The body's pairs, `nil` when it is not a form.
    public let form: FormBody?
    /// The form's parameters by name, Action and Version among them; of a repeated name the last.
    public let parameters: [String: String]
    /// What the request claims to be signed with, `nil` where it is not signed in the form of Signature Version 4.
    let authorization: AuthorizationHeader?

    /// A request made of its parts.
    public init(method: String, target: String, headers: HTTPHeaders, body: [UInt8]) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
        form = FormBody(body)
        authorization = headers["Authorization"].first.flatMap(AuthorizationHeader.init)
        parameters = Dictionary((form?.pairs ?? []).map { ($0.name, $0.value) }) { $1 }
    }

    /// The action of a query request; for any other the method and the target, `PUT /bucket/key`.
    public var action: String {
        parameters["Action"] ?? "\(method) \(target)"
    }

    /// The service that the signature's scope names, empty where nothing is signed.
    public var service: String { authorization?.service ?? "" }

    /// The request as a signature sees it.
    var signable: SignableRequest {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let query = parts.count > 1 ? queryFields(parts[1]) : []
        return SignableRequest(
            method: method, scheme: "http", host: headers["Host"].first ?? "", path: parts[0], query: query,
            headers: headers.map { SignableRequest.Field(name: $0.name, value: $0.value) }, body: body)
    }

    /// The query's pairs; a name without `=` counts as one with an empty value, as S3 has it.
    private func queryFields(_ query: String) -> [SignableRequest.Field] {
        let pairs = query.split(separator: "&").map { $0.contains("=") ? String($0) : "\($0)=" }
        let form = FormBody(Array(pairs.joined(separator: "&").utf8))
        return (form?.pairs ?? []).map { SignableRequest.Field(name: $0.name, value: $0.value) }
    }
}
