/// A parsed response as flat tables, which costs a fraction of a tree of objects.
///
/// Nodes stand in document order, so the children of node `i` begin at `i + 1` and the next sibling of a node stands
/// where its subtree ends.
final class ResponseArena: Sendable {
    /// One element.
    struct Node {
        /// Its name, as an index into `names`.
        var name: UInt32
        /// The element around it; the root is its own parent.
        var parent: UInt32
        /// The node after its last descendant.
        var end: UInt32
        /// Where its text begins in `text`.
        var textStart: UInt32
        /// Where its text ends in `text`.
        var textEnd: UInt32
    }

    let nodes: [Node]
    /// The texts of all leaves, one after the other, in UTF-8.
    let text: [UInt8]
    let names: [String]
    let nameIndices: [String: UInt32]
    /// The namespace of the root, `nil` for none.
    let namespace: String?

    init(nodes: [Node], text: [UInt8], names: [String], nameIndices: [String: UInt32], namespace: String?) {
        self.nodes = nodes
        self.text = text
        self.names = names
        self.nameIndices = nameIndices
        self.namespace = namespace
    }

    /// The direct children of a node, in document order.
    func children(of parent: Int) -> some Sequence<Int> {
        let end = Int(nodes[parent].end)
        return sequence(state: parent + 1) { [nodes] next in
            guard next < end else { return nil }
            defer { next = Int(nodes[next].end) }
            return next
        }
    }
}
