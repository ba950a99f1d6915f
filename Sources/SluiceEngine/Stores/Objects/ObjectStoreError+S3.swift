import AWS

extension ObjectStoreError.Problem {
    /// Reads what S3, or the way to it, said in our words.
    ///
    /// Source: <https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html>.
    init(_ error: EC2ClientError) {
        switch error {
        case .unknown(let reason): self = .unanswered(reason.text)
        case .notExecuted(.refused(let refusal)): self.init(refusal)
        case .notExecuted, .repeatedToken: self = .refused(error.text)
        }
    }

    private init(_ error: EC2Error) {
        let words = "\(error.code): \(error.message)"
        self =
            switch (error.code.rawValue, error.httpStatus) {
            case ("NoSuchBucket", _): .noBucket
            case ("ConditionalRequestConflict", _), ("OperationAborted", _): .conflict
            // A caller who may not list a bucket is not told either that an object is not there.
            case ("AccessDenied", _) where error.action == GetObject.action:
                .denied("\(words) (S3 says so of an object that is not there, too, where s3:ListBucket is not allowed)")
            case (_, 403): .denied(words)
            default: .refused(words)
            }
    }
}

extension EC2Error {
    /// Whether there is no such object.
    var isNoSuchKey: Bool { code.rawValue == "NoSuchKey" }

    /// Whether a write was not done for its condition: the object is another, or there is none.
    var saysConditionFailed: Bool { code.rawValue == "PreconditionFailed" || isNoSuchKey }
}
