/// Lists the quotas of a service with the values that AWS starts every account with.
///
/// See <https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/API_ListAWSDefaultServiceQuotas.html>.
///
/// ```
/// ListAWSDefaultServiceQuotasResponse
///   NextToken  String
///   Quotas     [ServiceQuota]
/// ```
public struct ListAWSDefaultServiceQuotas: JSONLookup, PaginatedLookup, Hashable {
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
