import SluiceCore
import YAML

/// Whether the releases that the files name can do what the proxy needs.
extension AnthosChecks {
    func versions() -> [Diagnostic] {
        objects(.managementService).compactMap(managementServiceVersion)
            + objects(.cluster).compactMap { kubernetesVersion($0, at: ["spec", "controlPlane", "version"]) }
            + objects(.nodePool).compactMap { kubernetesVersion($0, at: ["spec", "version"]) }
    }

    /// Before 1.8 all clusters shared the proxy of the management service.
    private func managementServiceVersion(_ service: AnthosObject) -> Diagnostic? {
        guard let node = service.node(at: "spec", "version") else { return nil }
        guard let version = node.text.flatMap(ReleaseVersion.init) else { return unreadable(node, service) }
        guard version < .perClusterProxies else { return nil }
        let hasOwn = hasProxiesOfClusters
        return Diagnostic(
            "anthos.version", hasOwn ? .error : .warning,
            "the management service is \(version), older than \(ReleaseVersion.perClusterProxies)",
            cause: hasOwn
                ? "before \(ReleaseVersion.perClusterProxies) no cluster could have a proxy of its own, as one has here"
                : "proxy settings of the management service's own came with \(ReleaseVersion.perClusterProxies)",
            fix: "upgrade the management service first: `version: aws-1.14.1-gke.0`, for example",
            at: service.location(of: node))
    }

    private var hasProxiesOfClusters: Bool {
        anthos.clusters.contains { $0.proxy != nil }
            || objects(.cluster).contains { $0.node(at: "spec", "controlPlane", "proxySecretName") != nil }
            || objects(.nodePool).contains { $0.node(at: "spec", "proxySecretName") != nil }
    }

    private func kubernetesVersion(_ object: AnthosObject, at path: [String]) -> Diagnostic? {
        guard let node = object.node(at: path) else { return nil }
        guard let version = node.text.flatMap(ReleaseVersion.init) else { return unreadable(node, object) }
        guard version < .kubernetesBehindProxy else { return nil }
        return Diagnostic(
            "anthos.kubernetes-version",
            "\(object.kind.rawValue) \((object.name ?? "").quoted) runs Kubernetes \(version), older than \(ReleaseVersion.kubernetesBehindProxy)",
            cause: "user clusters behind a proxy need \(ReleaseVersion.kubernetesBehindProxy) or newer",
            fix: "upgrade it before it loses its direct way out", at: object.location(of: node))
    }

    private func unreadable(_ node: YAMLNode, _ object: AnthosObject) -> Diagnostic {
        Diagnostic(
            "anthos.version-unreadable", .warning, "the version of \(object.kind.rawValue) cannot be read",
            cause: "it is written neither like aws-1.14.1-gke.0 nor like 1.21.5-gke.2800",
            fix: "write the release's full name", at: object.location(of: node))
    }

    /// User name and password travel encrypted with the key of the management service.
    func kmsKey() -> [Diagnostic] {
        guard plan.proxy.credentials != nil || facts.login != nil else { return [] }
        return objects(.managementService).compactMap { service in
            let spec = service.node(at: "spec")
            guard spec?["kmsKeyARN"]?.text == nil, spec == nil || spec?.entries != nil else { return nil }
            return Diagnostic(
                "anthos.kms-key-missing", "spec.kmsKeyARN is missing, and the proxy asks for a user name and password",
                cause: "anthos-gke encrypts them with that AWS KMS key before they reach the server",
                fix: "add `kmsKeyARN: arn:aws:kms:…` under spec", at: service.location(of: spec))
        }
    }
}
