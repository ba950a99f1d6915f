extension Optional {
    /// Puts a list behind this one; an absent list adds nothing and becomes what is put behind it.
    mutating func append<Element>(_ next: [Element]?) where Wrapped == [Element] {
        guard let next else { return }
        if self == nil { self = [] }
        self?.append(contentsOf: next)
    }
}
