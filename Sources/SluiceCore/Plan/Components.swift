/// The security groups of what calls the endpoints and the proxy, where they exist already.
public struct Components: Hashable, Sendable {
    /// Security groups of the management plane, `sg-…`.
    public var managementPlane: [String]
    /// Security groups of the control plane, `sg-…`.
    public var controlPlane: [String]
    /// Security groups of the node pools, `sg-…`.
    public var nodePools: [String]

    /// The groups by component; none where none is known yet.
    public init(managementPlane: [String] = [], controlPlane: [String] = [], nodePools: [String] = []) {
        self.managementPlane = managementPlane
        self.controlPlane = controlPlane
        self.nodePools = nodePools
    }

    /// Every group once, in the order of the plan.
    public var groups: [String] {
        var seen: Set<String> = []
        return (managementPlane + controlPlane + nodePools).filter { seen.insert($0).inserted }
    }
}
