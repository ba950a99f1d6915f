extension CallOutcome {
    /// What an answer proves about the call that it answers.
    ///
    /// The error's code comes before the status: EC2 refuses calls that are too many with 503, and a throttle is a
    /// refusal whatever it comes with. Any other 5xx may follow a call that was carried out.
    ///
    /// | status | body | outcome |
    /// |---|---|---|
    /// | any | error with a throttle's code | not executed |
    /// | 4xx | error | not executed |
    /// | 5xx | anything else | unknown |
    /// | 2xx | the answer asked for | executed |
    /// | 2xx | anything else | unknown |
    /// | other | anything else | unknown |
    package static func reading<Operation: QueryOperation>(
        _ response: HTTPResponse, to operation: Operation.Type, of service: QueryService
    ) -> Self where Operation.Output == Output {
        switch response.status {
        case 200..<300:
            success(response, to: operation, of: service)
        case 400..<500:
            error(in: response, to: operation).map { .notExecuted(.refused($0)) }
                ?? .unknown(.unexpectedStatus(response.status))
        case 500...:
            failure(status: response.status, error(in: response, to: operation))
        default:
            throttle(in: response, to: operation) ?? .unknown(.unexpectedStatus(response.status))
        }
    }

    private static func success<Operation: QueryOperation>(
        _ response: HTTPResponse, to operation: Operation.Type, of service: QueryService
    ) -> Self where Operation.Output == Output {
        do throws(XMLError) {
            let root = try ResponseDocument.parse(
                response.body, expecting: "\(Operation.action)Response", namespace: service.namespace)
            return .executed(try Operation.decode(root), requestID: service.requestID(in: root))
        } catch {
            return throttle(in: response, to: operation) ?? .unknown(.unreadable(status: response.status, error))
        }
    }

    private static func failure(status: Int, _ error: EC2Error?) -> Self {
        if let error, error.isThrottle { return .notExecuted(.refused(error)) }
        return .unknown(.serverError(status: status, error))
    }

    private static func throttle<Operation: QueryOperation>(
        in response: HTTPResponse, to operation: Operation.Type
    ) -> Self? {
        guard let error = error(in: response, to: operation), error.isThrottle else { return nil }
        return .notExecuted(.refused(error))
    }

    /// The error that the body is, `nil` for a body that is anything else.
    private static func error<Operation: QueryOperation>(
        in response: HTTPResponse, to operation: Operation.Type
    ) -> EC2Error? {
        guard let root = try? ResponseDocument.parse(response.body), let envelope = try? ErrorEnvelope(root) else {
            return nil
        }
        return EC2Error(
            code: EC2Error.Code(rawValue: envelope.code), message: envelope.message, requestID: envelope.requestID,
            action: Operation.action, httpStatus: response.status)
    }
}
