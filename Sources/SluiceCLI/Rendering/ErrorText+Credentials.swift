import AWS
import SluiceCore

extension Failure {
    init(_ error: CredentialError) {
        switch error {
        case .noneFound(let absences):
            self.init(
                .denied,
                Diagnostic(
                    "aws.credentials-missing", "there are no AWS credentials",
                    cause: absences.map { "\($0.source.words): \($0.problem.words)" }.joined(separator: "; "),
                    fix: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE to a profile that has them"))
        case .absent(let source, let problem), .broken(let source, let problem):
            self.init(
                .denied,
                Diagnostic(
                    "aws.credentials-broken", "the credentials of \(source.words) cannot be used",
                    cause: problem.words, fix: "mend them there, or take them away so that others are looked for"))
        }
    }

    init(_ error: SharedConfigError) {
        self.init(
            .failed,
            Diagnostic(
                "aws.config-unreadable", "AWS's configuration files cannot be used", cause: error.words,
                fix: "mend the file, or point AWS_CONFIG_FILE or AWS_SHARED_CREDENTIALS_FILE elsewhere"))
    }
}

extension CredentialSource {
    fileprivate var words: String {
        switch self {
        case .environment: "the environment"
        case .profile(let name): "profile \(name.visible)"
        }
    }
}

extension CredentialProblem {
    fileprivate var words: String {
        switch self {
        case .notSet(let names): "\(names.joined(separator: " and ")) are not set"
        case .halfPair(let present, let missing): "\(present) is set, but \(missing) is not"
        case .noProfile(_, let files): "no such profile in \(files.joined(separator: ", "))"
        case .files(let error): error.words
        }
    }
}

extension SharedConfigError {
    fileprivate var words: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .malformed(let path, let line, let problem): "\(path), line \(line): \(problem.words)"
        }
    }
}

extension SharedConfigError.Problem {
    fileprivate var words: String {
        switch self {
        case .encoding: "it is not UTF-8"
        case .unclosedSection: "a section's name is not closed by ]"
        case .textAfterSection: "something stands behind a section's name"
        case .noSection: "a setting stands before any section"
        case .nothingToContinue: "an indented line continues nothing"
        case .noEqualsSign: "a setting has no ="
        case .noName: "a setting has no name"
        }
    }
}
