/// Reads what one profile says about credentials.
struct ProfileReader {
    let section: SharedConfig.Section
    let profile: String

    /// The text of a property; one that is empty counts as missing.
    subscript(name: String) -> String? {
        section[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The property as errors name it.
    func setting(_ name: String) -> CredentialSetting {
        let header = profile == "default" ? "default" : "profile \(profile)"
        return CredentialSetting(name, in: header, origin: section.origins[name])
    }

    /// A property that is missing, as errors name it: it stands nowhere, so they lead to the one that needs it.
    private func missing(_ name: String, neededBy other: String) -> CredentialProblem {
        let setting = setting(name)
        let place = CredentialSetting(
            name, in: setting.section ?? "", origin: setting.origin ?? section.origins[other])
        return .setting(place, .missing(neededBy: other))
    }

    // MARK: Roles

    /// The role that is taken with another credential; a role with a token needs none and is no such.
    func assumedRole() throws(CredentialProblem) -> AssumedRole? {
        guard let arn = self["role_arn"], self["web_identity_token_file"] == nil else { return nil }
        return AssumedRole(
            roleARN: arn, sessionName: self["role_session_name"], externalID: self["external_id"],
            durationSeconds: try durationSeconds(), mfaSerial: self["mfa_serial"])
    }

    /// The profile whose credential the role is taken with; `nil` where that is the profile itself.
    func sourceProfile() throws(CredentialProblem) -> String? {
        switch (self["source_profile"], self["credential_source"]) {
        case (let name?, nil): return name
        case (nil, _?): return nil
        case (nil, nil): throw missing("source_profile", neededBy: "role_arn")
        case (_?, _?): throw .setting(setting("source_profile"), .beside("credential_source"))
        }
    }

    /// What STS allows: 15 minutes to 12 hours.
    private func durationSeconds() throws(CredentialProblem) -> Int? {
        guard let text = self["duration_seconds"] else { return nil }
        guard let seconds = Int(text), (900...43_200).contains(seconds) else {
            throw .setting(setting("duration_seconds"), .notWithin(900...43_200))
        }
        return seconds
    }

    // MARK: Web identity

    func webIdentityRole() throws(CredentialProblem) -> WebIdentityRole? {
        guard let file = self["web_identity_token_file"] else { return nil }
        guard let arn = self["role_arn"] else {
            throw missing("role_arn", neededBy: "web_identity_token_file")
        }
        return WebIdentityRole(roleARN: arn, tokenFile: file, sessionName: self["role_session_name"])
    }

    // MARK: IAM Identity Center

    /// The login that the profile names, alone or by a session; what has to stand in the session must stand there.
    func ssoLogin(sessions: [String: SharedConfig.Section]) throws(CredentialProblem) -> SSOLogin? {
        let names = ["sso_session", "sso_role_name", "sso_account_id", "sso_start_url", "sso_region"]
        guard let there = names.first(where: { self[$0] != nil }) else { return nil }
        for (name, other) in [("sso_account_id", "sso_role_name"), ("sso_role_name", "sso_account_id")]
        where self[name] == nil && self[other] != nil {
            throw missing(name, neededBy: other)
        }
        guard let session = self["sso_session"] else { return try legacyLogin(neededBy: there) }
        guard let section = sessions[session] else { throw .setting(setting("sso_session"), .unknownSession(session)) }
        for name in ["sso_region", "sso_start_url"] where self[name] != nil && self[name] != section[name] {
            throw .setting(setting(name), .belongsToSession(session))
        }
        func required(_ name: String) throws(CredentialProblem) -> Value {
            let origin = section.origins[name] ?? setting("sso_session").origin
            let setting = CredentialSetting(name, in: "sso-session \(session)", origin: origin)
            guard let text = section[name], !text.isEmpty else {
                throw .setting(setting, .missing(neededBy: "sso_session"))
            }
            return (text, setting)
        }
        return try login(startURL: try required("sso_start_url"), region: try required("sso_region"), session: session)
    }

    private typealias Value = (text: String, setting: CredentialSetting)

    /// The older way: all of it in the profile, and the account and the role are no less needed.
    private func legacyLogin(neededBy there: String) throws(CredentialProblem) -> SSOLogin {
        func required(_ name: String) throws(CredentialProblem) -> Value {
            guard let text = self[name] else { throw missing(name, neededBy: there) }
            return (text, setting(name))
        }
        let (startURL, region) = (try required("sso_start_url"), try required("sso_region"))
        _ = try required("sso_account_id")
        return try login(startURL: startURL, region: region, session: nil)
    }

    private func login(startURL: Value, region: Value, session: String?) throws(CredentialProblem) -> SSOLogin {
        do throws(EndpointError) { _ = try Region(region.text) } catch {
            throw .setting(region.setting, .noRegionName(region.text))
        }
        return SSOLogin(
            startURL: startURL.text, region: region.text, accountID: self["sso_account_id"],
            roleName: self["sso_role_name"], session: session)
    }
}
