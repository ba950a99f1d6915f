import SluiceCore
import YAML

/// What the files of a workspace say about the network that the clusters live in.
struct AnthosNetwork {
    /// A text and where it stands.
    struct Item {
        var text: String
        var location: SourceLocation
    }

    /// Nobody gives pods a larger block than this, and every address in it would go past the proxy.
    private static let shortestPrefix = 8

    /// Where management service, control planes and node pools stand, in the order of the files; placeholders too.
    private(set) var subnets: [Item] = []
    /// The VPCs of the clusters.
    private(set) var vpcs: [Item] = []
    /// The blocks of pods and services, each once; what is no block is left out.
    private(set) var clusterNetworks: [IPv4CIDR] = []

    /// Takes in what one more file says.
    mutating func add(_ manifest: AnthosManifest) {
        for object in manifest.objects {
            switch object.kind {
            case .managementService: subnets += object.texts(at: "spec", "existingVPC", "subnetID")
            case .nodePool: subnets += object.texts(at: "spec", "subnetID")
            case .cluster: add(cluster: object)
            }
        }
    }

    /// The subnets of load balancers are left out: those are the public ones.
    private mutating func add(cluster: AnthosObject) {
        subnets += cluster.texts(at: "spec", "controlPlane", "subnetIDs")
        vpcs += cluster.texts(at: "spec", "networking", "vpcID")
        for key in ["podAddressCIDRBlocks", "serviceAddressCIDRBlocks"] {
            for item in cluster.texts(at: "spec", "networking", key) { add(block: item.text) }
        }
    }

    private mutating func add(block text: String) {
        guard let block = IPv4CIDR(text), block.prefixLength >= Self.shortestPrefix, !clusterNetworks.contains(block)
        else { return }
        clusterNetworks.append(block)
    }
}

extension AnthosObject {
    /// The texts of a list, or the one text that stands in its place.
    fileprivate func texts(at path: String...) -> [AnthosNetwork.Item] {
        items(at: path).compactMap { node in
            node.text.map { AnthosNetwork.Item(text: $0, location: location(of: node)) }
        }
    }
}
