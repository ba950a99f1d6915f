public import SluiceCore

/// What the Anthos step needs to know besides the plan: what `apply` has made, and what only the environment knows.
public struct AnthosFacts: Hashable, Sendable {
    /// The proxy-egress group, `sg-…`: the one that every component is to carry.
    public var proxyEgressGroup: String
    /// The VPC of the endpoints, `vpc-…`; nil where it is not known.
    public var vpc: String?
    /// What goes past the proxy: the plan's entries, or the default list.
    public var noProxy: [String]
    /// User name and password; nil = the proxy asks for none.
    public var login: ProxyLogin?
    /// The subnet that `spec.existingVPC` is to name; nil = the file says where the management service goes.
    public var subnetForExistingVPC: String?

    /// The facts; what is left out is not known or not wanted.
    public init(
        proxyEgressGroup: String, vpc: String? = nil, noProxy: [String], login: ProxyLogin? = nil,
        subnetForExistingVPC: String? = nil
    ) {
        self.proxyEgressGroup = proxyEgressGroup
        self.vpc = vpc
        self.noProxy = noProxy
        self.login = login
        self.subnetForExistingVPC = subnetForExistingVPC
    }
}
