/// An object on which a call for several failed.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnsuccessfulItem.html>.
public struct UnsuccessfulItem: ResponseDecodable, Hashable {
    /// What kept the call from working on it.
    public var error: UnsuccessfulItemError?
    /// The ID of the object.
    public var resourceId: String?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        error = try element.optional("error")
        resourceId = try element.optional("resourceId")
    }
}
