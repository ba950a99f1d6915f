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
                    cause: absences.words,
                    fix: "set AWS_PROFILE to a profile that has some, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"))
        case .broken(let source, let problem, let passedOver):
            self.init(
                .denied,
                Diagnostic(
                    "aws.credentials-broken", "the credentials of \(source.words) cannot be used",
                    cause: passedOver.isEmpty
                        ? problem.words : "\(problem.words). Tried before it: \(passedOver.words)",
                    fix: problem.fix(in: source)))
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

extension CredentialProblem {
    fileprivate var words: String {
        switch self {
        case .notSet(let names):
            names.count == 1
                ? "\(names[0]) is not set"
                : "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "") are not set"
        case .halfPair(let present, let missing): "\(present.words) is set, but \(missing) is not"
        case .noProfile(_, let files, _): "no such profile in \(files.joined(separator: ", ").visible)"
        case .files(let error): error.words
        case .setting(let setting, let fault): "\(setting.words) \(fault.words)"
        case .noRegion: "STS is asked in a Region, and neither AWS_REGION nor the profile names one"
        case .endpoint(let error): Failure(error).cause
        case .missingFile(let path): "\(path.visible) is not there"
        case .badFile(let path, let reason): "\(path.visible) cannot be used: \(reason)"
        case .call(let failure): failure.words
        case .loginNeeded(let reason): reason.words
        case .command(let setting, let fault): "\(setting.words) \(fault.words)"
        case .instance(let fault): fault.words
        case .tokenCode(let serial, .nobodyToAsk):
            "the code of the MFA device \(serial.visible) is needed, and there is no terminal to ask on"
        case .tokenCode(let serial, .noCode):
            "the code of the MFA device \(serial.visible) has six digits, and no such answer came"
        }
    }

    /// What to do about it, said for what is known best.
    fileprivate func fix(in source: CredentialSource) -> String {
        switch self {
        case .loginNeeded: "run `aws sso login\(source.profileOption)`"
        case .tokenCode: "run it again on a terminal, or set the keys of a session that has passed MFA"
        case .command(_, .empty), .command(_, .unclosedQuote): "mend that line"
        case .command: "run the command by hand to see what it says, then mend credential_process"
        case .instance(.noAnswer): "run it on the instance itself, or set AWS_EC2_METADATA_DISABLED=true"
        case .instance: "give the instance a role, or name a profile with other credentials"
        case .noRegion: "set AWS_REGION, or `region` in the profile"
        case .noProfile(let name, _, let others):
            "\(others.nearest(to: name).map { "did you mean \($0.visible)? " } ?? "")"
                + "name one that is there, or add it with `aws configure`"
        case .endpoint(let error): Failure(error).fix
        case .halfPair(let setting, _) where setting.origin != nil: "add the other half there, or take this one away"
        case .call(let failure): failure.fix
        case .setting(let setting, _) where setting.origin != nil: setting.fix
        default: "mend them there, or take them away so that others are looked for"
        }
    }
}

extension [CredentialAbsence] {
    /// The sources, each with its reason.
    fileprivate var words: String {
        map { "\($0.source.words): \($0.problem.words)" }.joined(separator: "; ")
    }
}

extension Failure {
    /// Why, of a failure with one finding.
    fileprivate var cause: String { findings.items.first?.diagnostic.cause ?? "" }

    /// What to do about it.
    fileprivate var fix: String { findings.items.first?.diagnostic.fix ?? "" }
}

extension CredentialSource {
    /// What tells the AWS CLI which profile is meant.
    fileprivate var profileOption: String {
        guard case .profile(let name) = self else { return "" }
        return " --profile \(name.visible.shellQuoted)"
    }
}

// MARK: Settings

extension CredentialSetting {
    /// The setting in a sentence, with the place where it stands.
    var words: String {
        let place = origin.map { "\($0.path.visible), line \($0.line): " } ?? ""
        return "\(place)\(name)\(section.map { " in [\($0.visible)]" } ?? "")"
    }

