extension WorkspaceRecord {
    private static let kind = "workspace"

    /// The whole file.
    public var bytes: [UInt8] { json.bytes(.pretty) + [0x0A] }

    private var json: JSONValue {
        ["format": .int(Self.format), "kind": .string(Self.kind), "files": .array(entries.map(\.json))]
    }

    /// Reads what ``bytes`` wrote.
    ///
    /// - Parameter file: its name for messages.
    public init(parsing bytes: [UInt8], file: String) throws(StateFileError) {
        let node: JSONNode
        do { node = try JSONNode(parsing: bytes, file: file) } catch {
            throw StateFileError(file: file, .damaged("\(error)"))
        }
        if let format = node.value["format"]?.int, format > Self.format {
            throw StateFileError(file: file, .newerFormat(format))
        }
        do { try self.init(JSONCursor(node)) } catch { throw StateFileError(file: file, .unexpected(error)) }
    }

    private init(_ object: JSONCursor) throws(JSONDecodingError) {
        var fields = try object.fields()
        let kind = try fields.required("kind")
        guard try kind.string() == Self.kind else { throw kind.invalid("is not \(Self.kind)") }
        let format = try fields.required("format")
        guard try format.int() == Self.format else { throw format.invalid("is no format that ever was") }
        self.init()
        for file in try fields.required("files").items() {
            let entry = try Entry(file)
            guard self[entry.path] == nil else { throw file.invalid("names \(entry.path) a second time") }
            self[entry.path] = entry
        }
        try fields.finish()
    }
}

extension WorkspaceRecord.Entry {
    fileprivate var json: JSONValue {
        [
            "path": .string(path), "original": original?.json ?? .null,
            "written": .strings(written.map(\.description)), "secret": .bool(isSecret),
        ]
    }

    fileprivate init(_ object: JSONCursor) throws(JSONDecodingError) {
        var fields = try object.fields()
        self.init(
            path: try fields.string("path"), original: nil, written: [], isSecret: try fields.bool("secret"))
        if let original = fields.optional("original") { self.original = try WorkspaceRecord.Original(original) }
        for hash in try fields.required("written").items() { written.append(try hash.contentHash()) }
        try fields.finish()
    }
}

extension WorkspaceRecord.Original {
    /// The mode as `ls` and `chmod` speak of it.
    fileprivate var json: JSONValue { ["sha256": hash.json, "mode": .string("0" + String(permissions, radix: 8))] }

    fileprivate init(_ object: JSONCursor) throws(JSONDecodingError) {
        var fields = try object.fields()
        let mode = try fields.required("mode")
        guard let permissions = UInt16(try mode.string(), radix: 8), permissions <= 0o7777 else {
            throw mode.invalid("is no mode of a file")
        }
        self.init(hash: try fields.required("sha256").contentHash(), permissions: permissions)
        try fields.finish()
    }
}
