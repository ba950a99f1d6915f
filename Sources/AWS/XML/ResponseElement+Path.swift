extension ResponseElement {
    /// Where the element stands, from the root: `DescribeVpcsResponse/vpcSet/item[2]/cidrBlock`.
    ///
    /// Siblings of one name are counted from 1; an only child has no number.
    public var path: String {
        guard index > 0 else { return name }
        let parent = ResponseElement(arena: arena, index: Int(arena.nodes[index].parent))
        let namesakes = parent.children.filter { $0.name == name }
        guard namesakes.count > 1 else { return "\(parent.path)/\(name)" }
        let position = namesakes.count { $0.index <= index }
        return "\(parent.path)/\(name)[\(position)]"
    }
}
