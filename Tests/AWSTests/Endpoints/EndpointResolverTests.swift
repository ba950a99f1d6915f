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
        [profile lost]
        endpoint_url = nowhere
        [profile misled]
        services = wrong
        [services wrong]
        ec2 =
          endpoint_url = nowhere
        """

    private func host(
        _ service: EndpointService = .ec2, region: String = "eu-west-1", profile: String = "default",
        variables: [String: String] = [:]
    ) throws -> String {
        let resolver = EndpointResolver(
            environment: Environment(variables), config: try SharedConfig(config: config, credentials: nil),
            profileName: profile)
        return try resolver.endpoint(of: service, in: Region(region)).url.host
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

    @Test func `aws-global is another Region's name only where STS has a global endpoint`() throws {
        let global = try Region("aws-global")
        let plain = try ServiceEndpoint(of: .sts, in: global)
        #expect(plain.url.host == "sts.amazonaws.com")
        #expect(plain.signingRegion == (try Region("us-east-1")))
        let dual = try ServiceEndpoint(of: .sts, in: global, EndpointVariant(isDualStack: true))
        #expect(dual == ServiceEndpoint(EndpointURL(host: "sts.aws-global.api.aws")))
        let fips = try ServiceEndpoint(of: .sts, in: global, EndpointVariant(isFIPS: true))
        #expect(fips == ServiceEndpoint(EndpointURL(host: "sts-fips.aws-global.amazonaws.com")))
        let custom = EndpointURL(host: "sts.example.com")
        #expect(try ServiceEndpoint(of: .sts, in: global, custom: custom) == ServiceEndpoint(custom))
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

    @Test(
        arguments: [
            (["AWS_ENDPOINT_URL": "nowhere"], "default", .init(variable: "AWS_ENDPOINT_URL")),
            (["AWS_ENDPOINT_URL_EC2": "nowhere"], "default", .init(variable: "AWS_ENDPOINT_URL_EC2")),
            (
                [:], "lost",
                .init("endpoint_url", in: "profile lost", origin: .init(path: "~/.aws/config", line: 13))
            ),
            (
                [:], "misled",
                .init("endpoint_url of ec2", in: "services wrong", origin: .init(path: "~/.aws/config", line: 18))
            ),
        ] as [([String: String], String, CredentialSetting)])
    func `a configured URL that is none is an error that names the setting`(
        _ variables: [String: String], _ profile: String, _ setting: CredentialSetting
    ) {
        #expect(throws: EndpointError.setting(setting, .url(.scheme))) {
            try host(profile: profile, variables: variables)
        }
    }

    @Test func `FIPS and dual stack are asked for by variables and by the profile`() throws {
        let both = ["AWS_USE_FIPS_ENDPOINT": "true", "AWS_USE_DUALSTACK_ENDPOINT": "TRUE"]
        #expect(try host(variables: both) == "ec2-fips.eu-west-1.api.aws")
        let profile = try SharedConfig(config: "[default]\nuse_fips_endpoint = true", credentials: nil)
        let off = EndpointResolver(environment: Environment(["AWS_USE_FIPS_ENDPOINT": "false"]), config: profile)
        let on = EndpointResolver(environment: Environment(), config: profile)
        #expect(try on.endpoint(of: .sts, in: Region("eu-west-1")).url.host == "sts-fips.eu-west-1.amazonaws.com")
        #expect(try off.endpoint(of: .sts, in: Region("eu-west-1")).url.host == "sts.eu-west-1.amazonaws.com")
    }

    @Test(arguments: ["AWS_USE_FIPS_ENDPOINT", "AWS_USE_DUALSTACK_ENDPOINT", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"])
    func `a switch that is neither on nor off is an error, not off`(_ variable: String) {
        let fault = CredentialSettingFault.notOneOf(["true", "false"], value: "yes")
        #expect(throws: EndpointError.setting(CredentialSetting(variable: variable), fault)) {
            try host(variables: [variable: "yes"])
        }
    }

    @Test(arguments: ["use_fips_endpoint", "use_dualstack_endpoint", "ignore_configured_endpoint_urls"])
    func `a profile's switch that is neither is named by file, line and key`(_ property: String) throws {
        let config = try SharedConfig(config: "[default]\n\(property) = on", credentials: nil)
        let setting = CredentialSetting(property, in: "default", origin: .init(path: "~/.aws/config", line: 2))
        #expect(throws: EndpointError.setting(setting, .notOneOf(["true", "false"], value: "on"))) {
            try EndpointResolver(environment: Environment(), config: config)
                .endpoint(of: .ec2, in: Region("eu-west-1"))
        }
    }

    @Test func `the services of a login have names of their own`() throws {
        let own = ["AWS_ENDPOINT_URL_SSO": "https://portal", "AWS_ENDPOINT_URL_SSO_OIDC": "https://oidc"]
        #expect(try host(.sso) == "portal.sso.eu-west-1.amazonaws.com")
        #expect(try host(.oidc) == "oidc.eu-west-1.amazonaws.com")
        #expect(try host(.sso, variables: own) == "portal")
        #expect(try host(.oidc, variables: own) == "oidc")
    }
}
