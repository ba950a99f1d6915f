extension YAMLFile {
    /// The line end of the file's first line; LF where it has only one.
    var lineEnd: String {
        guard let first = bytes.firstIndex(where: Self.isLineBreak) else { return "\n" }
        guard bytes[first] == UInt8(ascii: "\r") else { return "\n" }
        return bytes[first...].starts(with: "\r\n".utf8) ? "\r\n" : "\r"
    }

    /// Where the line break of the line that holds an offset stands, or the end of the file.
    func endOfLine(from offset: Int) -> Int {
        bytes[offset...].firstIndex(where: Self.isLineBreak) ?? bytes.count
    }

    /// What stands before a place on its line, where that is nothing but blanks.
    func blanks(before mark: Mark) -> String? {
        let blanks = bytes[startOfTextLine(of: mark)..<mark.offset]
        return blanks.allSatisfy(Self.isBlank) ? String(decoding: blanks, as: UTF8.self) : nil
    }

    /// Where the blanks begin that stand directly before an offset.
    func startOfBlanks(before offset: Int) -> Int {
        bytes[..<offset].lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? 0
    }

    /// Where the line of a place begins, behind a byte order mark.
    private func startOfTextLine(of mark: Mark) -> Int {
        let start = bytes[..<mark.offset].lastIndex(where: Self.isLineBreak).map { $0 + 1 } ?? 0
        let markWidth = bytes[start...].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return min(start + markWidth, mark.offset)
    }

    static func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
