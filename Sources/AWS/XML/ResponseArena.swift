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
        /// Where its text begins in `text`; that of a leaf ends where the next node's begins.
        var textStart: UInt32
    }

    let nodes: [Node]
    /// The texts of all leaves, one after the other, in UTF-8, and the blanks before each first child.
    let text: [UInt8]
    let names: NameTable
    /// The names that items of a list have.
    let itemNames: [UInt32]
    /// The namespace of the root, `nil` for none.
    let namespace: String?

    init(nodes: [Node], text: [UInt8], names: NameTable, namespace: String?) {
        self.nodes = nodes
        self.text = text
        self.names = names
        itemNames = ["item", "member"].compactMap { names.index(of: $0) }
        self.namespace = namespace
    }

    /// The text of a leaf.
    func text(of leaf: Int) -> String {
        let next = leaf + 1
        let range = Int(nodes[leaf].textStart)..<(next < nodes.count ? Int(nodes[next].textStart) : text.count)
        return text.withUnsafeBufferPointer {
            String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
        }
    }

    /// How many children of a node have a name.
    func childCount(of parent: Int, named name: UInt32) -> Int {
        var count = 0
        forEachChild(of: parent, named: name) { _ in count += 1 }
        return count
    }

    /// Calls `body` with the direct children of a node that have a name, in document order.
    @inline(__always)
    func forEachChild<Failure: Error>(
        of parent: Int, named name: UInt32, _ body: (Int) throws(Failure) -> Void
    ) throws(Failure) {
        let end = Int(nodes[parent].end)
        var child = parent + 1
        while child < end {
            if nodes[child].name == name { try body(child) }
            child = Int(nodes[child].end)
        }
    }
}
