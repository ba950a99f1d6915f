/// A security group to be made, or one that is there.
public enum GroupChoice: Hashable, Sendable {
    case create
    /// `sg-…`
    case existing(String)
}
