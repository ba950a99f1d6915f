/// Builds nodes from events, within the limits.
struct Composer: ~Copyable {
    private let events: EventParser
    private let marks: MarkTable
    private let limits: YAMLLimits
    private var nodeCount = 0

    init(events: consuming EventParser, marks: MarkTable, limits: YAMLLimits) {
        self.events = events
        self.marks = marks
        self.limits = limits
    }

    mutating func documents() throws(YAMLError) -> [YAMLNode] {
        var documents: [YAMLNode] = []
        while true {
            switch try events.next().kind {
            case .documentStart: documents.append(try node(from: try events.next(), depth: 0))
            case .streamEnd: return documents
            default: break
            }
        }
    }

    private mutating func node(from event: Event, depth: Int) throws(YAMLError) -> YAMLNode {
        nodeCount += 1
        guard nodeCount <= limits.nodes else { throw refusal(.tooManyNodes(limit: limits.nodes), at: event) }
        switch event.kind {
        case .sequenceStart(let isFlow): return try sequence(from: event, isFlow: isFlow, depth: depth + 1)
        case .mappingStart(let isFlow): return try mapping(from: event, isFlow: isFlow, depth: depth + 1)
        case .scalar(let scalar): return leaf(.scalar(scalar), from: event)
        case .alias(let name): return leaf(.alias(name), from: event)
        case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
            preconditionFailure("libyaml begins every node with a node event")
        }
    }

    private func leaf(_ content: YAMLNode.Content, from event: Event) -> YAMLNode {
        let (properties, start) = head(of: event)
        return YAMLNode(content, properties: properties, range: MarkRange(start, marks.mark(ofCharacter: event.end)))
    }

    private mutating func sequence(
        from event: Event, isFlow: Bool, depth: Int
    ) throws(YAMLError) -> YAMLNode {
        try checkDepth(depth, at: event)
        var items: [YAMLNode] = []
        while true {
            let next = try events.next()
            if case .sequenceEnd = next.kind {
                return collection(.sequence(items, isFlow: isFlow), event, end: isFlow ? nil : items.last, next)
            }
            items.append(try node(from: next, depth: depth))
        }
    }

    private mutating func mapping(
        from event: Event, isFlow: Bool, depth: Int
    ) throws(YAMLError) -> YAMLNode {
        try checkDepth(depth, at: event)
        var entries: [YAMLEntry] = []
        while true {
            let next = try events.next()
            if case .mappingEnd = next.kind {
                // `[a: b]` holds a flow mapping without braces, whose end the parser sees only at the next token.
                let isBraced = isFlow && next.start < next.end
                return collection(
                    .mapping(entries, isFlow: isFlow), event, end: isBraced ? nil : entries.last?.value, next)
            }
            let key = try node(from: next, depth: depth)
            let value = try node(from: try events.next(), depth: depth)
            entries.append(YAMLEntry(key: key, value: placed(value, behind: key)))
        }
    }

    /// A collection that ends with its last node, or where the parser says so.
    private func collection(
        _ content: YAMLNode.Content, _ first: Event, end last: YAMLNode?, _ closing: Event
    ) -> YAMLNode {
        let (properties, start) = head(of: first)
        let end = last?.range.end ?? marks.mark(ofCharacter: closing.end)
        return YAMLNode(content, properties: properties, range: MarkRange(start, max(start, end)))
    }

    /// The parser puts a value that was left out at the next token; it belongs behind its colon, or behind its key.
    private func placed(_ value: YAMLNode, behind key: YAMLNode) -> YAMLNode {
        let (keyEnd, start) = (key.range.end, value.range.start)
        guard value.scalar?.isAbsent == true, value.properties == nil, start > keyEnd,
            marks.bytes[start.offset - 1] != UInt8(ascii: ":")
        else { return value }
        let behindKey = marks.bytes[keyEnd.offset..<start.offset]
        let blanks = behindKey.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
        var place = keyEnd
        if behindKey.dropFirst(blanks).first == UInt8(ascii: ":") {
            place.offset += blanks + 1
            place.column += blanks + 1
        }
        return YAMLNode(value.content, range: MarkRange(place, place))
    }

    private func head(of event: Event) -> (YAMLNode.Properties?, Mark) {
        let start = marks.mark(ofCharacter: event.start)
        var head = NodeHead(bytes: marks.bytes, offset: start.offset, event: event)
        guard head.hasProperties else { return (nil, start) }
        let skipped = head.skipProperties(upTo: marks.mark(ofCharacter: event.end).offset)
        let properties = YAMLNode.Properties(anchor: event.anchor, tag: head.tag, start: start)
        return (properties, marks.mark(ofCharacter: event.start + skipped))
    }

    private func checkDepth(_ depth: Int, at event: Event) throws(YAMLError) {
        guard depth <= limits.depth else { throw refusal(.tooDeep(limit: limits.depth), at: event) }
    }

    private func refusal(_ reason: YAMLError.Reason, at event: Event) -> YAMLError {
        YAMLError(reason, at: marks.mark(ofCharacter: event.start))
    }
}
