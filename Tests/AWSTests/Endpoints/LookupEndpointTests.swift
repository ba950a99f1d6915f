import AWS
import Testing

/// Where the services are that are only ever asked; what is expected is what botocore's rules give.
struct LookupEndpointTests {
    private static let fips = EndpointVariant(isFIPS: true)
    private static let dual = EndpointVariant(isDualStack: true)
    private static let both = EndpointVariant(isFIPS: true, isDualStack: true)

    @Test(
        arguments: [
            ("us-west-2", EndpointVariant(), "route53.amazonaws.com", "us-east-1"),
            ("us-west-2", fips, "route53-fips.amazonaws.com", "us-east-1"),
            ("us-west-2", dual, "route53.global.api.aws", "us-east-1"),
            ("us-west-2", both, "route53-fips.global.api.aws", "us-east-1"),
            ("aws-global", EndpointVariant(), "route53.amazonaws.com", "us-east-1"),
            ("cn-north-1", EndpointVariant(), "route53.amazonaws.com.cn", "cn-northwest-1"),
            ("cn-north-1", dual, "route53.global.api.amazonwebservices.com.cn", "cn-northwest-1"),
            ("us-gov-east-1", EndpointVariant(), "route53.us-gov.amazonaws.com", "us-gov-west-1"),
            ("us-gov-east-1", fips, "route53.us-gov.amazonaws.com", "us-gov-west-1"),
            ("us-gov-east-1", both, "route53.us-gov.api.aws", "us-gov-west-1"),
            ("eusc-de-east-1", EndpointVariant(), "route53.amazonaws.eu", "eusc-de-east-1"),
            ("us-iso-west-1", EndpointVariant(), "route53.c2s.ic.gov", "us-iso-east-1"),
            ("us-iso-west-1", dual, "route53.api.aws.ic.gov", "us-iso-east-1"),
            ("us-isob-east-1", EndpointVariant(), "route53.sc2s.sgov.gov", "us-isob-east-1"),
            ("eu-isoe-west-1", EndpointVariant(), "route53.cloud.adc-e.uk", "eu-isoe-west-1"),
            ("us-isof-south-1", EndpointVariant(), "route53.csp.hci.ic.gov", "us-isof-south-1"),
        ])
    func `Route 53 has one endpoint in each part of AWS`(
        region: String, variant: EndpointVariant, host: String, signingRegion: String
    ) throws {
        let endpoint = try ServiceEndpoint(of: .route53, in: Region(region), variant)
        #expect(endpoint == ServiceEndpoint(EndpointURL(host: host), signingRegion: try Region(signingRegion)))
    }

    @Test(
        arguments: [
            ("us-west-2", EndpointVariant(), ".us-west-2.amazonaws.com"),
            ("us-west-2", fips, "-fips.us-west-2.amazonaws.com"),
            ("us-west-2", dual, ".us-west-2.api.aws"), ("us-gov-west-1", fips, ".us-gov-west-1.amazonaws.com"),
            ("cn-north-1", EndpointVariant(), ".cn-north-1.amazonaws.com.cn"),
        ])
    func `the others are in every Region`(region: String, variant: EndpointVariant, rest: String) throws {
        for (service, name) in [
            (EndpointService.serviceQuotas, "servicequotas"), (.route53Resolver, "route53resolver"),
        ] {
            let endpoint = try ServiceEndpoint(of: service, in: Region(region), variant)
            #expect(endpoint == ServiceEndpoint(EndpointURL(host: name + rest)))
        }
    }

    @Test(
        arguments: [
            (EndpointService.serviceQuotas, "AWS_ENDPOINT_URL_SERVICE_QUOTAS", "service_quotas"),
            (.route53, "AWS_ENDPOINT_URL_ROUTE_53", "route_53"),
            (.route53Resolver, "AWS_ENDPOINT_URL_ROUTE53RESOLVER", "route53resolver"),
        ])
    func `each has a variable and a section of its own`(
        service: EndpointService, variable: String, section: String
    ) throws {
        let general = ["AWS_ENDPOINT_URL": "https://general"]
        let config = try SharedConfig(
            config: "[default]\nservices = s\n[services s]\n\(section) =\n  endpoint_url = https://section\n",
            credentials: nil)
        func endpoint(_ variables: [String: String], _ config: SharedConfig = SharedConfig()) throws -> ServiceEndpoint
        {
            try EndpointResolver(environment: Environment(variables), config: config)
                .endpoint(of: service, in: Region("us-west-2"))
        }
        #expect(try endpoint(general) == ServiceEndpoint(EndpointURL(host: "general")))
        #expect(try endpoint(general.merging([variable: "https://own"]) { $1 }).url.host == "own")
        #expect(try endpoint([:], config).url.host == "section")
    }
}
