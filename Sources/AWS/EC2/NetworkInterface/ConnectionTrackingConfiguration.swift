/// How long idle connections are remembered.
///
/// See <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ConnectionTrackingConfiguration.html>.
public struct ConnectionTrackingConfiguration: ResponseDecodable, Hashable {
    /// For established TCP connections, in seconds.
    public var tcpEstablishedTimeout: Int?
    /// For UDP with more than one request and answer, in seconds.
    public var udpStreamTimeout: Int?
    /// For other UDP, in seconds.
    public var udpTimeout: Int?

    /// Reads the members from their element.
    public init(_ element: ResponseElement) throws(XMLError) {
        tcpEstablishedTimeout = try element.optional("tcpEstablishedTimeout")
        udpStreamTimeout = try element.optional("udpStreamTimeout")
        udpTimeout = try element.optional("udpTimeout")
    }
}
