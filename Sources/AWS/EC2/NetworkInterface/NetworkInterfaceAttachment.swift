/// The attachment of a network interface to an instance.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterfaceAttachment.html>.
public struct NetworkInterfaceAttachment: ResponseDecodable, Hashable {
    /// When it was attached.
    public var attachTime: Timestamp?
    /// The ID of the attachment, `eni-attach-…`.
    public var attachmentId: String?
    /// Whether the interface goes when its instance does.
    public var deleteOnTermination: Bool?
    /// Its number on the instance.
    public var deviceIndex: Int?
    /// The network card it is on.
    public var networkCardIndex: Int?
    /// An instance, `i-…`.
    public var instanceId: String?
    /// The account that owns the instance.
    public var instanceOwnerId: String?
    /// `attaching`, `attached`, `detaching` or `detached`.
    public var status: String?
    /// The settings of ENA Express.
    public var enaSrdSpecification: AttachmentEnaSrdSpecification?
    /// How many queues the interface has.
    public var enaQueueCount: Int?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        attachTime = try element.optional("attachTime")
        attachmentId = try element.optional("attachmentId")
        deleteOnTermination = try element.optional("deleteOnTermination")
        deviceIndex = try element.optional("deviceIndex")
        networkCardIndex = try element.optional("networkCardIndex")
        instanceId = try element.optional("instanceId")
        instanceOwnerId = try element.optional("instanceOwnerId")
        status = try element.optional("status")
        enaSrdSpecification = try element.optional("enaSrdSpecification")
        enaQueueCount = try element.optional("enaQueueCount")
    }
}
