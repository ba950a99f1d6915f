/// Makes an internet gateway, which is of use once it is attached to a VPC.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInternetGateway.html>.
///
/// ```
/// CreateInternetGatewayResponse
///   internetGateway  InternetGateway
/// ```
public struct CreateInternetGateway: EC2WriteOperation, Hashable {
    /// The tags that the new object is born with.
    public var tagSpecifications: [TagSpecification]?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(tagSpecifications: [TagSpecification]? = nil, dryRun: Bool? = nil) {
        self.tagSpecifications = tagSpecifications
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("TagSpecification", tagSpecifications)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The new gateway, attached to nothing.
        public var internetGateway: InternetGateway?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            internetGateway = try response.optional("internetGateway")
        }
    }
}
