import AWS

/// Makes a network interface, as what other people have in a VPC; sluice itself makes none.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html>.
struct CreateNetworkInterface: EC2WriteOperation {
    var subnetId: String
    var description: String
    var groups: [String]?

    func encode(into query: inout QueryParameters) {
        query.append("SubnetId", subnetId)
        query.append("Description", description)
        query.append("SecurityGroupId", groups)
    }

    struct Output: ResponseDecodable {
        private let networkInterface: NetworkInterface

        var networkInterfaceId: String { networkInterface.networkInterfaceId ?? "" }

        init(_ response: ResponseElement) throws(XMLError) {
            networkInterface = try response.required("networkInterface")
        }
    }
}

/// Deletes a network interface that nothing is attached to.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkInterface.html>.
struct DeleteNetworkInterface: EC2WriteOperation {
    var networkInterfaceId: String

    func encode(into query: inout QueryParameters) { query.append("NetworkInterfaceId", networkInterfaceId) }

    typealias Output = EmptyOutput
}
