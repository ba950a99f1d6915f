import Testing

@testable import SluiceCore

struct RoutesAroundGatewayTests {
    @Test(arguments: ["0.0.0.0/0", "10.9.0.0/16", "100.64.0.0/10", "2600:1f68::/32", "pl-s3"])
    func `a route to everywhere or to a private network leaves S3 to the endpoint`(destination: String) {
        var world = World.surrounded
        world.observation.routeTables["rtb-1"]?.routes.append(.init(destination: destination, target: "tgw-1"))
        #expect(world.findings(of: RoutesAroundGateway.self).isEmpty)
    }

    @Test func `a narrower route to public addresses may win against the endpoint's`() {
        var world = World.surrounded
        world.observation.routeTables["rtb-1"]?.routes.append(.init(destination: "52.92.0.0/16", target: "igw-1"))
        #expect(
            world.findings(of: RoutesAroundGateway.self).map(\.summary) == [
                "rtb-1 has routes that may lead S3 around the endpoint: 52.92.0.0/16 to igw-1"
            ])
    }
}
