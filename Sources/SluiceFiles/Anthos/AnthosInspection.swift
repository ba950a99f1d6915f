public import SluiceCore
import YAML

/// What can be said about the files of a workspace without changing them.
public struct AnthosInspection: Sendable {
    /// A subnet that a file names, and where.
    public struct NamedSubnet: Hashable, Sendable {
        /// `subnet-…`, or a placeholder.
        public var id: String
        /// Where it stands.
        public var location: SourceLocation
    }

    /// What is wrong with the files that are there; one that is not there may be written later.
    public private(set) var diagnostics: [Diagnostic] = []
    /// Every subnet that they name for something of the clusters, load balancers included.
    public private(set) var subnets: [NamedSubnet] = []

    /// Reads the files of the plan's workspace.
    ///
    /// - Parameters:
    ///   - plan: without `anthos` there is nothing to read.
    ///   - vpc: the VPC that the clusters are to be in; nil while it is not there.
    ///   - folder: the workspace as messages name it.
    ///   - contents: a file's bytes by its path relative to the workspace; nil where it is not there.
    public init(plan: Plan, vpc: String?, folder: String, contents: (String) -> [UInt8]?) {
        guard let anthos = plan.anthos else { return }
        do throws(AnthosPathError) {
            let paths = try AnthosPaths(anthos, on: plan.platform).manifests
            let manifests = paths.compactMap { item in
                contents(item.path.description).flatMap { read($0, item.path, folder, subject: item.subject) }
            }
            let facts = AnthosFacts(proxyEgressGroup: "", vpc: vpc, noProxy: plan.proxy.noProxy ?? [])
            let checks = AnthosChecks(plan: plan, anthos: anthos, facts: facts, manifests: manifests)
            diagnostics += checks.findings()
            subnets = checks.objects.flatMap(\.namedSubnets)
        } catch {
            diagnostics = [error.diagnostic]
        }
    }

    private mutating func read(
        _ bytes: [UInt8], _ path: WorkspacePath, _ folder: String, subject: String
    ) -> AnthosManifest? {
        let name = folder.isEmpty ? path.description : "\(folder)/\(path)"
        do throws(YAMLError) {
            return try AnthosManifest(bytes, path: path, name: name)
        } catch {
            diagnostics.append(Diagnostic(error, file: name, subject: subject))
            return nil
        }
    }
}

extension AnthosObject {
    fileprivate var namedSubnets: [AnthosInspection.NamedSubnet] {
        let paths: [[String]] =
            switch kind {
            case .managementService: [["spec", "existingVPC", "subnetID"]]
            case .nodePool: [["spec", "subnetID"]]
            case .cluster:
                [["spec", "controlPlane", "subnetIDs"], ["spec", "networking", "serviceLoadBalancerSubnetIDs"]]
            }
        return paths.flatMap { items(at: $0) }.compactMap { node in
            node.text.map { AnthosInspection.NamedSubnet(id: $0, location: location(of: node)) }
        }
    }
}
