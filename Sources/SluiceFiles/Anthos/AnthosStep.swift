import SluiceCore
import YAML

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
    private(set) var files: [FileEdit] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(
        plan: Plan, anthos: AnthosFiles, facts: AnthosFacts, paths: AnthosPaths, folder: String,
        contents: [WorkspacePath: [UInt8]]
    ) {
        self.plan = plan
        self.anthos = anthos
        self.facts = facts
        self.paths = paths
        self.folder = folder
        self.contents = contents
    }

    /// Reads, checks and edits everything.
    mutating func run() {
        writeProxyFile()
        let manifests = paths.manifests.compactMap { read($0.path, subject: $0.subject) }
        diagnostics += AnthosChecks(plan: plan, anthos: anthos, facts: facts, manifests: manifests).findings()
        for manifest in manifests { edit(manifest) }
        for (cluster, proxy) in paths.ownProxies { writeSecret(of: cluster, proxy) }
    }

    private func name(_ path: WorkspacePath) -> String { folder.isEmpty ? path.description : "\(folder)/\(path)" }

    // MARK: proxy.json and its like

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
        files.append(FileEdit(path: path.description, before: contents[path], after: after, isSecret: true))
        diagnostics.append(.unverifiedSecret(name(path), subject: "\(cluster.subject).proxy"))
    }

    // MARK: The YAML files

    private mutating func read(_ path: WorkspacePath, subject: String) -> AnthosManifest? {
        guard let bytes = contents[path] else {
            diagnostics.append(.missingFile(name(path), subject: subject))
            return nil
        }
        do throws(YAMLError) {
            return try AnthosManifest(bytes, path: path, name: name(path))
        } catch {
            diagnostics.append(Diagnostic(error, file: name(path), subject: subject))
            return nil
        }
    }

    private mutating func edit(_ manifest: AnthosManifest) {
        var editor = YAMLEditor(manifest.file)
        for object in manifest.objects {
            for wish in wishes(for: object, in: manifest) {
                do throws(YAMLEditError) {
                    // First on the file as it is: an edit before this one may have moved the place of an obstacle.
                    var untouched = YAMLEditor(manifest.file)
                    try wish.grant(in: &untouched, document: object.document)
                    try wish.grant(in: &editor, document: object.document)
                } catch {
                    reportOnce(Diagnostic(error, file: manifest.name, wish: wish.words))
                }
            }
        }
        files.append(FileEdit(path: manifest.path.description, before: manifest.file.bytes, after: editor.file.bytes))
    }

    /// One obstacle may be in the way of several edits.
    private mutating func reportOnce(_ obstacle: Diagnostic) {
        guard !diagnostics.contains(where: { $0.code == obstacle.code && $0.location == obstacle.location }) else {
            return
        }
        diagnostics.append(obstacle)
    }

    private func wishes(for object: AnthosObject, in manifest: AnthosManifest) -> [AnthosWish] {
        let group = AnthosWish.add(facts.proxyEgressGroup, toListAt: object.kind.securityGroupIDs)
        return switch object.kind {
        case .managementService: proxyWish(object, in: manifest) + [group] + subnetWish
        case .cluster: [group] + secretWish(in: manifest)
        case .nodePool: [group]
        }
    }

    /// `./proxy.json` is `proxy.json` already.
    private func proxyWish(_ service: AnthosObject, in manifest: AnthosManifest) -> [AnthosWish] {
        let wanted = paths.proxyFile.relative(to: manifest.path)
        guard service.text(at: "spec", "proxy") != "./\(wanted)" else { return [] }
        return [.set(["spec", "proxy"], to: wanted)]
    }

    private var subnetWish: [AnthosWish] {
        facts.subnetForExistingVPC.map { [.set(["spec", "existingVPC", "subnetID"], to: $0)] } ?? []
    }

    private func secretWish(in manifest: AnthosManifest) -> [AnthosWish] {
        paths.ownProxies.filter { $0.cluster.path == manifest.path }.map {
            .set(["spec", "controlPlane", "proxySecretName"], to: ProxySecretManifest.name(of: $0.cluster.path))
        }
    }
}

extension Diagnostic {
    fileprivate static func missingFile(_ file: String, subject: String) -> Diagnostic {
        Diagnostic(
            "anthos.file-missing", "there is no file \(file.quoted)",
            cause: "the Anthos step edits the files of a workspace that is there; it makes none",
            fix: "write the file as Google's documentation shows, or correct \(subject)", subject: subject)
    }

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
