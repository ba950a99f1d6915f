/// A service that endpoints can lead to.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ServiceDetail.html>.
public struct ServiceDetail: ResponseDecodable, Hashable {
    /// The service, `com.amazonaws.us-west-2.kms`.
    public var serviceName: String?
    /// The ID of the service, `vpce-svc-…`.
    public var serviceId: String?
    /// The kinds of endpoint that the service offers.
    public var serviceType: [ServiceTypeDetail]?
    /// The Region of the service, where it is another than the endpoint's.
    public var serviceRegion: String?
    /// The IDs of the zones in which the service can be reached.
    public var availabilityZoneIds: [String]?
    /// The names of the zones in which the service can be reached.
    public var availabilityZones: [String]?
    /// The account that offers the service, or `amazon`.
    public var owner: String?
    /// The service's own DNS names.
    public var baseEndpointDnsNames: [String]?
    /// The private DNS name.
    public var privateDnsName: String?
    /// The names that private DNS redirects.
    public var privateDnsNames: [PrivateDnsDetails]?
    /// Whether endpoints of the service may have a policy.
    public var vpcEndpointPolicySupported: Bool?
    /// Whether the service's owner must accept each endpoint.
    public var acceptanceRequired: Bool?
    /// Whether the service makes and deletes its endpoints itself.
    public var managesVpcEndpoints: Bool?
    /// Who pays for the endpoint.
    public var payerResponsibility: String?
    /// Whether the owner of the name has proved it.
    public var privateDnsNameVerificationState: String?
    /// `ipv4`, `ipv6`.
    public var supportedIpAddressTypes: [String]?
    /// The tags.
    public var tags: [Tag]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        serviceName = try element.optional("serviceName")
        serviceId = try element.optional("serviceId")
        serviceType = try element.list("serviceType")
        serviceRegion = try element.optional("serviceRegion")
        availabilityZoneIds = try element.list("availabilityZoneIdSet")
        availabilityZones = try element.list("availabilityZoneSet")
        owner = try element.optional("owner")
        baseEndpointDnsNames = try element.list("baseEndpointDnsNameSet")
        privateDnsName = try element.optional("privateDnsName")
        privateDnsNames = try element.list("privateDnsNameSet")
        vpcEndpointPolicySupported = try element.optional("vpcEndpointPolicySupported")
        acceptanceRequired = try element.optional("acceptanceRequired")
        managesVpcEndpoints = try element.optional("managesVpcEndpoints")
        payerResponsibility = try element.optional("payerResponsibility")
        privateDnsNameVerificationState = try element.optional("privateDnsNameVerificationState")
        supportedIpAddressTypes = try element.list("supportedIpAddressTypeSet")
        tags = try element.list("tagSet")
    }
}
