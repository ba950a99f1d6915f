/// One of AWS's own prefix lists with its blocks.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_PrefixList.html>.
public struct PrefixList: ResponseDecodable, Hashable {
    /// The prefix list, `pl-…`.
    public var prefixListId: String?
    /// The blocks that the list stands for.
    public var cidrs: [String]?
    /// The name, `com.amazonaws.us-west-2.s3` for a service's list.
    public var prefixListName: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        prefixListId = try element.optional("prefixListId")
        cidrs = try element.list("cidrSet")
        prefixListName = try element.optional("prefixListName")
    }
}