    /// What to do about a setting that cannot be used.
    var fix: String { origin == nil ? "set it right, or unset it" : "mend that line" }
}

extension CredentialSettingFault {
    /// What is wrong, behind the setting's own words.
    var words: String {
        switch self {
        case .missing(let needing): "is missing, and \(needing) needs it"
        case .beside(let other): "must not stand beside \(other)"
        case .belongsToSession(let name): "belongs into [sso-session \(name.visible)]"
        case .unknownProfile(let name): "names the profile \(name.visible), which is not there"
        case .unknownSession(let name): "names [sso-session \(name.visible)], which is not there"
        case .loop(let names): "goes in a circle: \(names.joined(separator: " → ").visible)"
        case .profileWithout(let name): "names the profile \(name.visible), which has no credentials"
        case .notOneOf(let words, let value): "is \(value.visible), and must be \(words.joined(separator: " or "))"
        case .noRegionName(let text):
            "is \(text.visible), and a Region is made of letters, digits and hyphens"
        case .notWithin(let range): "is no whole number from \(range.lowerBound) to \(range.upperBound)"
        case .url(let problem): "is no URL that can be used: \(problem.words)"
        case .plainHTTP(let host):
            "is plain http to \(host.visible), which is neither this machine nor an address of ECS or EKS"
        case .switchedOff: "forbids to ask the instance"
        }
    }
}

extension SharedConfigError {
    fileprivate var words: String {
        switch self {
        case .unreadable(let path, let reason): "\(path.visible) cannot be read: \(reason)"
        case .unwritable(let path): "\(path.visible) cannot be written"
        case .malformed(let path, let line, let problem): "\(path.visible), line \(line): \(problem.words)"
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

// MARK: Those who are asked

extension CredentialCallFailure {
    fileprivate var words: String {
        switch reason {
        case .refused(_, let code?, let message):
            "\(host.visible) refuses \(call): \(code.visible)\(message.isEmpty ? "" : ": \(message.visible)")"
        case .refused(let status, nil, _): "\(host.visible) answered \(call) with HTTP status \(status)"
        case .malformed(let what): "\(host.visible) answered \(call) with something else: \(what.visible)"
        case .notSent(let cause): "\(host.visible) cannot be asked: \(cause.words)"
        case .lost(let cause): "\(host.visible) was asked in vain: \(UnknownReason.lost(cause).words)"
        }
    }

    fileprivate var fix: String {
        guard case .refused(_, let code?, _) = reason else {
            return "check the network, HTTPS_PROXY and AWS_ENDPOINT_URL, then try again"
        }
        return code.hasPrefix("AccessDenied")
            ? "see that the role exists and trusts whoever assumes it, and that external_id and MFA are as it asks"
            : "mend what AWS names, then try again"
    }
}

extension SSOLoginReason {
    fileprivate var words: String {
        switch self {
        case .noToken(let path): "nobody has logged in: \(path.visible) is not there"
        case .expired: "the login has expired"
        case .notRenewed(let code):
            "the login has expired and cannot be renewed\(code.map { ": AWS says \($0.visible)" } ?? "")"
        case .refused: "the login is not accepted any more"
        }
    }
}

extension CredentialCommandFault {
    fileprivate var words: String {
        switch self {
        case .empty: "is empty"
        case .unclosedQuote: "has a quote that is not closed"
        case .notStarted(let reason): "cannot be started: \(reason.visible)"
        case .exited(let code): "ended with exit code \(code)"
        case .signaled(let number): "was ended by signal \(number)"
        case .tookTooLong(let seconds): "took longer than \(seconds) seconds"
        case .printedTooMuch(let limit): "printed more than \(limit) bytes"
        case .malformed(let what): "printed something other than credentials: \(what)"
        }
    }
}

extension InstanceMetadataFault {
    fileprivate var words: String {
        switch self {
        case .noAnswer(let host):
            "\(host.visible) did not answer within a second; in a container on an instance, "
                + "its hop limit for metadata has to be 2"
        case .forbidden: "its metadata service is switched off, or this is no EC2 instance"
        case .noRole: "it has no role"
        }
    }
}
