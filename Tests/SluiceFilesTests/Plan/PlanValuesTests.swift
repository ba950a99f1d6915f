import SluiceCore
import SluiceFiles
import Testing

struct PlanValuesTests {
    @Test func `what a plan may say is read as the plan would be`() throws {
        var values = PlanValues()
        #expect(values.name("prod", at: "--name") == "prod")
        #expect(values.region("eu-west-1", at: "--region") == "eu-west-1")
        #expect(values.platform("gke-aws", at: "--platform") == .gkeAWS)
        #expect(values.vpc("vpc-0a1b", at: "--vpc") == "vpc-0a1b")
        #expect(
            values.proxy("https://Proxy:3128", at: "--proxy") == ProxyURL(scheme: "https", host: "proxy", port: 3128))
        #expect(values.destination("sg-1", at: "--destination") == .group("sg-1"))
        let block = try #require(IPv4CIDR("10.0.0.0/24"))
        #expect(values.destination("10.0.0.0/24", at: "--destination") == .cidr(block))
        let network = values.network(
            cidr: "10.0.0.0/24", at: "--cidr", zones: ["us-west-2a"], at: "--zones", region: "us-west-2")
        #expect(network == FreshNetwork(cidr: block, zones: ["us-west-2a"]))
        #expect(values.errors == [])
    }

    @Test func `every mistake is told at once, by the name of its place and without another`() {
        var values = PlanValues()
        #expect(values.name("Prod", at: "--name") == nil)
        #expect(values.region("us-west-2a", at: "--region") == nil)
        #expect(values.platform("gke", at: "--platform") == nil)
        #expect(values.vpc("subnet-1", at: "--vpc") == nil)
        #expect(values.proxy("proxy:3128", at: "--proxy") == nil)
        #expect(values.destination("10.0.0.1/24", at: "--destination") == nil)
        #expect(
            values.errors.map(\.subject) == ["--name", "--region", "--platform", "--vpc", "--proxy", "--destination"])
        #expect(values.errors[4].summary == "--proxy has no scheme")
        #expect(values.errors.allSatisfy { $0.location == nil })
    }

    @Test(arguments: [
        ("10.0.0.0/8", ["us-west-2a"], "plan.cidr-size"), ("10.0.0.0", ["us-west-2a"], "plan.cidr-malformed"),
        ("10.0.0.0/28", ["us-west-2a"], "plan.block-too-small"),
        ("10.0.0.0/16", ["us-west-2a", ""], "plan.empty-value"),
        ("10.0.0.0/16", ["eu-west-1a"], "plan.zone-region"),
        ("10.0.0.0/16", ["us-west-2a", "us-west-2a"], "plan.zone-duplicate"),
    ])
    func `a fresh VPC is judged as a whole`(cidr: String, zones: [String], code: String) {
        var values = PlanValues()
        _ = values.network(cidr: cidr, at: "--cidr", zones: zones, at: "--zones", region: "us-west-2")
        #expect(values.errors.map(\.code.rawValue) == [code])
    }

    @Test func `a password by mistake is in no message`() {
        var values = PlanValues()
        #expect(values.proxy("http://me:hunter2@10.0.0.254:80", at: "--proxy") == nil)
        #expect(values.errors.map(\.code) == ["plan.proxy-user-info"])
        #expect(!"\(values.errors)".contains("hunter2"))
    }

    @Test func `what a plan would be warned of is no mistake`() {
        var values = PlanValues()
        #expect(values.region("mars-1", at: "--region") == "mars-1")
        #expect(values.errors == [])
    }
}
