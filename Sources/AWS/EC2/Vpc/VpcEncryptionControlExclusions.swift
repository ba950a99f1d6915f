/// What is exempt from encryption in a VPC.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEncryptionControlExclusions.html>.
public struct VpcEncryptionControlExclusions: ResponseDecodable, Hashable {
    /// Internet gateways.
    public var internetGateway: VpcEncryptionControlExclusion?
    /// Egress-only internet gateways.
    public var egressOnlyInternetGateway: VpcEncryptionControlExclusion?
    /// NAT gateways.
    public var natGateway: VpcEncryptionControlExclusion?
    /// Virtual private gateways.
    public var virtualPrivateGateway: VpcEncryptionControlExclusion?
    /// Peering connections.
    public var vpcPeering: VpcEncryptionControlExclusion?
    /// Lambda functions.
    public var lambda: VpcEncryptionControlExclusion?
    /// VPC Lattice.
    public var vpcLattice: VpcEncryptionControlExclusion?
    /// Elastic File System.
    public var elasticFileSystem: VpcEncryptionControlExclusion?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        internetGateway = try element.optional("internetGateway")
        egressOnlyInternetGateway = try element.optional("egressOnlyInternetGateway")
        natGateway = try element.optional("natGateway")
        virtualPrivateGateway = try element.optional("virtualPrivateGateway")
        vpcPeering = try element.optional("vpcPeering")
        lambda = try element.optional("lambda")
        vpcLattice = try element.optional("vpcLattice")
        elasticFileSystem = try element.optional("elasticFileSystem")
    }
}
