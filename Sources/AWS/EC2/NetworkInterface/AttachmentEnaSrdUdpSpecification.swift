/// The settings of ENA Express for UDP.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachmentEnaSrdUdpSpecification.html>.
public struct AttachmentEnaSrdUdpSpecification: ResponseDecodable, Hashable {
    /// Whether ENA Express carries UDP too.
    public var enaSrdUdpEnabled: Bool?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        enaSrdUdpEnabled = try element.optional("enaSrdUdpEnabled")
    }
}
