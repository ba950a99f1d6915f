/// A service that is asked by paths, and answers in XML.
///
/// Source: <https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html>.
public protocol XMLService: LookupService {
    /// What the namespace of every answer begins with.
    static var namespace: String { get }
}
