extension String? {
    /// The text; nil where EC2 sent an empty element for what is not there.
    var filled: String? { self?.isEmpty == false ? self : nil }
}

extension [String?] {
    /// The first that says something, of members of which EC2 fills one.
    var firstFilled: String? { lazy.compactMap(\.filled).first }
}
