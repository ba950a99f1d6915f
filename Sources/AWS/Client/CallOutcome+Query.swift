extension CallOutcome {
    /// What an answer in the Query protocol proves about the call that it answers.
    package static func reading<Operation: QueryOperation>(
        _ response: HTTPResponse, to operation: Operation.Type, of service: QueryService
    ) -> Self where Operation.Output == Output {
        reading(response) {
            EC2Error(inXML: $0, action: Operation.action)
        } decode: { (response) throws(XMLError) in
            let root = try ResponseDocument.parse(
                response.body, expecting: "\(Operation.action)Response", namespace: service.namespace)
            return (try Operation.decode(root), service.requestID(in: root))
        }
    }
}

extension EC2Error {
    /// The error that an answer's body is, `nil` for a body that is anything else.
    init?(inXML response: HTTPResponse, action: String) {
        guard let root = try? ResponseDocument.parse(response.body), let envelope = try? ErrorEnvelope(root) else {
            return nil
        }
        self.init(
            code: Code(rawValue: envelope.code), message: envelope.message, requestID: envelope.requestID,
            action: action, httpStatus: response.status)
    }
}
