import SluiceCore

/// Goes through the files of a workspace, one after the other, and notes what becomes of each.
struct AnthosStep {
    let plan: Plan
    let anthos: AnthosFiles
    let facts: AnthosFacts
    let paths: AnthosPaths
    /// The workspace as messages name it.
    let folder: String
    /// What is there.
    let contents: [WorkspacePath: [UInt8]]
    var files: [FileEdit] = []
    var diagnostics: [Diagnostic] = []

    /// Reads, checks and edits everything.
    mutating func run() {
        writeProxyFile()
        let manifests = paths.manifests.compactMap { read($0.path, subject: $0.subject) }
        diagnostics += AnthosChecks(plan: plan, anthos: anthos, facts: facts, manifests: manifests).findings()
        for manifest in manifests { edit(manifest) }
        for (cluster, proxy) in paths.ownProxies { writeSecret(of: cluster, proxy) }
    }

    /// A file as messages name it.
    func name(_ path: WorkspacePath) -> String { folder.isEmpty ? path.description : "\(folder)/\(path)" }

    private mutating func writeProxyFile() {
        let before = contents[paths.proxyFile]
        if let before { diagnostics += ProxyFile.findings(about: before, file: name(paths.proxyFile)) }
        let proxy = ProxyFile(
            httpProxy: plan.proxy.httpProxy, httpsProxy: plan.proxy.httpsProxy, noProxy: facts.noProxy,
            login: facts.login)
        files.append(
            FileEdit(
                path: paths.proxyFile.description, before: before, after: proxy.bytes(replacing: before),
                isSecret: true))
    }

    private mutating func writeSecret(of cluster: AnthosPaths.Cluster, _ proxy: AnthosFiles.ClusterProxy) {
        let path = ProxySecretManifest.path(of: cluster.path)
        let manifest = ProxySecretManifest(
            cluster: cluster.path,
            proxy: ProxyFile(
                httpProxy: proxy.httpProxy, httpsProxy: proxy.httpsProxy, noProxy: proxy.noProxy ?? facts.noProxy,
                login: facts.login))
        guard let after = manifest.bytes(replacing: contents[path]) else {
            return diagnostics.append(.foreignSecret(name(path), subject: cluster.subject))
        }
        let edit = FileEdit(path: path.description, before: contents[path], after: after, isSecret: true)
        files.append(edit)
        if edit.isChange { diagnostics.append(.unverifiedSecret(name(path), subject: "\(cluster.subject).proxy")) }
    }
}

extension Diagnostic {
    fileprivate static func foreignSecret(_ file: String, subject: String) -> Diagnostic {
        Diagnostic(
            "anthos.foreign-file", "\(file.quoted) is no Secret with one text in it",
            cause: "the Secret with the cluster's own proxy would take its place",
            fix: "move the file to another name", subject: subject)
    }

    fileprivate static func unverifiedSecret(_ file: String, subject: String) -> Diagnostic {
        Diagnostic(
            "anthos.secret-unverified", .warning, "nobody has verified the key in \(file.quoted)",
            cause: "that AWSCluster names a Secret with its proxy is documented; the name of the key in it is not",
            fix:
                "compare it with a Secret that works, correct it in the file, then `kubectl apply -f` it to the management service",
            subject: subject)
    }
}
