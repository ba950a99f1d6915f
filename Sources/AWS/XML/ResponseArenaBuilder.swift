import CLibXML2

/// Gathers the events of a parser into a `ResponseArena`, and stops at what AWS never sends.
struct ResponseArenaBuilder {
    private static let depthLimit = 64
    private static let textLimit = 1_000_000

    /// The first thing that went wrong; every event after it is ignored.
    private(set) var failure: XMLError?
    /// How many elements began or ended and how many pieces of text came, the ignored ones included.
    private(set) var events = 0
    /// How many elements are open.
    private var depth = 0
    /// The innermost of them; the others are its parents.
    private var innermost = 0
    private var nodes: [ResponseArena.Node] = []
    private var text: [UInt8] = []
    private var names = NameTable()
    /// libxml2 keeps one copy of each name, so its address tells most names without a look at their bytes.
    private var recent = [Recent](repeating: Recent(), count: 256)
    private var namespace: String?

    init(bodySize: Int) {
        nodes.reserveCapacity(bodySize / 32)
        text.reserveCapacity(bodySize / 2)
    }

    /// Ends the gathering.
    ///
    /// - Throws: the failure, if there was one.
    consuming func finish() throws(XMLError) -> ResponseArena {
        if let failure { throw failure }
        // libxml2 takes a document for well-formed whose encoding it cannot go on with.
        guard depth == 0, !nodes.isEmpty else {
            throw XMLError(path: path, problem: .malformed(line: 0, reason: "it is cut off"))
        }
        return ResponseArena(
            nodes: nodes, text: text, names: names, namespace: namespace)
    }

    mutating func fail(_ problem: XMLError.Problem) {
        guard failure == nil else { return }
        failure = XMLError(path: path, problem: problem)
    }

    mutating func start(name: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?) {
        events += 1
        guard failure == nil else { return }
        guard depth < Self.depthLimit else { return fail(.beyondLimit(.depth)) }
        guard let name = index(ofName: name) else { return fail(.beyondLimit(.names)) }
        if nodes.isEmpty { self.namespace = namespace.map { String(cString: $0) } }
        nodes.append(.init(name: name, parent: UInt32(innermost), end: 0, textStart: UInt32(text.count)))
        innermost = nodes.count - 1
        depth += 1
    }

    mutating func end() {
        events += 1
        guard failure == nil, depth > 0 else { return }
        nodes[innermost].end = UInt32(nodes.count)
        innermost = Int(nodes[innermost].parent)
        depth -= 1
    }

    /// Adds to the text of the innermost open element; a text may come in several pieces.
    ///
    /// An element with children has no text of its own, only blanks between them: what comes before the first child is
    /// kept, as it may still be a leaf's, and never asked for.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        events += 1
        guard failure == nil, depth > 0, innermost == nodes.count - 1 else { return }
        let length = text.count - Int(nodes[innermost].textStart) + piece.count
        guard length <= Self.textLimit else { return fail(.beyondLimit(.textSize)) }
        text.append(contentsOf: piece)
    }

    /// The names of the open elements.
    private var path: String {
        var (path, node): ([String], Int) = ([], innermost)
        for _ in 0..<depth {
            path.append(names.names[Int(nodes[node].name)])
            node = Int(nodes[node].parent)
        }
        return path.reversed().joined(separator: "/")
    }

    /// A name that came lately, at the place that its address has.
    private struct Recent {
        var address: UnsafePointer<UInt8>?
        var index: UInt32 = 0
    }

    private mutating func index(ofName address: UnsafePointer<UInt8>) -> UInt32? {
        let bits = UInt(bitPattern: address)
        let place = Int((bits ^ (bits >> 8)) & 0xFF)
        if recent[place].address == address { return recent[place].index }
        let name = UnsafeBufferPointer(start: address, count: Int(xmlStrlen(address)))
        guard let index = names.insert(name) else { return nil }
        recent[place] = Recent(address: address, index: index)
        return index
    }
}
