/// A security group to be made, or one that is there.
public enum GroupChoice: Hashable, Sendable {
    case create
    /// `sg-…`
    case existing(String)
    /// `sg-…`, and sluice may add the rules that are missing in it.
    case extended(String)

    /// The group that is there; nil for one to be made.
    public var id: String? {
        switch self {
        case .create: nil
        case .existing(let id), .extended(let id): id
        }
    }
}
