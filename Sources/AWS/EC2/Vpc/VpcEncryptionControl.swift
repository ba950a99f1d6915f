/// Whether traffic in a VPC has to be encrypted, and what is exempt.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEncryptionControl.html>.
public struct VpcEncryptionControl: ResponseDecodable, Hashable {
    /// The ID of the control.
    public var vpcEncryptionControlId: String?
    /// How far the control is.
    public var state: String?
    /// The VPC, `vpc-…`.
    public var vpcId: String?
    /// `monitor` or `enforce`.
    public var mode: String?
    /// More about the state.
    public var stateMessage: String?
    /// What is exempt.
    public var resourceExclusions: VpcEncryptionControlExclusions?
    /// The tags.
    public var tags: [Tag]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        vpcEncryptionControlId = try element.optional("vpcEncryptionControlId")
        state = try element.optional("state")
        vpcId = try element.optional("vpcId")
        mode = try element.optional("mode")
        stateMessage = try element.optional("stateMessage")
        resourceExclusions = try element.optional("resourceExclusions")
        tags = try element.list("tagSet")
    }
}
