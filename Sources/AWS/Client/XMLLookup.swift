/// A lookup whose answer comes back as XML.
public protocol XMLLookup: LookupOperation where Service: XMLService, Output: ResponseDecodable {}

extension XMLLookup {
    /// Reads the answer's members from the root.
    public static func decode(_ body: [UInt8]) throws(XMLError) -> Output {
        try Output(ResponseDocument.parse(body, expecting: "\(action)Response", namespace: Service.namespace))
    }

    /// Reads the code and the words of a refusal.
    public static func refusal(in response: HTTPResponse) -> EC2Error? { EC2Error(inXML: response, action: action) }
}
