import OrderedCollections

extension State.Outputs {
    /// The IDs of what a stack consists of and of what its plan names.
    ///
    /// What is not there (yet) is left out.
    public init(_ state: State, _ network: ChangeSet.NetworkFacts) {
        self.init(
            vpc: state.id(of: network.vpc), vpcBlocks: network.vpcBlocks, subnets: network.subnets.compactMap(state.id),
            routeTables: network.routeTables.compactMap(state.id))
        for (address, entry) in state.resources.sorted(by: { $0.key < $1.key }) {
            switch address.kind {
            case .securityGroup: securityGroups[String(address.name)] = entry.id
            case .endpoint: endpoints[String(address.name)] = entry.id
            default: break
            }
        }
    }
}
