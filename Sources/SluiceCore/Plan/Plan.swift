public import OrderedCollections

/// What the user asked for: one validated plan file.
///
/// A `Plan` says only what is wanted. What sluice intends to do about it is a ``ChangeSet``.
public struct Plan: Hashable, Sendable {
    /// The stack's name: `[a-z][a-z0-9-]{0,39}`, not beginning with `sg-`.
    public var name: String
    /// The AWS region, e.g. `us-west-2`; nil where the plan leaves it to the environment.
    public var region: String?
    /// Whose endpoints, domains and file dialects.
    public var platform: Platform
    /// Where the endpoints go.
    public var network: Network
    /// The security groups that are there already.
    public var components: Components
    /// Which endpoints, and who may call them.
    public var endpoints: EndpointSettings
    /// The only way out.
    public var proxy: ProxySettings
    /// Whether Anthos Service Mesh's two extra domains are wanted on the proxy's allowlist.
    public var serviceMesh: Bool
    /// The files of the Anthos step, where sluice is to edit them.
    public var anthos: AnthosFiles?
    /// The user's own tags, put on everything that is made.
    public var tags: OrderedDictionary<String, String>
    /// While true, destroy refuses.
    public var protect: Bool
    /// Where the state lives, when the plan says so.
    public var state: BucketLocation?
    /// Where the key is that the state is sealed with; nil for a state that is kept as it is.
    public var stateKey: StateKeySource?
    /// The role to work in, an ARN.
    public var assumeRole: String?

    /// A plan; what is left out has its default.
    public init(
        name: String, region: String? = nil, platform: Platform = .gkeAWSPrevious, network: Network,
        components: Components = Components(), endpoints: EndpointSettings = EndpointSettings(), proxy: ProxySettings,
        serviceMesh: Bool = false, anthos: AnthosFiles? = nil, tags: OrderedDictionary<String, String> = [:],
        protect: Bool = false, state: BucketLocation? = nil,
        stateKey: StateKeySource? = nil, assumeRole: String? = nil
    ) {
        self.name = name
        self.region = region
        self.platform = platform
        self.network = network
        self.components = components
        self.endpoints = endpoints
        self.proxy = proxy
        self.serviceMesh = serviceMesh
        self.anthos = anthos
        self.tags = tags
        self.protect = protect
        self.state = state
        self.stateKey = stateKey
        self.assumeRole = assumeRole
    }
}
