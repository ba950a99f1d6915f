package import SluiceCore

extension Observation {
    package static let benchmarkRegion = "us-west-2"
    package static let benchmarkAccount = "123456789012"

    /// The region's facts, and an account with nothing in it.
    package static var empty: Observation {
        var observation = Observation(
            identity: Identity(account: benchmarkAccount, arn: "arn:aws:iam::\(benchmarkAccount):user/benchmark"),
            region: benchmarkRegion)
        observation.services = Platform.gkeAWSPrevious.services.map { service in
            ObservedEndpointService(
                name: "com.amazonaws.\(benchmarkRegion).\(service.name)",
                type: service.kind == .gateway ? .gateway : .interface, zones: [])
        }
        observation.prefixLists = ["com.amazonaws.\(benchmarkRegion).s3": "pl-68a54001"]
        return observation
    }
}
