import AWS
import Testing

struct EndpointResolverTests {
    private let config = """
        [profile plain]
        endpoint_url = https://profile
        [profile sectioned]
        endpoint_url = https://profile
        services = mine
        [profile silent]
        endpoint_url = https://profile
        ignore_configured_endpoint_urls = true
        [services mine]
        ec2 =
          endpoint_url = https://section
        """

    private func host(
        _ service: EndpointResolver.Service = .ec2, region: String = "eu-west-1", profile: String = "default",
        variables: [String: String] = [:]
    ) throws -> String {
        let resolver = EndpointResolver(
            environment: Environment(variables), config: try SharedConfig(config: config, credentials: nil),
            profileName: profile)
        return try resolver.endpoint(of: service, in: Region(region)).host
    }

    @Test(arguments: [
        ("eu-west-1", "ec2.eu-west-1.amazonaws.com"), ("cn-north-1", "ec2.cn-north-1.amazonaws.com.cn"),
        ("us-gov-east-1", "ec2.us-gov-east-1.amazonaws.com"), ("us-iso-west-1", "ec2.us-iso-west-1.c2s.ic.gov"),
    ])
    func `without settings it is the Region's public host`(_ region: String, _ expected: String) throws {
        #expect(try host(region: region) == expected)
    }

    @Test func `STS is the Region's own, not the global one`() throws {
        #expect(try host(.sts) == "sts.eu-west-1.amazonaws.com")
    }

    @Test func `the service's variable beats the general one, which beats the profile`() throws {
        let both = ["AWS_ENDPOINT_URL_EC2": "https://own", "AWS_ENDPOINT_URL": "https://general"]
        #expect(try host(profile: "sectioned", variables: both) == "own")
        #expect(try host(.sts, profile: "sectioned", variables: both) == "general")
        #expect(try host(profile: "sectioned") == "section")
        #expect(try host(.sts, profile: "sectioned") == "profile")
        #expect(try host(profile: "plain") == "profile")
    }

    @Test func `configured URLs can be switched off by a variable and by the profile`() throws {
        let variables = ["AWS_ENDPOINT_URL": "https://general", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "TRUE"]
        #expect(try host(profile: "plain", variables: variables) == "ec2.eu-west-1.amazonaws.com")
        #expect(try host(profile: "silent") == "ec2.eu-west-1.amazonaws.com")
    }

    @Test func `a configured URL that is none is an error`() {
        #expect(throws: EndpointError.malformedURL(.scheme)) { try host(variables: ["AWS_ENDPOINT_URL": "nowhere"]) }
    }
}
