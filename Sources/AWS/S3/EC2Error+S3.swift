extension EC2Error {
    /// The error that an answer of S3 is, `nil` for an answer that is anything else.
    ///
    /// ```
    /// Error
    ///   Code
    ///   Message
    ///   RequestId
    /// ```
    /// Source: <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>.
    init?(ofS3 response: HTTPResponse, action: String) {
        guard let root = try? ResponseDocument.parse(response.body), root.name == "Error",
            let code: String = try? root.required("Code")
        else { return nil }
        let message: String? = (try? root.optional("Message")) ?? nil
        self.init(
            code: Code(rawValue: code), message: message ?? "", requestID: response.headers["x-amz-request-id"],
            action: action, httpStatus: response.status)
    }

    /// Whether S3 was asked for a bucket in another Region than its own.
    var isAboutRegion: Bool {
        ["AuthorizationHeaderMalformed", "IllegalLocationConstraintException", "PermanentRedirect"]
            .contains(code.rawValue)
    }
}
