import SluiceCore

/// The files of a workspace by what they are for.
struct AnthosPaths {
    struct Cluster {
        var path: WorkspacePath
        /// nil = the cluster has the plan's.
        var proxy: AnthosFiles.ClusterProxy?
        /// The key of the plan that names it.
        var subject: String
    }

    /// nil where the platform has none.
    let managementService: WorkspacePath?
    let proxyFile: WorkspacePath
    let clusters: [Cluster]

    /// The files that the step writes on a platform, or why they cannot be told apart.
    init(_ anthos: AnthosFiles, on platform: Platform) throws(AnthosPathError) {
        proxyFile = try Self.path(anthos.proxyFilePath, "anthos.proxyFile")
        guard platform.clusterFiles == .proxyFileAndManifests else {
            (managementService, clusters) = (nil, [])
            return
        }
        managementService = try Self.path(anthos.managementServicePath, "anthos.managementService")
        var clusters: [Cluster] = []
        for (index, cluster) in anthos.clusters.enumerated() {
            let subject = "anthos.clusters[\(index)]"
            clusters.append(
                Cluster(path: try Self.path(cluster.file, subject), proxy: cluster.proxy, subject: subject))
        }
        self.clusters = clusters
        try checkDistinctness()
    }

    /// The files with objects to edit, each once.
    var manifests: [(path: WorkspacePath, subject: String)] {
        var seen: Set<WorkspacePath> = []
        let service = managementService.map { [($0, "anthos.managementService")] } ?? []
        return (service + clusters.map { ($0.path, $0.subject) }).filter { seen.insert($0.0).inserted }
    }

    /// The clusters with a proxy of their own.
    var ownProxies: [(cluster: Cluster, proxy: AnthosFiles.ClusterProxy)] {
        clusters.compactMap { cluster in cluster.proxy.map { (cluster, $0) } }
    }

    /// Every file that is read.
    var all: [WorkspacePath] {
        [proxyFile] + manifests.map(\.path) + ownProxies.map { ProxySecretManifest.path(of: $0.cluster.path) }
    }

    private static func path(_ text: String, _ subject: String) throws(AnthosPathError) -> WorkspacePath {
        guard let path = WorkspacePath(text) else { throw AnthosPathError(.outside(text), subject: subject) }
        return path
    }

    /// One file cannot be two things, and one Secret cannot hold two proxies.
    private func checkDistinctness() throws(AnthosPathError) {
        var taken = Set(manifests.map(\.path))
        guard taken.insert(proxyFile).inserted else {
            throw AnthosPathError(.taken(proxyFile), subject: "anthos.proxyFile")
        }
        var names: Set<String> = []
        for (cluster, _) in ownProxies {
            let secret = ProxySecretManifest.path(of: cluster.path)
            guard taken.insert(secret).inserted, names.insert(ProxySecretManifest.name(of: cluster.path)).inserted
            else { throw AnthosPathError(.taken(secret), subject: cluster.subject) }
        }
    }
}

/// Why the paths of a workspace cannot be used.
struct AnthosPathError: Error {
    enum Reason {
        case outside(String)
        case taken(WorkspacePath)
    }

    var reason: Reason
    /// The key of the plan.
    var subject: String

    init(_ reason: Reason, subject: String) {
        self.reason = reason
        self.subject = subject
    }

    var diagnostic: Diagnostic {
        switch reason {
        case .outside(let path):
            Diagnostic(
                "anthos.path", "\(path.quoted) is no path inside the workspace",
                cause: "sluice reads and writes nothing outside of it", fix: "write it relative to anthos.workspace",
                subject: subject)
        case .taken(let path):
            Diagnostic(
                "anthos.path", "two files of the workspace would be \(path.description.quoted)",
                cause: "each of them is written by itself, and one would overwrite the other",
                fix: "give one of them another name", subject: subject)
        }
    }
}
