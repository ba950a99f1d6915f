extension String {
    /// Without blanks at either end, in Unicode's sense.
    var trimmingSpace: String {
        var scalars = unicodeScalars[...].drop(while: \.properties.isWhitespace)
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(scalars)
    }

    /// In lower case, scalar by scalar.
    var lowercasedName: String {
        unicodeScalars.reduce(into: "") { $0 += $1.properties.lowercaseMapping }
    }

    /// Whether both have the same bytes: Swift's own equality is that of human text.
    func isSameName(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }

    /// Whether this name ends with a dot and the domain.
    func isBeneath(_ domain: String) -> Bool {
        let (name, domain) = (utf8, domain.utf8)
        guard name.count > domain.count else { return false }
        let end = name.suffix(domain.count + 1)
        return end.first == UInt8(ascii: ".") && end.dropFirst().elementsEqual(domain)
    }

    /// Whether this name is the domain or lies beneath it.
    func isWithin(_ domain: String) -> Bool { isSameName(as: domain) || isBeneath(domain) }
}
