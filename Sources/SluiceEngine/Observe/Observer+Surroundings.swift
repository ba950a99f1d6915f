import AWS
public import SluiceCore

extension Observer {
    /// What else lives around a VPC, and how much the Region holds: one round of calls, all at once.
    ///
    /// What only an examination looks at may be forbidden: then it is a ``BlindSpot``, as is what the lookups do not tell.
    ///
    /// - Parameters:
    ///   - vpc: nil while there is none; then the Region alone is looked at.
    ///   - lookups: the other services to ask.
    /// - Throws: ``ObservationError`` for the first call that failed for good.
    public func surroundings(
        of vpc: ObservedVPC?, in region: String, asking lookups: Lookups = Lookups()
    ) async throws(ObservationError) -> Surroundings {
        do {
            async let networkACLs = permitted { try await NetworkACLObserver(client: ec2).networkACLs(of: vpc?.id) }
            async let dhcpOptions = permitted {
                try await DHCPOptionsObserver(client: ec2).dhcpOptions(vpc?.dhcpOptions)
            }
            async let natGateways = permitted { try await NATGatewayObserver(client: ec2).natGateways(of: vpc?.id) }
            async let internetGateways = permitted {
                try await InternetGatewayObserver(client: ec2).internetGateways(
                    attachedTo: Set([vpc?.id].compactMap(\.self)))
            }
            async let vpcs = VPCObserver(client: ec2).count()
            async let gatewayEndpoints = EndpointObserver(client: ec2).gatewayCount()
            async let quotas = lookups.quotas()
            async let hostedZones = lookups.hostedZones(of: vpc?.id, in: region)
            async let resolverRules = lookups.resolverRules(of: vpc?.id)

            var surroundings = Surroundings()
            surroundings.networkACLs = byID(surroundings.take(try await networkACLs) ?? [], \.id)
            surroundings.dhcpOptions = surroundings.take(try await dhcpOptions) ?? nil
            surroundings.natGateways = surroundings.take(try await natGateways).map { byID($0, \.id) }
            surroundings.internetGateways = surroundings.take(try await internetGateways).map { byID($0, \.id) }
            surroundings.vpcCount = try await vpcs
            surroundings.gatewayEndpointCount = try await gatewayEndpoints
            surroundings.quotas = surroundings.take(await quotas)
            surroundings.hostedZones = surroundings.take(await hostedZones)
            surroundings.resolverRules = surroundings.take(await resolverRules)
            return surroundings
        } catch {
            throw ObservationError(error)
        }
    }

    /// What a look shows, or that the caller may not look.
    private func permitted<Value: Sendable>(
        _ look: @Sendable () async throws -> Value
    ) async throws -> Result<Value, BlindSpot> {
        do {
            return .success(try await look())
        } catch let error as EC2ClientError {
            guard let refusal = error.serviceError, refusal.code == .unauthorizedOperation else { throw error }
            return .failure(BlindSpot(.action("ec2:\(refusal.action ?? "Describe*")"), reason: refusal.message))
        }
    }
}

extension Surroundings {
    /// Takes what was seen, or notes why nothing was; nil for the latter, and where nobody looked.
    fileprivate mutating func take<Value>(_ look: Result<Value, BlindSpot>?) -> Value? {
        switch look {
        case .success(let value): return value
        case .failure(let spot): blindSpots.append(spot)
        case nil: break
        }
        return nil
    }
}
