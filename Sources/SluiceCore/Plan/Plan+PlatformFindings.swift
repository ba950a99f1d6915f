/// What the plan's platform cannot do with the rest of the plan. Subjects are key paths of the plan.
extension Plan {
    var platformFindings: [Diagnostic] {
        encryptedProxies + [missingNoProxy, idleServiceMesh, idleAnthos].compactMap(\.self)
    }

    private var encryptedProxies: [Diagnostic] {
        guard !platform.takesEncryptedProxies else { return [] }
        return allProxies.filter { $0.url.scheme == "https" }.map { url, subject in
            Diagnostic(
                "plan.proxy-encrypted", "\(platform.name) takes no proxy whose URL begins with https://",
                cause: "its clusters speak plain HTTP to the proxy, and ask it for tunnels; what goes through these is "
                    + "encrypted all the same",
                fix: "write http:// and the port on which \(url.host) takes plain HTTP", subject: subject)
        }
    }

    private var missingNoProxy: Diagnostic? {
        guard platform.requiresNoProxy, proxy.noProxy?.isEmpty == true else { return nil }
        return Diagnostic(
            "plan.no-proxy-required", "proxy.noProxy is empty, and \(platform.name) needs a value there",
            cause: "its clusters take a proxy only with all three of httpProxy, httpsProxy and noProxy",
            fix: "leave noProxy out for the default list, or name what goes past the proxy", subject: "proxy.noProxy")
    }

    private var idleServiceMesh: Diagnostic? {
        guard serviceMesh, !platform.domains.contains(where: { $0.tier == .serviceMesh }) else { return nil }
        return Diagnostic(
            "plan.service-mesh-idle", .warning, "serviceMesh adds nothing to the allowlist of \(platform.name)",
            cause: "no documentation names hosts that the mesh needs there",
            fix: "remove `serviceMesh`, and let pass what your mesh's own documentation asks for",
            subject: "serviceMesh")
    }

    private var idleAnthos: Diagnostic? {
        guard let anthos else { return nil }
        switch platform.clusterFiles {
        case .proxyFileAndManifests: return nil
        case .proxyFile:
            let subject = anthos.clusters.isEmpty ? "anthos.managementService" : "anthos.clusters"
            guard anthos.managementService != nil || !anthos.clusters.isEmpty else { return nil }
            return Diagnostic(
                "plan.anthos-idle", .warning, "\(subject) does nothing on \(platform.name)",
                cause: "its clusters have no such files: the Anthos step writes proxy.json alone",
                fix: "remove `\(subject)`", subject: subject)
        case .none:
            return Diagnostic(
                "plan.anthos-idle", .warning, "\(platform.name) has no Anthos step, so `anthos` does nothing",
                cause: "no tool of such clusters reads a proxy.json", fix: "remove `anthos`", subject: "anthos")
        }
    }
}
