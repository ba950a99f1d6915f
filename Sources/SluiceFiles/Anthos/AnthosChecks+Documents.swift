import SluiceCore

/// Which documents are there, and which of them contradict each other.
extension AnthosChecks {
    /// A file that the plan names for a kind has to hold one of it.
    func missingKinds() -> [Diagnostic] {
        let service = Expectation(
            path: anthos.managementServicePath, kinds: [.managementService], subject: "anthos.managementService")
        let clusters = anthos.clusters.enumerated().map { index, cluster in
            Expectation(
                path: cluster.file, kinds: cluster.proxy == nil ? [.cluster, .nodePool] : [.cluster],
                subject: "anthos.clusters[\(index)]")
        }
        return ([service] + clusters).compactMap(unmet)
    }

    private struct Expectation {
        var path: String
        var kinds: [AnthosObject.Kind]
        var subject: String
    }

    private func unmet(_ expectation: Expectation) -> Diagnostic? {
        let path = WorkspacePath(expectation.path)
        guard let manifest = manifests.first(where: { $0.path == path }),
            !expectation.kinds.contains(where: manifest.contains)
        else { return nil }
        let kinds = expectation.kinds.map(\.rawValue).joined(separator: " or ")
        return Diagnostic(
            "anthos.no-such-kind", "no document of \(manifest.name.quoted) is an \(kinds)",
            cause: "the plan names the file in \(expectation.subject)",
            fix: "name the file with `kind: \(expectation.kinds[0].rawValue)`, or write that document",
            subject: expectation.subject, at: SourceLocation(file: manifest.name, line: 1, column: 1))
    }

    /// Of one object, or of the management service, there is one description.
    func duplicates() -> [Diagnostic] {
        objects.enumerated().compactMap { index, object in
            guard let first = objects[..<index].first(where: { $0.isRival(of: object) }) else { return nil }
            let place = "\(first.file), line \(first.location().line)"
            return object.kind == .managementService
                ? Diagnostic(
                    "anthos.duplicate-document", "a second AWSManagementService stands here",
                    cause: "\(place) has one already, and a workspace is that of one management service",
                    fix: "remove one of the two, or give it a workspace of its own", at: object.location())
                : Diagnostic(
                    "anthos.duplicate-document",
                    "\(object.kind.rawValue) \((object.name ?? "").quoted) is described twice, and differently",
                    cause: "\(place) describes it too; which one counts depends on what is applied last",
                    fix: "remove one of the two, or give it another name", at: object.location())
        }
    }

    /// A node pool belongs to a cluster; where that is in none of the files, its name may be a slip.
    func orphans() -> [Diagnostic] {
        let clusters = objects(.cluster).compactMap(\.name)
        return objects(.nodePool).compactMap { pool in
            guard let node = pool.node(at: "spec", "clusterName"), let cluster = node.text, !clusters.contains(cluster)
            else { return nil }
            return Diagnostic(
                "anthos.unknown-cluster", .warning, "no file of the plan has an AWSCluster \(cluster.quoted)",
                cause: "AWSNodePool \((pool.name ?? "").quoted) belongs to it, and it needs the proxy's group too",
                fix: clusters.nearest(to: cluster).map { "did you mean \($0.quoted)?" }
                    ?? "add the cluster's file to anthos.clusters", at: pool.location(of: node))
        }
    }
}

extension AnthosObject {
    /// Whether two documents cannot both be true.
    fileprivate func isRival(of other: AnthosObject) -> Bool {
        guard kind == other.kind else { return false }
        return kind == .managementService || name != nil && name == other.name && !says(sameAs: other)
    }
}
