/// A proxy that looks into the traffic of a NAT gateway.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGatewayAttachedAppliance.html>.
public struct NatGatewayAttachedAppliance: ResponseDecodable, Hashable {
    /// `network-firewall-proxy`.
    public var type: String?
    /// The ARN of the proxy.
    public var applianceArn: String?
    /// The VPC endpoint that leads to it, `vpce-…`.
    public var vpcEndpointId: String?
    /// `attaching`, `attached`, `detaching`, …
    public var attachmentState: String?
    /// `modifying`, `completed` or `failed`.
    public var modificationState: String?
    /// Why it failed, in a word.
    public var failureCode: String?
    /// Why it failed, in AWS's words.
    public var failureMessage: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        type = try element.optional("type")
        applianceArn = try element.optional("applianceArn")
        vpcEndpointId = try element.optional("vpcEndpointId")
        attachmentState = try element.optional("attachmentState")
        modificationState = try element.optional("modificationState")
        failureCode = try element.optional("failureCode")
        failureMessage = try element.optional("failureMessage")
    }
}
