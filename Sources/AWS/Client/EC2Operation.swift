/// One EC2 action, one file each under `EC2/`.
///
/// The refinements below decide how it may be sent: `EC2Client.read` accepts only what may be repeated, and
/// `EC2Client.send` only what changes something, so no such call is ever repeated by accident.
public protocol EC2Operation: QueryOperation {}

/// An EC2 action that changes nothing and may be repeated.
public protocol EC2ReadOperation: EC2Operation {}

/// An EC2 action that changes something and is sent once.
public protocol EC2WriteOperation: EC2Operation {}

/// An EC2 action that lists objects in pages.
public protocol EC2PaginatedOperation: EC2ReadOperation where Output: EC2Page {
    /// The page to ask for: the token of the page before it, `nil` for the first.
    var nextToken: String? { get set }

    /// The most objects a page may have; `nil` leaves it to EC2.
    var maxResults: Int? { get set }
}
