/// Which plan file a change set was computed from.
public struct PlanReference: Hashable, Sendable {
    /// The file's name, as it was given.
    public var file: String
    /// The hash of its bytes.
    public var hash: ContentHash

    /// A file of this name with these bytes.
    public init(file: String, hash: ContentHash) {
        self.file = file
        self.hash = hash
    }

    var json: JSONValue { ["file": .string(file), "sha256": hash.json] }
}

extension JSONCursor {
    /// A reference to a plan file.
    func planReference() throws(JSONDecodingError) -> PlanReference {
        var fields = try fields()
        let reference = PlanReference(
            file: try fields.string("file"), hash: try fields.required("sha256").contentHash())
        try fields.finish()
        return reference
    }
}
