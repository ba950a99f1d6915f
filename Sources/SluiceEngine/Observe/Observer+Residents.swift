import AWS
public import SluiceCore

extension Observer {
    /// Adds everybody who lives in a VPC: its interfaces, and the rules of every group that they carry.
    ///
    /// Two rounds at most: whose rules matter besides those asked for only the interfaces tell.
    ///
    /// - Parameter groups: whose rules are wanted in any case.
    /// - Throws: ``ObservationError`` for the first call that failed for good.
    public func adding(
        residentsOf vpc: String, groups: Set<String>, to observation: Observation
    ) async throws(ObservationError) -> Observation {
        let observer = SecurityGroupRuleObserver(client: ec2)
        let asked = groups.subtracting(observation.rulesKnown)
        var observation = observation
        do {
            async let interfaces = NetworkInterfaceObserver(client: ec2).interfaces(of: vpc)
            async let rules = observer.rules(of: asked)
            let residents = try await interfaces
            observation.take(try await rules, of: asked)
            let carried = Set(residents.flatMap(\.groups)).subtracting(observation.rulesKnown)
            observation.take(try await observer.rules(of: carried), of: carried)
            observation.interfaces = (observation.interfaces ?? [:]).merging(byID(residents, \.id)) { _, new in new }
        } catch {
            throw ObservationError(error)
        }
        return observation
    }
}
