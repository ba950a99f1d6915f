import SluiceCore

/// The lines of a script's output, taken one after the other.
struct ProofLines {
    /// What the first line says.
    struct Header {
        let stack: String
        let region: String
        let hasLogin: Bool
        let started: Timestamp
        let count: Int
    }

    private let file: String
    private var rest: ArraySlice<Substring>
    private var number = 0

    /// Splits a text into lines; the last has to be complete.
    init(_ bytes: [UInt8], file: String) throws(ProofRecordError) {
        self.file = file
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw ProofRecordError(file, line: 1, .unexpectedCharacter)
        }
        // By scalars: CR LF is one character of Swift's.
        rest = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { Substring($0) }[...]
        for (index, line) in rest.enumerated() {
            guard let offset = line.unicodeScalars.map(Self.isExpected).firstIndex(of: false) else { continue }
            throw ProofRecordError(file, line: index + 1, column: offset + 1, .unexpectedCharacter)
        }
    }

    private static func isExpected(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar.properties.generalCategory != .control
    }

    /// The first line.
    mutating func header() throws(ProofRecordError) -> Header {
        var fields = next()
        guard fields.takesWord("sluice-proof") else { throw fields.error(.noRecord) }
        guard fields.takesWord("1") else { throw fields.error(.unknownVersion(fields.nextWord)) }
        let stack = try fields.take("stack")
        let region = try fields.take("region")
        let login = try fields.take("login") { ["yes": true, "no": false][$0] }
        let started = try fields.take("started") { Timestamp(rfc3339: $0) }
        let count = try fields.take("probes") { Self.count($0) }
        try fields.finish()
        return Header(stack: stack, region: region, hasLogin: login, started: started, count: count)
    }

    /// The lines of the probes, and the last one that closes them.
    mutating func probes(count: Int) throws(ProofRecordError) -> [ProofRecord.Probe] {
        var probes: [ProofRecord.Probe] = []
        while true {
            var fields = next()
            // The last line is incomplete without its line feed.
            guard !rest.isEmpty else { throw fields.error(.truncated(probes: probes.count, of: count)) }
            guard !fields.takesWord("end") else {
                try finish(&fields, probes.count, of: count)
                return probes
            }
            probes.append(try fields.probe())
        }
    }

    private mutating func finish(
        _ fields: inout ProofFields, _ probes: Int, of count: Int
    ) throws(ProofRecordError) {
        guard probes == count, fields.takesWord("\(count)") else {
            throw fields.error(.truncated(probes: probes, of: count))
        }
        try fields.finish()
        guard rest.count == 1, rest.first?.isEmpty == true else { throw next().error(.trailingContent) }
    }

    private mutating func next() -> ProofFields {
        number += 1
        return ProofFields(rest.popFirst() ?? "", file: file, line: number)
    }

    private static func count(_ text: String) -> Int? {
        Int(text).flatMap { (0...10_000).contains($0) && "\($0)" == text ? $0 : nil }
    }
}
