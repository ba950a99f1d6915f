/// A lookup that lists objects in pages.
public protocol PaginatedLookup: LookupOperation where Output: EC2Page {
    /// The page to ask for: the token of the page before it, `nil` for the first.
    var nextToken: String? { get set }
}
