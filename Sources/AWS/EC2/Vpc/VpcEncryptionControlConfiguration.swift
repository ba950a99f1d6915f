/// Whether traffic in a new VPC has to be encrypted, and what is exempt.
public struct VpcEncryptionControlConfiguration: QueryStructure, Hashable {
    /// `monitor` or `enforce`.
    public var mode: String?
    /// `enable` exempts internet gateways.
    public var internetGatewayExclusion: String?
    /// `enable` exempts egress-only internet gateways.
    public var egressOnlyInternetGatewayExclusion: String?
    /// `enable` exempts NAT gateways.
    public var natGatewayExclusion: String?
    /// `enable` exempts virtual private gateways.
    public var virtualPrivateGatewayExclusion: String?
    /// `enable` exempts peering connections.
    public var vpcPeeringExclusion: String?
    /// `enable` exempts Lambda functions.
    public var lambdaExclusion: String?
    /// `enable` exempts VPC Lattice.
    public var vpcLatticeExclusion: String?
    /// `enable` exempts Elastic File System.
    public var elasticFileSystemExclusion: String?

    /// Makes one of its members.
    public init(
        mode: String? = nil, internetGatewayExclusion: String? = nil,
        egressOnlyInternetGatewayExclusion: String? = nil, natGatewayExclusion: String? = nil,
        virtualPrivateGatewayExclusion: String? = nil, vpcPeeringExclusion: String? = nil,
        lambdaExclusion: String? = nil, vpcLatticeExclusion: String? = nil, elasticFileSystemExclusion: String? = nil
    ) {
        self.mode = mode
        self.internetGatewayExclusion = internetGatewayExclusion
        self.egressOnlyInternetGatewayExclusion = egressOnlyInternetGatewayExclusion
        self.natGatewayExclusion = natGatewayExclusion
        self.virtualPrivateGatewayExclusion = virtualPrivateGatewayExclusion
        self.vpcPeeringExclusion = vpcPeeringExclusion
        self.lambdaExclusion = lambdaExclusion
        self.vpcLatticeExclusion = vpcLatticeExclusion
        self.elasticFileSystemExclusion = elasticFileSystemExclusion
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("Mode", mode)
        query.append("InternetGatewayExclusion", internetGatewayExclusion)
        query.append("EgressOnlyInternetGatewayExclusion", egressOnlyInternetGatewayExclusion)
        query.append("NatGatewayExclusion", natGatewayExclusion)
        query.append("VirtualPrivateGatewayExclusion", virtualPrivateGatewayExclusion)
        query.append("VpcPeeringExclusion", vpcPeeringExclusion)
        query.append("LambdaExclusion", lambdaExclusion)
        query.append("VpcLatticeExclusion", vpcLatticeExclusion)
        query.append("ElasticFileSystemExclusion", elasticFileSystemExclusion)
    }
}
