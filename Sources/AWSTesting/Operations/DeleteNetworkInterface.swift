public import AWS

/// Deletes a network interface that is attached to nothing.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteNetworkInterface.html>.
public struct DeleteNetworkInterface: EC2WriteOperation, Hashable {
    /// The interface, `eni-…`.
    public var networkInterfaceId: String

    /// Makes a request with these members.
    public init(networkInterfaceId: String) { self.networkInterfaceId = networkInterfaceId }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) { query.append("NetworkInterfaceId", networkInterfaceId) }

    /// The answer has nothing in it.
    public typealias Output = EmptyOutput
}
