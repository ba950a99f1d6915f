/// A list of address blocks under one ID.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ManagedPrefixList.html>.
public struct ManagedPrefixList: ResponseDecodable, Hashable {
    /// `create-complete`, `modify-in-progress`, …
    public var state: String?
    /// The prefix list, `pl-…`.
    public var prefixListId: String?
    /// `IPv4` or `IPv6`.
    public var addressFamily: String?
    /// More about the state.
    public var stateMessage: String?
    /// The ARN.
    public var prefixListArn: String?
    /// The name, `com.amazonaws.us-west-2.s3` for a service's list.
    public var prefixListName: String?
    /// The most entries the list may have, which count against the rules of a group.
    public var maxEntries: Int?
    /// How often the list was changed.
    public var version: Int?
    /// The account that owns it.
    public var ownerId: String?
    /// The IPAM target that keeps the list up to date.
    public var ipamPrefixListResolverTargetId: String?
    /// Whether a resolver of IPAM keeps the list up to date.
    public var ipamPrefixListResolverSyncEnabled: Bool?
    /// The tags.
    public var tags: [Tag]?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        state = try element.optional("state")
        prefixListId = try element.optional("prefixListId")
        addressFamily = try element.optional("addressFamily")
        stateMessage = try element.optional("stateMessage")
        prefixListArn = try element.optional("prefixListArn")
        prefixListName = try element.optional("prefixListName")
        maxEntries = try element.optional("maxEntries")
        version = try element.optional("version")
        ownerId = try element.optional("ownerId")
        ipamPrefixListResolverTargetId = try element.optional("ipamPrefixListResolverTargetId")
        ipamPrefixListResolverSyncEnabled = try element.optional("ipamPrefixListResolverSyncEnabled")
        tags = try element.list("tagSet")
    }
}
