/// Lists the quotas of a service that the account has values of its own for; the others it may leave out.
///
/// See <https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListServiceQuotas.html>.
///
/// ```
/// ListServiceQuotasResponse
///   NextToken  String
///   Quotas     [ServiceQuota]
/// ```
public struct ListServiceQuotas: JSONLookup, PaginatedLookup, Hashable {
    /// The service that is asked.
    public typealias Service = ServiceQuotas
    /// One page of the answer.
    public typealias Output = ServiceQuotaPage

    /// The service that the quotas are of, `vpc`.
    public var serviceCode: String
    /// What the request for the next page carries; `nil` for the first.
    public var nextToken: String?

    /// Makes a request with these members.
    public init(serviceCode: String, nextToken: String? = nil) {
        self.serviceCode = serviceCode
        self.nextToken = nextToken
    }

    private enum CodingKeys: String, CodingKey {
        case serviceCode = "ServiceCode"
        case nextToken = "NextToken"
    }
}
