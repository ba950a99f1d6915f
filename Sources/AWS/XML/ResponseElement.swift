/// A cursor on one element of a response.
///
/// Elements are asked for by name and unknown ones are skipped, so an answer may grow. What can stand once and stands
/// twice is an error, never a choice.
public struct ResponseElement: Sendable {
    let arena: ResponseArena
    let index: Int

    /// The name without prefix.
    public var name: String { arena.names.names[Int(node.name)] }

    /// The namespace of the root of the document, `nil` for none.
    public var namespace: String? { arena.namespace }

    /// The child of that name, `nil` if there is none.
    public func child(_ name: String) throws(XMLError) -> ResponseElement? {
        guard let wanted = arena.names.index(of: name) else { return nil }
        var found: Int?
        try arena.forEachChild(of: index, named: wanted) { (child) throws(XMLError) in
            guard found == nil else { throw XMLError(path: "\(path)/\(name)", problem: .duplicate) }
            found = child
        }
        guard let found else { return nil }
        return ResponseElement(arena: arena, index: found)
    }

    /// The value of the child of that name, `nil` if there is none.
    public func optional<Value: ResponseDecodable>(_ name: String) throws(XMLError) -> Value? {
        guard let child = try child(name) else { return nil }
        return try Value(child)
    }

    /// The value of the child of that name, which must be there.
    public func required<Value: ResponseDecodable>(_ name: String) throws(XMLError) -> Value {
        guard let value: Value = try optional(name) else {
            throw XMLError(path: "\(path)/\(name)", problem: .missing)
        }
        return value
    }

    /// The values in the list of that name, `nil` if there is no such list.
    ///
    /// EC2 wraps each value in `<item>`, the query protocol of STS in `<member>`.
    public func list<Value: ResponseDecodable>(_ name: String) throws(XMLError) -> [Value]? {
        guard let list = try child(name) else { return nil }
        var values: [Value] = []
        for wanted in arena.itemNames {
            values.reserveCapacity(values.count + arena.childCount(of: list.index, named: wanted))
            try arena.forEachChild(of: list.index, named: wanted) { (item) throws(XMLError) in
                values.append(try Value(ResponseElement(arena: arena, index: item)))
            }
        }
        return values
    }

    /// The values in the list of that name, each in an element called `item`; `nil` if there is no such list.
    func list<Value: ResponseDecodable>(_ name: String, of item: String) throws(XMLError) -> [Value]? {
        guard let list = try child(name) else { return nil }
        var values: [Value] = []
        for element in list.children where element.name == item { values.append(try Value(element)) }
        return values
    }

    /// All children, in document order.
    public var children: some Sequence<ResponseElement> {
        sequence(state: index + 1) { [arena, end = Int(node.end)] next in
            guard next < end else { return nil }
            defer { next = Int(arena.nodes[next].end) }
            return ResponseElement(arena: arena, index: next)
        }
    }

    /// The text, exactly as it was sent, with its blanks; `""` for an empty element.
    public func text() throws(XMLError) -> String {
        guard Int(node.end) == index + 1 else { throw XMLError(path: path, problem: .notText) }
        return arena.text(of: index)
    }

    private var node: ResponseArena.Node { arena.nodes[index] }
}
