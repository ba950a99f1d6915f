import SluiceCore
import Testing

struct NoProxyTests {
    @Test func `the default list exempts the machine, the networks, the cluster and the platform's services`() throws {
        let list = NoProxy.defaults(
            region: "us-west-2", services: Platform.gkeAWSPrevious.services,
            networks: [try #require(IPv4CIDR("10.0.0.0/16"))])
        #expect(
            list == [
                "localhost", "127.0.0.1", "169.254.169.254", "10.0.0.0/16", ".svc", ".cluster.local",
                "autoscaling.us-west-2.amazonaws.com", "ec2.us-west-2.amazonaws.com",
                "elasticloadbalancing.us-west-2.amazonaws.com", "kms.us-west-2.amazonaws.com",
                "s3.us-west-2.amazonaws.com", "sts.us-west-2.amazonaws.com",
            ])
    }

    @Test(arguments: [
        ("169.254.169.254", true), ("b.s3.us-west-2.amazonaws.com", true), ("10.0.1.2", true), ("a.svc", true),
        ("sts.amazonaws.com", false), ("gkehub.googleapis.com", false), ("svc", false), ("10.1.0.0", false),
    ])
    func `Go goes past the proxy to exactly those`(host: String, isDirect: Bool) throws {
        let list = NoProxy.defaults(
            region: "us-west-2", services: Platform.gkeAWSPrevious.services,
            networks: [try #require(IPv4CIDR("10.0.0.0/16"))])
        let choice = ProxyClient.go.choice(
            for: ProxyTarget(host: host), httpProxy: nil, httpsProxy: "http://p", noProxy: list)
        #expect((choice.way == .direct) == isDirect)
    }

    @Test(arguments: [
        ("kms", "eu-central-1", "kms.eu-central-1.amazonaws.com"),
        ("sts", "cn-north-1", "sts.cn-north-1.amazonaws.com.cn"),
        ("ec2", "us-gov-east-1", "ec2.us-gov-east-1.amazonaws.com"),
        ("ec2", "us-iso-east-1", "ec2.us-iso-east-1.c2s.ic.gov"),
        ("ec2", "us-isob-east-1", "ec2.us-isob-east-1.sc2s.sgov.gov"),
        ("ecr.api", "us-east-1", "api.ecr.us-east-1.amazonaws.com"),
        ("ecr.dkr", "us-east-1", "dkr.ecr.us-east-1.amazonaws.com"),
    ])
    func `a service has its host in each Region`(service: String, region: String, host: String) {
        #expect(AWSHostName(service: service, region: region).host == host)
    }

    @Test func `buckets and registries have names beneath the service's`() {
        let names = ["s3", "ecr.dkr", "ecr.api", "kms"].map { AWSHostName(service: $0, region: "us-east-1") }
        #expect(names.map(\.hasSubdomains) == [true, true, false, false])
    }
}
