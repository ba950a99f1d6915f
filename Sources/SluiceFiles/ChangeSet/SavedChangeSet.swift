import OrderedCollections
public import SluiceCore

/// A change set that was written by `sluice plan --out`: what `sluice apply` holds its own against.
///
/// It is never carried out as it is. The plan is made again, and only if the result does the same may it go on.
public struct SavedChangeSet: Hashable, Sendable {
    /// The plan's name.
    public var stack: String
    /// Where the stack is.
    public var region: String
    /// The account that was looked at.
    public var account: String
    /// For a stack without a state yet, the lineage that its first state is to have.
    public var lineage: String
    /// The serial of the state that it was compared with.
    public var serial: Int
    /// The file that says what is wanted.
    public var plan: PlanReference
    /// Whether it takes the stack away.
    public var isDestroy: Bool
    /// Whether it takes away what a former proxy needed.
    public var isFinish: Bool
    /// By address, without the reasons, which are only for reading.
    let changes: OrderedDictionary<String, JSONValue>
    /// By ID.
    let calls: OrderedDictionary<String, JSONValue>

    /// Whether the bytes are a change set, true to its format or not, rather than a plan.
    public static func isChangeSet(_ bytes: [UInt8]) -> Bool {
        (try? JSONValue(parsing: bytes))?["kind"]?.string == ChangeSet.kind
    }

    /// Reads a saved change set.
    ///
    /// - Parameter file: its name for messages.
    public init(parsing bytes: [UInt8], file: String) throws(ChangeSetFileError) {
        let node: JSONNode
        do { node = try JSONNode(parsing: bytes, file: file) } catch {
            throw ChangeSetFileError(file: file, .malformed(error))
        }
        if let format = node.value["format"]?.int, format > ChangeSet.format {
            throw ChangeSetFileError(file: file, .newerFormat(format))
        }
        do { try self.init(JSONCursor(node)) } catch {
            throw ChangeSetFileError(file: file, .unexpected(error))
        }
    }

    /// Everything in which a change set made now differs, by the name of the member, the address or the call's ID;
    /// empty when both do the same.
    ///
    /// The serial may differ: what matters is what would be done.
    public func differences(from current: ChangeSet) -> [String] {
        let facts = [
            ("stack", stack == current.stack), ("region", region == current.region),
            ("account", account == current.account), ("state.lineage", lineage == current.lineage),
            ("destroy", isDestroy == current.isDestroy), ("finish", isFinish == current.isFinish),
        ]
        return facts.filter { !$0.1 }.map(\.0)
            + Self.differingKeys(
                changes, Self.keyed(current.changes.map { ($0.address.rawValue, $0.json.withoutReason) }))
            + Self.differingKeys(calls, Self.keyed(current.calls.actions.map { ($0.key.rawValue, $0.value.json) }))
    }

    private static func keyed(_ members: [(String, JSONValue)]) -> OrderedDictionary<String, JSONValue> {
        OrderedDictionary(members) { first, _ in first }
    }

    private static func differingKeys(
        _ old: OrderedDictionary<String, JSONValue>, _ new: OrderedDictionary<String, JSONValue>
    ) -> [String] {
        old.keys.union(new.keys).filter { old[$0] != new[$0] }
    }
}

extension SavedChangeSet {
    private init(_ object: JSONCursor) throws(JSONDecodingError) {
        var fields = try object.fields()
        let kind = try fields.required("kind")
        guard try kind.string() == ChangeSet.kind else { throw kind.invalid("is not \(ChangeSet.kind)") }
        let format = try fields.required("format")
        guard try format.int() == ChangeSet.format else { throw format.invalid("is no format that ever was") }
        stack = try fields.string("stack")
        region = try fields.string("region")
        account = try fields.string("account")
        var state = try fields.required("state").fields()
        lineage = try state.string("lineage")
        serial = try state.int("serial")
        try state.finish()
        plan = try fields.required("plan").planReference()
        isDestroy = try fields.optional("destroy")?.bool() ?? false
        isFinish = try fields.optional("finish")?.bool() ?? false
        changes = try fields.required("changes").keyed(by: "address").mapValues(\.withoutReason)
        calls = try fields.required("calls").keyed(by: "id")
        for forReading in ["summary", "estimate", "diagnostics"] { _ = try fields.required(forReading) }
        try fields.finish()
    }
}

extension JSONCursor {
    /// Objects by the text of a member that no two of them share.
    fileprivate func keyed(by name: String) throws(JSONDecodingError) -> OrderedDictionary<String, JSONValue> {
        var objects: OrderedDictionary<String, JSONValue> = [:]
        for item in try items() {
            var fields = try item.fields()
            let key = try fields.required(name)
            guard objects.updateValue(item.node.value, forKey: try key.string()) == nil else {
                throw key.invalid("stands there twice")
            }
        }
        return objects
    }
}

extension JSONValue {
    fileprivate var withoutReason: JSONValue {
        var value = self
        value["reason"] = nil
        return value
    }
}
