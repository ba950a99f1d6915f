import AWS
public import SluiceCore

extension Engine {
    /// The VPCs of the Region, without their DNS attributes.
    public func vpcs() async throws(ObservationError) -> [ObservedVPC] {
        do {
            return try await VPCObserver(client: ec2).vpcs()
        } catch {
            throw ObservationError(error)
        }
    }

    /// Looks at a VPC that is there, for a plan that is yet to be written.
    ///
    /// - Parameters:
    ///   - stack: the name that the plan is to have; what carries it already is looked for too.
    ///   - platform: whose services' endpoints are wanted.
    public func observation(
        ofVPC vpc: String, forStack stack: String, on platform: Platform, in region: String
    ) async throws(ObservationError) -> Observation {
        let scope = ObservationScope(vpc: vpc, stack: stack, services: platform.defaultServices, region: region)
        return try await Observer(ec2: ec2, sts: sts).observe(scope)
    }
}
