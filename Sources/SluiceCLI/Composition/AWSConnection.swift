import AWS

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
}
