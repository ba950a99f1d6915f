/// A plan that somebody has yet to finish: what `sluice init` writes, and what was found on the way.
///
/// It sets the name, the Region, the platform, the network, the callers, groups of components and where the proxy is;
/// the rest of the plan is left to its defaults.
public struct PlanDraft: Hashable, Sendable {
    /// A value that nobody named, and that is not found but made up.
    public enum Example: Hashable, Sendable, CaseIterable {
        case region
        case proxy
    }

    /// What the file is to say.
    public let plan: Plan
    /// What in it is made up.
    public let examples: Set<Example>
    /// What the VPC has for a plan; nil where it is yet to be made.
    public let survey: VPCSurvey?
    /// The endpoints that are there already for services of the plan.
    public private(set) var endpoints: [EndpointHint] = []
    /// What whoever finishes the plan should know.
    public private(set) var findings: [Diagnostic] = []

    /// A plan for a VPC that is to be made.
    public init(_ wish: PlanWish) {
        let region = wish.region ?? PlanWish.exampleRegion
        let network =
            wish.network ?? FreshNetwork(cidr: PlanWish.defaultBlock, zones: PlanWish.usualZones(in: region))
        self.init(
            wish, region, .create(network), callers: .components, proxy: network.cidr.exampleProxy, survey: nil)
        findings = exampleFindings
    }

    /// A plan for a VPC that is there.
    ///
    /// What planning it would say now is among the ``findings``, at most as warnings: it is somebody's to finish first.
    ///
    /// - Parameters:
    ///   - survey: with a subnet at least; see ``VPCSurvey/obstacle``.
    ///   - observation: of that VPC, and of what carries the stack's name.
    public init(_ wish: PlanWish, for survey: VPCSurvey, in observation: Observation) {
        let network = ExistingNetwork(vpc: survey.vpc.id, subnets: survey.subnetsToUse.map(\.subnet.id))
        self.init(
            wish, observation.region, .existing(network), callers: .vpc, proxy: survey.vpc.cidr.exampleProxy,
            survey: survey)
        // A lineage that nothing can carry: whatever has the stack's name is another's.
        let state = State(stack: plan.name, lineage: "yet to be made", region: observation.region)
        let changeSet = ChangeSet(plan: plan, state: state, observation: observation)
        endpoints = plan.selectedServices.flatMap { EndpointHint.hints(for: $0, in: observation, changeSet) }
        findings = exampleFindings + survey.findings + changeSet.diagnostics.map(\.softened)
    }

    private init(
        _ wish: PlanWish, _ region: String, _ network: Network, callers: EndpointSettings.Callers,
        proxy example: ProxyURL, survey: VPCSurvey?
    ) {
        plan = Plan(
            name: wish.stackName(in: survey?.vpc), region: region, platform: wish.platform, network: network,
            components: survey?.components ?? Components(), endpoints: EndpointSettings(callers: callers),
            proxy: ProxySettings(httpProxy: wish.proxy ?? example, destination: wish.destination))
        let madeUp: [Example?] = [
            wish.region == nil && survey == nil ? .region : nil, wish.proxy == nil ? .proxy : nil,
        ]
        examples = Set(madeUp.compactMap(\.self))
        self.survey = survey
    }
}

extension IPv4CIDR {
    /// An address near the bottom of the block, as in Google's example, on the usual port of squid.
    fileprivate var exampleProxy: ProxyURL {
        let size = last.bits - first.bits
        let address = IPv4Address(bits: first.bits + min(254, max(size, 1) - 1))
        return ProxyURL(host: address.description, port: 3128)
    }
}

extension Diagnostic {
    /// The same, for a plan that is still to be finished: nothing is forbidden yet.
    fileprivate var softened: Diagnostic {
        var softened = self
        if severity == .error { softened.severity = .warning }
        return softened
    }
}
