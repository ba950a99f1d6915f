/// The settings of ENA Express.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachmentEnaSrdSpecification.html>.
public struct AttachmentEnaSrdSpecification: ResponseDecodable, Hashable {
    /// Whether ENA Express is on.
    public var enaSrdEnabled: Bool?
    /// The settings of ENA Express for UDP.
    public var enaSrdUdpSpecification: AttachmentEnaSrdUdpSpecification?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        enaSrdEnabled = try element.optional("enaSrdEnabled")
        enaSrdUdpSpecification = try element.optional("enaSrdUdpSpecification")
    }
}
