public import AWS

/// Makes a NAT gateway, as what other people have in a VPC; sluice itself makes none.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html>.
///
/// ```
/// CreateNatGatewayResponse
///   natGateway  NatGateway
/// ```
public struct CreateNatGateway: EC2WriteOperation, Hashable {
    /// The elastic address, `eipalloc-…`; `nil` for a private gateway.
    public var allocationId: String?
    /// The subnet, `subnet-…`.
    public var subnetId: String

    /// Makes a request for a public gateway, or for a private one where there is no address.
    public init(subnetId: String, allocationId: String? = nil) {
        self.allocationId = allocationId
        self.subnetId = subnetId
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("AllocationId", allocationId)
        query.append("SubnetId", subnetId)
        query.append("ConnectivityType", allocationId == nil ? "private" : "public")
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The new gateway.
        public var natGateway: NatGateway

        /// The new gateway's ID, `nat-…`.
        public var natGatewayId: String { natGateway.natGatewayId ?? "" }

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            natGateway = try response.required("natGateway")
        }
    }
}
