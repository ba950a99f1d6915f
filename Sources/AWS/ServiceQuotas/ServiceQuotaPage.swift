/// One page of the quotas of a service.
public struct ServiceQuotaPage: EC2Page, Decodable, Hashable {
    /// What the request for the next page carries; `nil` or empty on the last page.
    public var nextToken: String?
    /// The quotas on this page.
    public var quotas: [ServiceQuota]?

    /// Takes over the quotas of the next page and its token.
    public mutating func append(_ next: ServiceQuotaPage) {
        nextToken = next.nextToken
        quotas.append(next.quotas)
    }

    private enum CodingKeys: String, CodingKey {
        case nextToken = "NextToken"
        case quotas = "Quotas"
    }
}
