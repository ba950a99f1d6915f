import SluiceCore
import YAML

/// The files of the Anthos step: the subnets where the plan names none, and the clusters' own networks.
extension PlanReader {
    /// What the files say, as far as they can be read.
    ///
    /// A plan is complete without them, and they may be written later: what is wrong with them is reported only where
    /// something is needed from them.
    struct Workspace {
        var network = AnthosNetwork()
        /// Why some of the files could not be read.
        var problems: [Diagnostic] = []
    }

    func readWorkspace(_ anthos: AnthosFiles) -> Workspace {
        var workspace = Workspace()
        let clusters = anthos.clusters.enumerated().map { (path: $1.file, subject: "anthos.clusters[\($0)]") }
        for (path, subject) in [(anthos.managementServicePath, "anthos.managementService")] + clusters {
            guard let inner = WorkspacePath(path) else { continue }
            let path = "\(anthos.workspace)/\(inner)"
            switch readFile(path) {
            case .success(let bytes): workspace.add(bytes, path: inner, name: besidePlan(path), subject: subject)
            case .failure(let failure):
                // The file by its default name need not be there.
                guard subject != "anthos.managementService" || anthos.managementService != nil else { continue }
                workspace.problems.append(.unreadable(path, failure, subject: subject))
            }
        }
        return workspace
    }

    /// A path relative to the plan file as messages name it: from where the plan file's own name starts.
    private func besidePlan(_ path: String) -> String {
        guard let plan = root.location.file, let slash = plan.lastIndex(of: "/") else { return path }
        return plan[...slash] + path
    }

    /// The private subnets of the clusters, in the order of the files, each once.
    mutating func subnets(from workspace: Workspace, network: PlanNode) -> [String]? {
        add(workspace.problems)
        let items = workspace.network.subnets
        let placeholders = items.filter { !NameRules.isID($0.text, prefix: ResourceIDKind.subnet.prefix) }
        add(placeholders.map(Diagnostic.placeholder))
        guard workspace.problems.isEmpty, placeholders.isEmpty else { return nil }
        guard !items.isEmpty else {
            reportNoSubnets(network, cause: "none of the anthos files that are there names one either")
            return nil
        }
        var seen: Set<String> = []
        return items.map(\.text).filter { seen.insert($0).inserted }
    }

    /// The clusters of the plan live in its VPC.
    mutating func checkVPC(_ vpc: String, of workspace: Workspace) {
        let others = workspace.network.vpcs.filter {
            $0.text != vpc && NameRules.isID($0.text, prefix: ResourceIDKind.vpc.prefix)
        }
        add(others.map { .otherVPC($0, than: vpc) })
    }

    mutating func reportNoSubnets(_ network: PlanNode, cause: String) {
        report(
            "plan.no-subnets", "network lacks the key `subnets`", cause: cause,
            fix: "name the private subnets: `subnets: [subnet-…, subnet-…]`", path: network.path.appending("subnets"),
            at: network.keyLocation)
    }
}

extension PlanReader.Workspace {
    fileprivate mutating func add(_ bytes: [UInt8], path: WorkspacePath, name: String, subject: String) {
        do throws(YAMLError) {
            network.add(try AnthosManifest(bytes, path: path, name: name))
        } catch {
            problems.append(Diagnostic(error, file: name, subject: subject))
        }
    }
}

extension Diagnostic {
    fileprivate static func unreadable(_ path: String, _ failure: PlanFile.Unreadable, subject: String) -> Diagnostic {
        Diagnostic(
            "plan.file-unreadable", "cannot read the anthos file \(path.quoted), which may name subnets",
            cause: failure.reason, fix: "put the file there, or name the private subnets in network.subnets",
            subject: subject)
    }

    fileprivate static func placeholder(_ item: AnthosNetwork.Item) -> Diagnostic {
        Diagnostic(
            "anthos.placeholder", "\(item.text.quoted) is not the ID of a subnet",
            cause: "the plan names no subnets, so those of this file are used; this may be a placeholder",
            fix: "write an ID such as subnet-0a1b2c3d4e5f67890, or name the private subnets in network.subnets",
            subject: "network.subnets", at: item.location)
    }

    fileprivate static func otherVPC(_ item: AnthosNetwork.Item, than vpc: String) -> Diagnostic {
        Diagnostic(
            "anthos.vpc", "this AWSCluster is in \(item.text), the plan in \(vpc)",
            cause: "neither the endpoints nor the group are of use in another VPC",
            fix: "write `vpcID: \(vpc)`, or make a plan for the other VPC", subject: "network.vpc", at: item.location)
    }
}
