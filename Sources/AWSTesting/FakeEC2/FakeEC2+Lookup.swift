extension FakeEC2 {
    /// A new ID.
    mutating func newID(_ prefix: String) -> String {
        "\(prefix)-0\(random.digits(16))"
    }

    /// The object of an ID that a call names.
    ///
    /// It has to exist, and the replica that answers has to know of it: an object that was just made may be unknown
    /// for a moment (<https://docs.aws.amazon.com/ec2/latest/devguide/eventual-consistency.html>).
    func existing<Noun: FakeNoun>(
        _ noun: Noun.Type, _ id: String, _ call: FakeCall
    ) throws(FakeRefusal) -> Noun {
        try requireForm(noun, id)
        guard call.seen[keyPath: Noun.table][id] != nil, let object = world[keyPath: Noun.table][id] else {
            throw .notFound(noun, id)
        }
        return object
    }

    /// The objects that a list of IDs names, as the call sees them; `nil` for an empty list.
    func named<Noun: FakeNoun>(
        _ noun: Noun.Type, _ ids: [String], _ call: FakeCall
    ) throws(FakeRefusal) -> Set<String>? {
        for id in ids {
            try requireForm(noun, id)
            guard call.seen[keyPath: Noun.table][id] != nil else { throw .notFound(noun, id) }
        }
        return ids.isEmpty ? nil : Set(ids)
    }

    private func requireForm<Noun: FakeNoun>(_ noun: Noun.Type, _ id: String) throws(FakeRefusal) {
        guard Self.isWellFormed(id, prefix: Noun.prefix) else {
            throw FakeRefusal(Noun.codes.malformed, "Invalid id: \"\(id)\" (expecting \"\(Noun.prefix)-...\")")
        }
    }

    /// Whether an ID has 8 or 17 hexadecimal digits after its prefix.
    static func isWellFormed(_ id: String, prefix: String) -> Bool {
        guard id.hasPrefix("\(prefix)-") else { return false }
        let digits = id.utf8.dropFirst(prefix.utf8.count + 1)
        return (digits.count == 8 || digits.count == 17)
            && digits.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
    }
}

extension FakeRefusal {
    static func notFound<Noun: FakeNoun>(_ noun: Noun.Type, _ id: String) -> FakeRefusal {
        FakeRefusal(Noun.codes.notFound, "The \(Noun.title) '\(id)' does not exist")
    }
}
