/// Changes to one YAML file, each spliced into the text at the parser's marks.
///
/// Everything else stays byte for byte: comments, order, quoting, indentation, line ends, anchors, a byte order mark,
/// a missing line break at the end. New lines take the layout of their surroundings.
///
/// Each edit is proven: the result is read again, and where it means anything but the old file with the one new
/// value, the edit throws ``YAMLEditError/Reason/unsafe`` and changes nothing. A value that carries an anchor keeps it,
/// so aliases of it follow; an alias is never edited, because the other places would follow unasked.
public struct YAMLEditor: Sendable {
    /// The file with every edit so far, marks and all.
    public private(set) var file: YAMLFile
    private let limits: YAMLLimits

    /// An editor of a file. The limits hold for what the edits make of it.
    public init(_ file: YAMLFile, limits: YAMLLimits = YAMLLimits()) {
        self.file = file
        self.limits = limits
    }

    /// Sets the scalar at a path of at least one mapping key, and makes mappings on the way that are missing.
    ///
    /// A scalar that has this text already stays as it is, however it is written. One that has another keeps its
    /// quotes; a new one is plain where every parser reads plain text as the text itself.
    /// - Parameter index: the document, from 0. A file without any has room for one.
    /// - Returns: whether the file changed.
    @discardableResult
    public mutating func set(
        _ path: [String], to text: String, inDocument index: Int
    ) throws(YAMLEditError) -> Bool {
        precondition(!path.isEmpty, "A scalar stands under a key")
        let trail = try Trail(along: path, inDocument: index, of: file)
        guard trail.missing.isEmpty, !trail.node.isNull else {
            try insert(.scalar(scalar(text, at: trail)), at: trail)
            return true
        }
        guard resolved(trail.node, inDocument: index)?.scalar?.text != text else { return false }
        if case .alias(let name) = trail.node.content { throw trail.refusal(.alias(name: name)) }
        guard let old = trail.node.scalar else { throw trail.refusal(.notAScalar) }
        let new = YAMLScalar(writing: text, like: old.style, inFlow: trail.isInFlow)
        try apply(insertion(at: trail).replacement(of: old, by: new), making: .scalar(new), at: trail)
        return true
    }

    /// Adds an item at the end of the list at a path, unless it is in there already.
    ///
    /// A list that is missing, null or empty is made, and so are mappings on the way to it. A filled one keeps its
    /// form, in lines or in brackets.
    /// - Parameter index: the document, from 0. A file without any has room for one.
    /// - Returns: whether the file changed.
    @discardableResult
    public mutating func add(
        _ item: String, toListAt path: [String], inDocument index: Int
    ) throws(YAMLEditError) -> Bool {
        let trail = try Trail(along: path, inDocument: index, of: file)
        guard trail.missing.isEmpty, !trail.node.isNull else {
            try insert(.sequence([YAMLNode(unplaced: .scalar(scalar(item, at: trail)))], isFlow: false), at: trail)
            return true
        }
        let list = resolved(trail.node, inDocument: index)
        let texts = list?.items?.map { resolved($0, inDocument: index)?.scalar?.text }
        guard texts?.contains(item) != true else { return false }
        if case .alias(let name) = trail.node.content { throw trail.refusal(.alias(name: name)) }
        guard case .sequence(let items, let isFlow) = trail.node.content else { throw trail.refusal(.notAList) }
        try append(item, to: items, isFlow: isFlow, at: trail)
        return true
    }
}

extension YAMLEditor {
    /// A scalar for a place where none is yet.
    private func scalar(_ text: String, at trail: Trail) -> YAMLScalar {
        YAMLScalar(writing: text, like: trail.quoting, inFlow: trail.isInFlow || trail.node.isFlow)
    }

    /// Makes a value, and the mappings on the way to it.
    private mutating func insert(_ content: YAMLNode.Content, at trail: Trail) throws(YAMLEditError) {
        var value = YAMLNode(unplaced: content)
        for key in trail.missing.reversed() {
            let key = YAMLNode(unplaced: .scalar(YAMLScalar(writing: key, like: trail.quoting, inFlow: true)))
            value = YAMLNode(unplaced: .mapping([YAMLEntry(key: key, value: value)], isFlow: false))
        }
        guard case .mapping(let entries, let isFlow) = trail.node.content else {
            return try apply(insertion(at: trail).filling(with: value), making: value.content, at: trail)
        }
        let all = YAMLNode.Content.mapping(entries + (value.entries ?? []), isFlow: isFlow)
        try apply(insertion(at: trail).appending(value), making: all, at: trail)
    }

    private mutating func append(
        _ item: String, to items: [YAMLNode], isFlow: Bool, at trail: Trail
    ) throws(YAMLEditError) {
        let model = items.last?.scalar?.style ?? trail.quoting
        let scalar = YAMLScalar(writing: item, like: model, inFlow: isFlow || trail.isInFlow)
        let new = YAMLNode(unplaced: .sequence([YAMLNode(unplaced: .scalar(scalar))], isFlow: false))
        let insertion = insertion(at: trail)
        let splices = insertion.isReplaceable(trail.node) ? insertion.filling(with: new) : insertion.appending(new)
        try apply(splices, making: .sequence(items + (new.items ?? []), isFlow: isFlow), at: trail)
    }

    /// The node itself, or what its alias stands for.
    private func resolved(_ node: YAMLNode, inDocument index: Int) -> YAMLNode? {
        guard case .alias(let name) = node.content else { return node }
        return file.documents[index].node(anchored: name, before: node.range.start)
    }

    private func insertion(at trail: Trail) -> Insertion {
        let siblings = trail.node.entries == nil ? trail.holder : trail.node
        return Insertion(
            file: file, trail: trail, layout: Layout(of: file, inDocument: trail.document, around: siblings))
    }

    /// Takes the splices over when they make just this content at the end of the trail.
    private mutating func apply(
        _ splices: [Splice], making content: YAMLNode.Content, at trail: Trail
    ) throws(YAMLEditError) {
        let wanted = file.documents.isEmpty ? [YAMLNode(unplaced: content)] : file.documents
        var meanings = wanted.map(\.meaning)
        meanings[trail.document] = wanted[trail.document].replacing(trail.followed[...], with: content).meaning
        guard let edited = try? YAMLFile(file.bytes.applying(splices), limits: limits),
            edited.documents.map(\.meaning) == meanings
        else { throw trail.refusal(.unsafe) }
        file = edited
    }
}
