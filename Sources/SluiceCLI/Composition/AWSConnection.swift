import AWS
import SluiceEngine

/// What talks to AWS for as long as a command does: the ways there, and the credentials.
struct AWSConnection: Sendable {
    let region: Region
    let endpoints: EndpointResolver
    let credentials: RefreshingCredentials
    let client: ClientConfiguration

    /// A client for STS.
    func sts() throws(EndpointError) -> STSClient {
        let endpoint = try endpoints.endpoint(of: .sts, in: region)
        return STSClient(
            endpoint: endpoint.url, region: endpoint.signingRegion ?? region, configuration: client)
    }

    /// A client for EC2.
    func ec2() throws(EndpointError) -> EC2Client {
        let endpoint = try endpoints.endpoint(of: .ec2, in: region)
        return EC2Client(
            endpoint: endpoint.url, region: endpoint.signingRegion ?? region, configuration: client)
    }

    /// Clients for those services that are only ever asked, and for no others.
    func lookups(_ services: [EndpointService]) throws(EndpointError) -> Lookups {
        var lookups = Lookups()
        if services.contains(.serviceQuotas) { lookups.quotas = try lookup() }
        if services.contains(.route53) { lookups.hostedZones = try lookup() }
        if services.contains(.route53Resolver) { lookups.resolverRules = try lookup() }
        return lookups
    }

    /// A client for a service that is only ever asked.
    func lookup<Service: LookupService>() throws(EndpointError) -> LookupClient<Service> {
        LookupClient(
            endpoint: try endpoints.endpoint(of: Service.endpointService, in: region), region: region,
            configuration: client)
    }
}
