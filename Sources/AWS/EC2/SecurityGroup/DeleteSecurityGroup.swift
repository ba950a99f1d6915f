/// Deletes a security group that nothing uses and no other group's rule names.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteSecurityGroup.html>.
///
/// ```
/// DeleteSecurityGroupResponse
///   return   Bool
///   groupId  String
/// ```
public struct DeleteSecurityGroup: EC2WriteOperation, Hashable {
    /// The security group, `sg-…`.
    public var groupId: String?
    /// The security group's name; in a VPC the ID is the safer choice.
    public var groupName: String?
    /// Only asks whether the call would be permitted; the answer is an error in any case.
    public var dryRun: Bool?

    /// Makes a request with these members.
    public init(groupId: String? = nil, groupName: String? = nil, dryRun: Bool? = nil) {
        self.groupId = groupId
        self.groupName = groupName
        self.dryRun = dryRun
    }

    /// Appends the members by their query names.
    public func encode(into query: inout QueryParameters) {
        query.append("GroupId", groupId)
        query.append("GroupName", groupName)
        query.append("DryRun", dryRun)
    }

    /// The answer.
    public struct Output: ResponseDecodable, Hashable {
        /// Whether the call was carried out; always true, as a failure is an error.
        public var `return`: Bool?
        /// The security group, `sg-…`.
        public var groupId: String?

        /// Reads the members from the root.
        public init(_ response: ResponseElement) throws(XMLError) {
            `return` = try response.optional("return")
            groupId = try response.optional("groupId")
        }
    }
}
