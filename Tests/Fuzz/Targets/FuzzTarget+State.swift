import SluiceFiles

extension FuzzTarget {
    /// JSON; what was read and written is read as the same again.
    public static let json = FuzzTarget("json") { bytes in
        guard let value = try? JSONNode(parsing: bytes).value else { return }
        for layout in [JSONValue.Layout.compact, .pretty] {
            guard let again = try? JSONNode(parsing: value.bytes(layout)).value else {
                preconditionFailure("what was written cannot be read")
            }
            precondition(again == value, "what was written means something else")
        }
    }

    /// A state file, as it is, and up to the line of its checksum with the one that fits.
    public static let state = FuzzTarget("state") { bytes in
        readState(bytes)
        readState(bytes + #"  "checksum": ""#.utf8 + ContentHash(of: bytes).description.utf8 + "\"\n}\n".utf8)
    }

    private static func readState(_ bytes: [UInt8]) {
        guard let snapshot = try? Snapshot(parsing: bytes, file: "state") else { return }
        guard let again = try? Snapshot(parsing: snapshot.bytes, file: "state") else {
            preconditionFailure("what was written cannot be read")
        }
        precondition(again == snapshot, "what was written means something else")
    }

    /// A journal, as it is, and its lines up to `,"previous"` with the hashes that chain them.
    public static let journal = FuzzTarget("journal") { bytes in
        readJournal(bytes)
        readJournal(chained(bytes))
    }

    private static func chained(_ bytes: [UInt8]) -> [UInt8] {
        var chained: [UInt8] = []
        var previous = ContentHash(of: [])
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            let content = line + #","previous":""#.utf8 + previous.description.utf8 + "\"".utf8
            previous = ContentHash(of: content)
            chained += content + #","hash":""#.utf8 + previous.description.utf8 + "\"}\n".utf8
        }
        return chained
    }

    private static func readJournal(_ bytes: [UInt8]) {
        guard let journal = try? JournalFile(parsing: bytes, file: "journal") else { return }
        precondition(journal.length + journal.tornBytes <= bytes.count, "a journal longer than its file")
        let (again, end) = JournalFile.lines(journal.events, after: journal.start)
        guard let reread = try? JournalFile(parsing: again, file: "journal") else {
            preconditionFailure("what was written cannot be read")
        }
        precondition(reread.events == journal.events && reread.end == end, "what was written means something else")
    }
}
