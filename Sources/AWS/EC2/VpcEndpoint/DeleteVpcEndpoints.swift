/// Deletes endpoints; those it cannot delete are named in a successful answer.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVpcEndpoints.html>.
///
/// ```
/// DeleteVpcEndpointsResponse
///   unsuccessful/item  UnsuccessfulItem
/// ```
public struct DeleteVpcEndpoints: EC2WriteOperation, Hashable {
    /// The endpoints.
    public var vpcEndpointIds: [String]
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(vpcEndpointIds: [String], dryRun: Bool? = nil) {
        self.vpcEndpointIds = vpcEndpointIds
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("VpcEndpointId", vpcEndpointIds)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The objects on which the call failed, each with its reason.
        public var unsuccessful: [UnsuccessfulItem]?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            unsuccessful = try response.list("unsuccessful")
        }
    }
}
