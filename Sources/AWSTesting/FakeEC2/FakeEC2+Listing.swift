/// An object that lists can be filtered by.
protocol FakeListed {
    /// What tells the object from the others of a list.
    var key: String { get }
    /// The names of the documented filters, but for those about tags.
    static var filters: Set<String> { get }
    /// Whether the list can be filtered by tags.
    static var hasTags: Bool { get }
    /// The tags.
    var listedTags: FakeTags { get }

    /// What a filter compares with; nothing where the object has no such attribute.
    func values(of filter: String, _ world: FakeWorld, at moment: Int64) -> [String]
}

extension FakeListed where Self: FakeNoun {
    var key: String { id }
    static var hasTags: Bool { true }
    var listedTags: FakeTags { tags }
}

/// What a list asks for, besides the objects' IDs.
struct FakeQuery: Sendable {
    let filters: [FakeFilter]
    let size: Int?
    let token: String?
}

extension FakeCall {
    /// Reads filters, the size of pages and the page's token.
    ///
    /// - Parameter sizes: the sizes that EC2 takes; a larger one than the largest is refused.
    mutating func query(sizes: ClosedRange<Int> = 5...1000) throws(FakeRefusal) -> FakeQuery {
        let size = try number("MaxResults")
        if let size, !sizes.contains(size) {
            throw .invalidValue(
                String(size), of: "maxResults",
                "Expecting a value between \(sizes.lowerBound) and \(sizes.upperBound).")
        }
        return FakeQuery(filters: try filters(), size: size, token: text("NextToken"))
    }
}

extension FakeEC2 {
    /// One page of the objects that fit, written as a list, with the token for the next.
    mutating func list<Object: FakeListed>(
        _ name: String, _ objects: [Object], _ query: FakeQuery, _ call: FakeCall,
        _ write: (inout XMLWriter, Object) -> Void
    ) throws(FakeRefusal) -> XMLWriter {
        let fitting = try fitting(objects, query.filters, call)
        let (page, token) = try page(of: fitting, query, call)
        var xml = XMLWriter()
        xml.list(name, page, write)
        xml.text("nextToken", token)
        return xml
    }

    /// The objects that all filters fit.
    func fitting<Object: FakeListed>(
        _ objects: [Object], _ filters: [FakeFilter], _ call: FakeCall
    ) throws(FakeRefusal) -> [Object] {
        for filter in filters {
            let isAboutTags = filter.name.hasPrefix("tag:") || filter.name == "tag-key"
            guard Object.filters.contains(filter.name) || (isAboutTags && Object.hasTags) else {
                throw FakeRefusal("InvalidParameterValue", "The filter '\(filter.name)' is invalid")
            }
        }
        return objects.filter { object in
            filters.allSatisfy { $0.matches(values(of: $0.name, in: object, call)) }
        }
    }

    private func values(of filter: String, in object: some FakeListed, _ call: FakeCall) -> [String] {
        if filter == "tag-key" { return object.listedTags.pairs.map(\.key) }
        if filter.hasPrefix("tag:") { return object.listedTags[String(filter.dropFirst(4))].map { [$0] } ?? [] }
        return object.values(of: filter, call.seen, at: call.seenAt)
    }

    /// The part of a list that a page shows, and the token for the next; it goes on after the last object shown, so
    /// what comes and goes meanwhile moves nothing.
    mutating func page<Object: FakeListed>(
        of objects: [Object], _ query: FakeQuery, _ call: FakeCall
    ) throws(FakeRefusal) -> ([Object], String?) {
        let asked = call.parameters.filter { $0.key != "NextToken" && $0.key != "MaxResults" }
        var rest = objects[...]
        if let token = query.token {
            guard let page = pages[token], page.query == asked, page.action == call.action else {
                throw FakeRefusal("InvalidNextToken", "The specified NextToken is not valid.")
            }
            let start = objects.firstIndex { $0.key == page.last }.map { $0 + 1 } ?? min(page.count, objects.count)
            rest = objects[start...]
        }
        guard let size = query.size ?? settings.pageSize, rest.count > size else { return (Array(rest), nil) }
        let shown = Array(rest.prefix(size))
        let token = random.digits(32)
        pages[token] = FakePage(
            action: call.action, query: asked, last: shown[size - 1].key, count: rest.startIndex + size)
        return (shown, token)
    }
}
