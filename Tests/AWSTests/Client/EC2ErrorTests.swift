import AWS
import Testing

struct EC2ErrorTests {
    @Test(arguments: [
        ("RequestLimitExceeded", true), ("EC2ThrottledException", true), ("Throttling", true),
        ("ThrottlingException", true), ("Throttling.User", true), ("SlowDown", true), ("VpcLimitExceeded", false),
        ("InternalError", false), ("NotThrottling", false),
    ])
    func `knows a throttle by its code`(_ code: String, _ isThrottle: Bool) {
        #expect(EC2Error.sample(code, status: 400).isThrottle == isThrottle)
    }

    @Test(arguments: [
        ("InvalidVpcID.NotFound", true), ("InvalidVpcEndpointId.NotFound", true), ("NatGatewayNotFound", true),
        ("InvalidGroup.NotFound", true), ("InvalidVpcID.Malformed", false), ("NotFoundElsewhere", false),
    ])
    func `knows a missing object by its code`(_ code: String, _ isNotFound: Bool) {
        #expect(EC2Error.sample(code, status: 400).isNotFound == isNotFound)
    }
}
