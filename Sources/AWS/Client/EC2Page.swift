/// A part of a list, with the token of the part that follows it.
public protocol EC2Page: Sendable {
    /// What the request for the next page carries; `nil` or empty on the last page.
    var nextToken: String? { get }

    /// Puts the next page's objects behind this one's and takes over its token.
    mutating func append(_ next: Self)
}
