import SluiceCore
import YAML

/// One document of a workspace's files that describes a management service, a cluster or a node pool.
struct AnthosObject {
    /// The kinds that the Anthos step knows.
    enum Kind: String {
        case managementService = "AWSManagementService"
        case cluster = "AWSCluster"
        case nodePool = "AWSNodePool"

        /// Where the IDs of its additional security groups stand.
        var securityGroupIDs: [String] {
            switch self {
            case .managementService, .nodePool: ["spec", "securityGroupIDs"]
            case .cluster: ["spec", "controlPlane", "securityGroupIDs"]
            }
        }
    }

    /// Other makers' objects share the names of the kinds.
    private static let apiGroup = "multicloud.cluster.gke.io/"

    let kind: Kind
    /// Which document of the file, from 0.
    let document: Int
    /// The file as messages name it.
    let file: String
    private let root: YAMLNode

    /// nil for a document of any other kind.
    init?(_ root: YAMLNode, document: Int, file: String) {
        guard let kind = root["kind"]?.text.flatMap(Kind.init(rawValue:)),
            root["apiVersion"]?.text.map({ $0.hasPrefix(Self.apiGroup) }) ?? true
        else { return nil }
        self.kind = kind
        self.document = document
        self.file = file
        self.root = root
    }

    /// `metadata.name`
    var name: String? { text(at: "metadata", "name") }

    /// The value at a path of keys; nil where it is missing, null, or behind an alias.
    func node(at path: String...) -> YAMLNode? { node(at: path) }

    func node(at path: [String]) -> YAMLNode? {
        let node = path.reduce(root as YAMLNode?) { node, key in node?[key] }
        return node?.isNull == true ? nil : node
    }

    /// The text at a path; nil where there is none.
    func text(at path: String...) -> String? { node(at: path)?.text }

    /// The items of the list at a path; a single value counts as a list of one.
    func items(at path: String...) -> [YAMLNode] { items(at: path) }

    func items(at path: [String]) -> [YAMLNode] {
        guard let node = node(at: path) else { return [] }
        return node.items ?? [node]
    }

    /// Whether both say the same, however they are laid out.
    func says(sameAs other: AnthosObject) -> Bool { root.says(sameAs: other.root) }

    /// The place of a part of the document; without one, where the document begins.
    func location(of node: YAMLNode? = nil) -> SourceLocation {
        SourceLocation((node ?? root).range.start, in: file)
    }
}

extension YAMLNode {
    /// The text of a scalar that is not null.
    var text: String? { isNull ? nil : scalar?.text }

    /// Whether this is what YAML reads as null.
    var isNull: Bool {
        guard let scalar, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
    }

    fileprivate func says(sameAs other: YAMLNode) -> Bool {
        guard properties?.tag == other.properties?.tag else { return false }
        switch (content, other.content) {
        case (.scalar(let left), .scalar(let right)): return left.text == right.text && isNull == other.isNull
        case (.alias(let left), .alias(let right)): return left == right
        case (.sequence(let left, _), .sequence(let right, _)):
            return left.elementsEqual(right) { $0.says(sameAs: $1) }
        case (.mapping(let left, _), .mapping(let right, _)):
            return left.elementsEqual(right) { $0.key.says(sameAs: $1.key) && $0.value.says(sameAs: $1.value) }
        default: return false
        }
    }
}

extension SourceLocation {
    /// A parser's mark as a place in a file.
    init(_ mark: Mark, in file: String) {
        self.init(file: file, line: mark.line, column: mark.column)
    }
}
