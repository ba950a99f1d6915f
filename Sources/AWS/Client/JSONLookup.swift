import FoundationEssentials

/// A lookup whose parameters go out as JSON, and whose answer comes back as JSON.
public protocol JSONLookup: LookupOperation, Encodable where Service: JSONService, Output: Decodable {}

extension JSONLookup {
    /// The parameters, and the action in a header.
    public var request: ServiceRequest {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Texts and numbers can always be written as JSON.
        let body = (try? encoder.encode(self)).map(Array.init) ?? []
        return ServiceRequest(
            headers: [
                "Content-Type": "application/x-amz-json-1.1",
                "X-Amz-Target": "\(Service.targetPrefix).\(Self.action)",
            ], body: body)
    }

    /// Reads the answer; members that are not asked for are passed over.
    public static func decode(_ body: [UInt8]) throws(XMLError) -> Output {
        do {
            return try JSONDecoder().decode(Output.self, from: Data(body))
        } catch {
            throw XMLError(path: "\(action)Response", problem: .notJSON)
        }
    }

    /// Reads the code and the words of a refusal.
    public static func refusal(in response: HTTPResponse) -> EC2Error? {
        let error = JSONServiceError(response)
        guard let code = error.code else { return nil }
        return EC2Error(
            code: EC2Error.Code(rawValue: code), message: error.message,
            requestID: response.headers["x-amzn-RequestId"], action: action, httpStatus: response.status)
    }
}
