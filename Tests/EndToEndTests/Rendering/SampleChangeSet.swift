import SluiceCore
import SluiceFiles
import Testing

/// Change sets to show, computed as the real ones are.
enum SampleChangeSet {
    /// A whole VPC with one interface endpoint, in an empty account.
    static func freshVPC() throws -> ChangeSet {
        let plan = try #require(
            PlanFile.read(Array(text.utf8), file: "plan.yaml") { _ in .failure(.init("there is no such file")) }.plan)
        let region = "us-west-2"
        var observation = Observation(identity: .init(account: "123456789012", arn: "arn:x"), region: region)
        observation.zones = ["us-west-2a", "us-west-2b"]
        observation.services = [
            ObservedEndpointService(
                name: "com.amazonaws.us-west-2.kms", type: .interface, zones: observation.zones)
        ]
        return ChangeSet(
            plan: plan, state: State(stack: plan.name, lineage: "0a", region: region), observation: observation)
    }

    private static let text = """
        name: demo
        region: us-west-2
        network: { create: { cidr: 10.0.0.0/16, zones: [us-west-2a, us-west-2b] } }
        endpoints: { services: [kms] }
        proxy: { httpProxy: http://10.0.0.254:80, egress: { s3: false } }
        """
}
