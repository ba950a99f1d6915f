import AWS
import Testing

struct RegionTests {
    @Test(arguments: ["us-west-2", "local", "mars-north-1"])
    func `accepts a name that a host can have, known or not`(_ name: String) throws {
        #expect(try Region(name).name == name)
    }

    @Test(arguments: [
        "", "a@b", "us-east-1/", "us.east", "-us", "us-", "us_east", "ü", String(repeating: "a", count: 64),
    ])
    func `refuses a name that would make another host`(_ name: String) {
        #expect(throws: EndpointError.invalidRegion(name)) { try Region(name) }
    }

    @Test(
        arguments: [
            (["AWS_REGION": "env-1", "AWS_DEFAULT_REGION": "env-2"], "given", "given"),
            (["AWS_REGION": "env-1", "AWS_DEFAULT_REGION": "env-2"], nil, "env-1"),
            (["AWS_REGION": "", "AWS_DEFAULT_REGION": "env-2"], nil, "env-2"),
            ([:], nil, "profile-1"),
        ] as [([String: String], String?, String)])
    func `the first that names one wins`(_ variables: [String: String], _ given: String?, _ chosen: String) throws {
        let config = try SharedConfig(config: "[default]\nregion = profile-1", credentials: nil)
        let region = try Region.chosen(
            explicit: given, environment: Environment(variables), config: config, profileName: "default")
        #expect(region.name == chosen)
    }

    @Test func `none at all is an error of its own`() {
        #expect(throws: EndpointError.noRegion) {
            try Region.chosen(
                explicit: nil, environment: Environment(), config: SharedConfig(), profileName: "default")
        }
    }

    @Test(
        arguments: [
            ([:], .init("region", in: "default", origin: .init(path: "~/.aws/config", line: 2))),
            (["AWS_DEFAULT_REGION": "mars/"], .init(variable: "AWS_DEFAULT_REGION")),
        ] as [([String: String], CredentialSetting)])
    func `a setting that names none is named itself`(_ variables: [String: String], _ setting: CredentialSetting) throws
    {
        let config = try SharedConfig(config: "[default]\nregion = mars/", credentials: nil)
        #expect(throws: EndpointError.setting(setting, .noRegionName("mars/"))) {
            try Region.chosen(
                explicit: nil, environment: Environment(variables), config: config, profileName: "default")
        }
    }

    @Test(arguments: [
        ("eu-west-1", "aws"), ("cn-north-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov"), ("us-iso-east-1", "aws-iso"),
        ("us-isob-east-1", "aws-iso-b"), ("us-isof-south-1", "aws-iso-f"), ("eu-isoe-west-1", "aws-iso-e"),
        ("eusc-de-east-1", "aws-eusc"), ("mars-north-1", "aws"), ("aws-cn-global", "aws-cn"),
        ("aws-eusc-global", "aws"),
    ])
    func `belongs to the partition that its name begins like`(_ name: String, _ partition: String) throws {
        #expect(try Region(name).partition.id == partition)
    }
}
