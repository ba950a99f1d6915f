/// What sluice intends: the changes, the calls that carry them out, and what they take.
public struct ChangeSet: Hashable, Sendable {
    /// The name of the stack.
    public var stack: String
    /// The AWS region.
    public var region: String
    /// The account, twelve digits.
    public var account: String
    /// Which state it was compared with; see ``State/lineage``.
    public var lineage: String
    /// The serial of the state that it was compared with.
    public var serial: Int
    /// Whether it takes the stack away.
    public var isDestroy: Bool
    /// Whether it takes away what a former proxy needed.
    public var isFinish: Bool
    /// One for each object that differs; those that make something first.
    public var changes: [Change]
    /// The calls that carry the changes out.
    public var calls: ActionGraph
    /// Everything that the reader should know, errors included.
    public var diagnostics: [Diagnostic]
    /// What the state is to tell scripts once all is done.
    public var network: NetworkFacts
    /// What AWS has to be asked about before the first call goes out.
    public var deletionScope = DeletionScope()
    /// How long interface endpoints take to come and to go.
    public var settlingTimes = SettlingTimes.usual

    /// The IDs (or, for what is yet to be made, addresses) that are not objects of the stack.
    public struct NetworkFacts: Hashable, Sendable {
        /// The VPC.
        public var vpc: Target
        /// Its IPv4 blocks.
        public var vpcBlocks: [IPv4CIDR]
        /// The private subnets, in the plan's order.
        public var subnets: [Target]
        /// The tables that the S3 gateway serves.
        public var routeTables: [Target]
        /// The zones of the subnets that endpoints name by ID, by that ID.
        public var zones: [String: String] = [:]

        /// Names what belongs to the network.
        public init(vpc: Target, vpcBlocks: [IPv4CIDR] = [], subnets: [Target], routeTables: [Target]) {
            self.vpc = vpc
            self.vpcBlocks = vpcBlocks
            self.subnets = subnets
            self.routeTables = routeTables
        }

        /// The network of a graph.
        init(_ desired: DesiredGraph) {
            self.init(
                vpc: desired.vpc.target, vpcBlocks: desired.vpcBlocks, subnets: desired.subnets.map(\.target),
                routeTables: desired.routeTables.map(\.target))
        }
    }

    /// Whether nothing at all is to be done or written down.
    public var isEmpty: Bool { changes.isEmpty }

    /// Whether it must not be carried out.
    public var isRefused: Bool { diagnostics.containsError || changes.contains { $0.decision == .refuse } }

    /// How many changes of each decision.
    public func count(_ decision: Change.Decision) -> Int { changes.count { $0.decision == decision } }
}

extension ChangeSet {
    /// What it takes to bring the account to what the plan says.
    ///
    /// - Parameter isFinish: whether what a former proxy needed goes too.
    public init(plan: Plan, state: State, observation: Observation, isFinish: Bool = false) {
        let index = ObservationIndex(observation)
        let late = state.lateAdditions(in: index)
        let state = state.claiming(late)
        let ownership = Ownership(state: state, index: index, home: plan.network.home)
        let desired = DesiredGraph(plan: plan, index: index, ownership: ownership, current: state)
        let comparison = Comparison(
            plan: plan, state: state, index: index, ownership: ownership, desired: desired, isFinish: isFinish)
        let changes = desired.isComplete ? comparison.changes : []
        let records = desired.isComplete ? comparison.records(of: late, besides: changes) : []
        self.init(
            comparison, isDestroy: false, isFinish: isFinish, changes: changes + records,
            diagnostics: desired.diagnostics + comparison.findings,
            network: NetworkFacts(desired))
    }

    /// What it takes to take the whole stack away.
    ///
    /// - Parameter isLineageChosen: whether somebody has looked at the states of that name and chosen this one: what
    ///   belongs to the others is then no reason to stop.
    public init(destroying plan: Plan, state: State, observation: Observation, isLineageChosen: Bool = false) {
        let vpc: Reference<VPC> =
            switch plan.network {
            case .existing(let network): .id(network.vpc)
            case .create: .address(.vpc)
            }
        let index = ObservationIndex(observation)
        let state = state.claiming(state.lateAdditions(in: index))
        let comparison = Comparison(
            plan: plan, state: state, index: index,
            ownership: Ownership(state: state, index: index, home: plan.network.home), desired: DesiredGraph(vpc: vpc))
        self.init(
            comparison, isDestroy: true,
            changes: comparison.deletions(keeping: [], because: "the stack goes") + comparison.allTwins,
            diagnostics: comparison.ownershipFindings(isLineageChosen: isLineageChosen) + protection(of: plan),
            network: NetworkFacts(vpc: vpc.target, subnets: [], routeTables: []))
    }

    private init(
        _ comparison: Comparison, isDestroy: Bool, isFinish: Bool = false, changes: [Change],
        diagnostics: [Diagnostic], network: NetworkFacts
    ) {
        let (state, observation) = (comparison.state, comparison.observation)
        stack = state.stack
        region = observation.region
        account = observation.identity.account
        lineage = state.lineage
        serial = state.serial
        self.isDestroy = isDestroy
        self.isFinish = isFinish
        self.changes = changes.map { $0.dated(by: observation) }
        calls = ActionGraph(compiling: changes, defaultEgress: DefaultEgress(observation, network.vpc, changes))
        self.diagnostics = diagnostics + comparison.findings(about: changes)
        self.network = network
        self.network.zones = observation.zones(ofSubnetsIn: changes)
        settlingTimes = state.settling.expected
        deletionScope = DeletionScope(changes, vpc: comparison.ownership.ids[.vpc])
    }
}

private func protection(of plan: Plan) -> [Diagnostic] {
    guard plan.protect else { return [] }
    return [
        Diagnostic(
            "stack.protected", "\(plan.name) is protected", cause: "the plan says protect: true",
            fix: "set protect: false in the plan first", subject: plan.name)
    ]
}

extension Change {
    /// The same, with the moment at which the object says that it was made.
    fileprivate func dated(by observation: Observation) -> Change {
        guard let id, decision != .adopt else { return self }
        var change = self
        change.created = Timestamp(createdTagOf: observation.tags(of: id))
        return change
    }
}
