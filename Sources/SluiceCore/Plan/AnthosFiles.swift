/// The files of the Anthos step, all inside one workspace folder.
public struct AnthosFiles: Hashable, Sendable {
    /// A file with AWSCluster and AWSNodePool documents.
    public struct Cluster: Hashable, Sendable {
        /// Relative to the workspace.
        public var file: String
        /// A proxy of the cluster's own.
        public var proxy: ClusterProxy?

        /// A cluster's file; without a proxy it has the plan's.
        public init(file: String, proxy: ClusterProxy? = nil) {
            self.file = file
            self.proxy = proxy
        }
    }

    /// One cluster's proxy, where it differs from the plan's.
    public struct ClusterProxy: Hashable, Sendable {
        /// Where the cluster's proxy is.
        public var httpProxy: ProxyURL
        /// nil = `httpProxy` serves both.
        public var httpsProxy: ProxyURL?
        /// The entries as written; nil = the plan's.
        public var noProxy: [String]?

        /// A cluster's own proxy.
        public init(httpProxy: ProxyURL, httpsProxy: ProxyURL? = nil, noProxy: [String]? = nil) {
            self.httpProxy = httpProxy
            self.httpsProxy = httpsProxy
            self.noProxy = noProxy
        }
    }

    /// Relative to the plan file.
    public var workspace: String
    /// The file of the AWSManagementService, relative to the workspace.
    public var managementService: String?
    /// Where proxy.json goes, relative to the workspace.
    public var proxyFile: String?
    /// The files of user clusters.
    public var clusters: [Cluster]
    /// The blocks of pods and services that the clusters' files name, each once.
    public var clusterNetworks: [IPv4CIDR]

    /// The files of one workspace.
    public init(
        workspace: String, managementService: String? = nil, proxyFile: String? = nil, clusters: [Cluster] = [],
        clusterNetworks: [IPv4CIDR] = []
    ) {
        self.workspace = workspace
        self.managementService = managementService
        self.proxyFile = proxyFile
        self.clusters = clusters
        self.clusterNetworks = clusterNetworks
    }

    /// The file of the AWSManagementService, as `anthos-gke` calls it where the plan says nothing.
    public var managementServicePath: String { managementService ?? "anthos-gke.yaml" }

    /// Where proxy.json goes, as the documentation calls it where the plan says nothing.
    public var proxyFilePath: String { proxyFile ?? "proxy.json" }
}
