/// A kind of endpoint that a service offers.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ServiceTypeDetail.html>.
public struct ServiceTypeDetail: ResponseDecodable, Hashable {
    /// `Interface`, `Gateway` or `GatewayLoadBalancer`.
    public var serviceType: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        serviceType = try element.optional("serviceType")
    }
}
