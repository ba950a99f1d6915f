/// Gathers the events of a parser into a `ResponseArena`, and stops at what AWS never sends.
struct ResponseArenaBuilder {
    private static let depthLimit = 64
    private static let textLimit = 1_000_000
    private static let nameLimit = 4096

    /// The first thing that went wrong; every event after it is ignored.
    private(set) var failure: XMLError?
    /// How many elements began or ended and how many pieces of text came, the ignored ones included.
    private(set) var events = 0
    /// The nodes that are not closed yet, outermost first.
    private var open: [UInt32] = []
    private var nodes: [ResponseArena.Node] = []
    private var text: [UInt8] = []
    private var names: [String] = []
    private var nameIndices: [String: UInt32] = [:]
    /// libxml2 keeps one copy of each name, so its address finds the name without hashing the text.
    private var addresses: [UnsafePointer<UInt8>: UInt32] = [:]
    private var namespace: String?

    init(bodySize: Int) {
        nodes.reserveCapacity(bodySize / 32)
        text.reserveCapacity(bodySize / 4)
    }

    /// Ends the gathering.
    ///
    /// - Throws: the failure, if there was one.
    consuming func finish() throws(XMLError) -> ResponseArena {
        if let failure { throw failure }
        return ResponseArena(
            nodes: nodes, text: text, names: names, nameIndices: nameIndices, namespace: namespace)
    }

    mutating func fail(_ problem: XMLError.Problem) {
        guard failure == nil else { return }
        let path = open.map { names[Int(nodes[Int($0)].name)] }
        failure = XMLError(path: path.joined(separator: "/"), problem: problem)
    }

    mutating func start(name: UnsafePointer<UInt8>, namespace: UnsafePointer<UInt8>?) {
        events += 1
        guard failure == nil else { return }
        guard open.count < Self.depthLimit else { return fail(.beyondLimit(.depth)) }
        guard let name = index(ofName: name) else { return fail(.beyondLimit(.names)) }
        if nodes.isEmpty { self.namespace = namespace.map { String(cString: $0) } }
        dropTextOfParent()
        let position = UInt32(text.count)
        nodes.append(
            .init(name: name, parent: open.last ?? 0, end: 0, textStart: position, textEnd: position))
        open.append(UInt32(nodes.count - 1))
    }

    mutating func end() {
        events += 1
        guard failure == nil, let node = open.popLast() else { return }
        nodes[Int(node)].end = UInt32(nodes.count)
    }

    /// Adds to the text of the innermost open element; a text may come in several pieces.
    mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        events += 1
        guard failure == nil, let last = open.last, Int(last) == nodes.count - 1 else { return }
        let length = text.count - Int(nodes[Int(last)].textStart) + piece.count
        guard length <= Self.textLimit else { return fail(.beyondLimit(.textSize)) }
        text.append(contentsOf: piece)
        nodes[Int(last)].textEnd = UInt32(text.count)
    }

    /// An element with children has no text of its own, only the blanks between them.
    private mutating func dropTextOfParent() {
        guard let parent = open.last, Int(parent) == nodes.count - 1 else { return }
        let start = nodes[Int(parent)].textStart
        text.removeLast(text.count - Int(start))
        nodes[Int(parent)].textEnd = start
    }

    private mutating func index(ofName address: UnsafePointer<UInt8>) -> UInt32? {
        if let known = addresses[address] { return known }
        guard names.count < Self.nameLimit else { return nil }
        let name = String(cString: address)
        let index = nameIndices[name] ?? UInt32(names.count)
        if Int(index) == names.count { names.append(name) }
        nameIndices[name] = index
        addresses[address] = index
        return index
    }
}
