/// Reads one file of AWS's configuration format into its sections.
///
/// ```
/// [profile dev]            # a comment
/// region = eu-west-1       ; another one
/// s3 =
///   addressing_style = path
/// ```
///
/// A section whose name is malformed is skipped with all that it has, and so is a property; the rest of the format
/// is strict. A blank comes before a comment behind a value, and continued lines have no comments.
struct SharedConfigParser {
    /// A section as it stands in the file; sections with the same header are put together.
    private(set) var sections: [Header: SharedConfig.Section] = [:]

    private let path: String
    private var line = 0
    private var current = Position.beforeSections

    /// The words of a section's header: `profile` and `dev`, or `default` alone.
    struct Header: Hashable {
        let kind: String?
        let name: String
    }

    /// What a line may continue.
    private enum Position {
        case beforeSections
        /// In a section, `nil` where that is skipped; the property last read, if any, and whether it is skipped.
        case section(Header?, property: PropertyName?)
    }

    private enum PropertyName {
        case skipped
        case named(String)
    }

    /// Reads a text; `path` is for errors alone.
    init(_ text: String, path: String) throws(SharedConfigError) {
        self.path = path
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.endsLine) {
            self.line += 1
            try read(line)
        }
    }

    private mutating func read(_ line: Substring) throws(SharedConfigError) {
        let content = line.trimmingBlanks()
        guard let first = content.first, first != "#", first != ";" else { return }
        if line.first?.isBlank == true {
            try readContinuation(content)
        } else if first == "[" {
            try readHeader(content)
        } else {
            try readProperty(content)
        }
    }

    private mutating func readHeader(_ text: Substring) throws(SharedConfigError) {
        guard let end = text.firstIndex(of: "]") else { throw malformed(.unclosedSection) }
        let behind = text[text.index(after: end)...].trimmingBlanks()
        guard behind.isEmpty || behind.hasPrefix("#") || behind.hasPrefix(";") else {
            throw malformed(.textAfterSection)
        }
        let words = text[..<end].dropFirst().split(whereSeparator: \.isBlank)
        guard let name = words.last, words.count <= 2, name.isIdentifier else {
            current = .section(nil, property: nil)
            return
        }
        let header = Header(kind: words.count == 2 ? String(words[0]) : nil, name: String(name))
        current = .section(header, property: nil)
        sections[header] = sections[header] ?? SharedConfig.Section()
    }

    private mutating func readProperty(_ text: Substring) throws(SharedConfigError) {
        guard case .section(let header, _) = current else { throw malformed(.noSection) }
        let (name, value) = try nameAndValue(text)
        current = .section(header, property: name.isIdentifier ? .named(name) : .skipped)
        guard let header, name.isIdentifier else { return }
        let origin = SharedConfig.Origin(path: path, line: self.line)
        sections[header]?.properties[name] = .text(String(value.withoutComment().trimmingBlanks()))
        sections[header]?.origins[name] = origin
        sections[header]?.nestedOrigins[name] = nil
    }

    /// Adds a line to the property above it, or a property of its own below one that has no text.
    private mutating func readContinuation(_ text: Substring) throws(SharedConfigError) {
        guard case .section(let header, let property) = current else { throw malformed(.noSection) }
        guard let property else { throw malformed(.nothingToContinue) }
        guard let header, case .named(let outer) = property else { return }
        let start = sections[header]?.properties[outer]
        if case .text(let start) = start, !start.isEmpty {
            sections[header]?.properties[outer] = .text(start + "\n" + text)
            return
        }
        var properties: [String: String] = [:]
        if case .nested(let nested) = start { properties = nested }
        let (name, value) = try nameAndValue(text)
        if name.isIdentifier {
            let origin = SharedConfig.Origin(path: path, line: line)
            properties[name] = String(value)
            sections[header]?.nestedOrigins[outer, default: [:]][name] = origin
        }
        sections[header]?.properties[outer] = .nested(properties)
    }

    private func nameAndValue(_ text: Substring) throws(SharedConfigError) -> (name: String, value: Substring) {
        guard let equals = text.firstIndex(of: "=") else { throw malformed(.noEqualsSign) }
        let name = text[..<equals].trimmingBlanks()
        guard !name.isEmpty else { throw malformed(.noName) }
        return (name.lowercased(), text[text.index(after: equals)...].trimmingBlanks())
    }

    private func malformed(_ problem: SharedConfigError.Problem) -> SharedConfigError {
        .malformed(path: path, line: line, problem)
    }
}

extension Character {
    /// Whether the character parts words: a blank or a tab.
    fileprivate var isBlank: Bool { self == " " || self == "\t" }

    /// Whether the character ends a line, on whatever system the file was written.
    fileprivate var endsLine: Bool { self == "\n" || self == "\r\n" || self == "\r" }
}

extension StringProtocol {
    /// Whether the text is made of the characters that names of sections and properties may have.
    fileprivate var isIdentifier: Bool {
        !isEmpty
            && unicodeScalars.allSatisfy { scalar in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "/", ".", "%", "@", ":", "+": true
                default: false
                }
            }
    }
}

extension Substring {
    fileprivate func trimmingBlanks() -> Substring {
        var text = drop(while: \.isBlank)
        while text.last?.isBlank == true { text.removeLast() }
        return text
    }

    /// The text before the first `#` or `;` that follows a blank or begins the text.
    fileprivate func withoutComment() -> Substring {
        var previous: Character = " "
        for index in indices {
            if previous.isBlank, self[index] == "#" || self[index] == ";" { return self[..<index] }
            previous = self[index]
        }
        return self
    }
}
