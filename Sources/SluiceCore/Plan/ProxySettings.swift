/// The HTTP proxy that is the only way out.
public struct ProxySettings: Hashable, Sendable {
    /// What the proxy-egress group may reach besides the proxy.
    public struct Egress: Hashable, Sendable {
        /// The interface endpoints, on 443.
        public var endpoints: Bool
        /// S3 through its gateway endpoint, on 443.
        public var s3: Bool

        /// Both, unless said otherwise.
        public init(endpoints: Bool = true, s3: Bool = true) {
            self.endpoints = endpoints
            self.s3 = s3
        }
    }

    /// Where the proxy is, as a security group rule can say it.
    public enum Destination: Hashable, Sendable {
        case cidr(IPv4CIDR)
        /// `sg-…`, the proxy's own group.
        case group(String)
        /// `sg-…`, the proxy's own group, and sluice may add the rules to it that admit the clusters.
        case extended(String)

        /// The proxy's own group; nil where a block says where it is.
        public var group: String? {
            switch self {
            case .cidr: nil
            case .group(let id), .extended(let id): id
            }
        }
    }

    /// The proxy for plain HTTP, and for everything where there is no other.
    public var httpProxy: ProxyURL
    /// nil = `httpProxy` serves both.
    public var httpsProxy: ProxyURL?
    /// Where user and password are; nil = the proxy asks for none.
    public var credentials: ProxyCredentials?
    /// The entries as written; nil = the default list.
    public var noProxy: [String]?
    /// The proxy-egress group.
    public var securityGroup: GroupChoice
    /// Where both proxies are; nil = at the addresses that their URLs name.
    public var destination: Destination?
    /// What else the group may reach.
    public var egress: Egress

    /// A proxy; what is left out has its default.
    public init(
        httpProxy: ProxyURL, httpsProxy: ProxyURL? = nil, credentials: ProxyCredentials? = nil,
        noProxy: [String]? = nil, securityGroup: GroupChoice = .create, destination: Destination? = nil,
        egress: Egress = Egress()
    ) {
        self.httpProxy = httpProxy
        self.httpsProxy = httpsProxy
        self.credentials = credentials
        self.noProxy = noProxy
        self.securityGroup = securityGroup
        self.destination = destination
        self.egress = egress
    }
}

/// A proxy's URL without its user info, which never rests in a plan.
public struct ProxyURL: Hashable, Sendable {
    /// `http` or `https`: how one speaks to the proxy itself.
    public var scheme: String
    /// A host name or an IPv4 address.
    public var host: String
    /// 1–65535; the scheme's default where the plan named none.
    public var port: Int

    /// A proxy by its parts.
    public init(scheme: String = "http", host: String, port: Int) {
        self.scheme = scheme
        self.host = host
        self.port = port
    }

    /// The host as an address, when it is one.
    public var address: IPv4Address? { IPv4Address(host) }
}

/// Where the proxy's user name and password are read from when they are needed, and never before.
public struct ProxyCredentials: Hashable, Sendable {
    /// A place that holds a secret.
    public enum Source: Hashable, Sendable {
        case environment(String)
        case file(String)
    }

    /// Where the user name is.
    public var user: Source
    /// Where the password is.
    public var password: Source

    /// The two places.
    public init(user: Source, password: Source) {
        self.user = user
        self.password = password
    }
}
