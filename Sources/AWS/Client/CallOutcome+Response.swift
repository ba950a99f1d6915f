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
    ///
    /// - Parameters:
    ///   - refusal: the error that the body is, `nil` for a body that is anything else.
    ///   - decode: the answer asked for, and the number of its request.
    static func reading(
        _ response: HTTPResponse, refusal: (HTTPResponse) -> EC2Error?,
        decode: (HTTPResponse) throws(XMLError) -> (output: Output, requestID: String?)
    ) -> Self {
        switch response.status {
        case 200..<300:
            success(response, refusal, decode)
        case 400..<500:
            refusal(response).map { .notExecuted(.refused($0)) } ?? .unknown(.unexpectedStatus(response.status))
        case 500...:
            failure(status: response.status, refusal(response))
        default:
            throttle(refusal(response)) ?? .unknown(.unexpectedStatus(response.status))
        }
    }

    private static func success(
        _ response: HTTPResponse, _ refusal: (HTTPResponse) -> EC2Error?,
        _ decode: (HTTPResponse) throws(XMLError) -> (output: Output, requestID: String?)
    ) -> Self {
        do throws(XMLError) {
            let answer = try decode(response)
            return .executed(answer.output, requestID: answer.requestID)
        } catch {
            return throttle(refusal(response)) ?? .unknown(.unreadable(status: response.status, error))
        }
    }

    private static func failure(status: Int, _ error: EC2Error?) -> Self {
        throttle(error) ?? .unknown(.serverError(status: status, error))
    }

    private static func throttle(_ error: EC2Error?) -> Self? {
        guard let error, error.isThrottle else { return nil }
        return .notExecuted(.refused(error))
    }
}
