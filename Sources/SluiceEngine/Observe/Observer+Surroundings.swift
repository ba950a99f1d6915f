import AWS
public import SluiceCore

extension Observer {
    /// What else lives around a VPC, and how much the Region holds: one round of calls, all at once.
    ///
    /// - Parameter vpc: nil while there is none; then the Region alone is looked at.
    /// - Throws: ``ObservationError`` for the first call that failed for good.
    public func surroundings(of vpc: ObservedVPC?) async throws(ObservationError) -> Surroundings {
        do {
            async let networkACLs = NetworkACLObserver(client: ec2).networkACLs(of: vpc?.id)
            async let dhcpOptions = DHCPOptionsObserver(client: ec2).dhcpOptions(vpc?.dhcpOptions)
            async let natGateways = NATGatewayObserver(client: ec2).natGateways(of: vpc?.id)
            async let vpcs = VPCObserver(client: ec2).count()
            async let gatewayEndpoints = EndpointObserver(client: ec2).gatewayCount()

            var surroundings = Surroundings()
            surroundings.networkACLs = byID(try await networkACLs, \.id)
            surroundings.dhcpOptions = try await dhcpOptions
            surroundings.natGateways = byID(try await natGateways, \.id)
            surroundings.vpcCount = try await vpcs
            surroundings.gatewayEndpointCount = try await gatewayEndpoints
            return surroundings
        } catch {
            throw ObservationError(error)
        }
    }
}
