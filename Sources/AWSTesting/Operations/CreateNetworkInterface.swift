public import AWS

/// Makes a network interface, as what other people have in a VPC; sluice itself makes none.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html>.
///
/// ```
/// CreateNetworkInterfaceResponse
///   networkInterface  NetworkInterface
/// ```
public struct CreateNetworkInterface: EC2WriteOperation, Hashable {
    /// The subnet, `subnet-…`.
    public var subnetId: String
    /// Free text.
    public var description: String
    /// The security groups on it; `nil` for the VPC's default group.
    public var groups: [String]?

    /// Makes a request with these members.
    public init(subnetId: String, description: String, groups: [String]? = nil) {
        self.subnetId = subnetId
        self.description = description
        self.groups = groups
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("SubnetId", subnetId)
        query.append("Description", description)
        query.append("SecurityGroupId", groups)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// The new interface.
        public var networkInterface: NetworkInterface

        /// The new interface's ID, `eni-…`.
        public var networkInterfaceId: String { networkInterface.networkInterfaceId ?? "" }

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            networkInterface = try response.required("networkInterface")
        }
    }
}
