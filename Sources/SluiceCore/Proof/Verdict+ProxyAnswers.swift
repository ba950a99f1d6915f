extension Verdict.Reason {
    /// A proxy that answered by itself instead of passing the request on.
    static func proxyAnswered(
        _ status: Int, _ hint: String?, _ context: ProofContext, isTunnel: Bool = true
    ) -> Self {
        switch status {
        // Some proxies answer a wrong password with 401.
        case 401, 407: context.hasLogin ? loginWrong : loginMissing
        case 403: forbidden(hint)
        case 502...504: hostOutOfReach(status, hint)
        default: unexpected(status, hint, isTunnel)
        }
    }

    /// A host that a redirect led to and that is not reached: what is behind the first host is out of reach too.
    static func redirect(from first: ProbeURL, to last: ProbeOutcome.Attempt, _ reason: Self) -> Self {
        Self(
            reason.code == forbiddenCode ? "proof.redirect-refused" : "proof.redirect-failed",
            "redirects to \(last.url.host), which \(reason.summary)",
            cause:
                "nodes follow the redirects of \(first.host), and no documentation lists their targets (tier: observed)",
            fix: reason.code == forbiddenCode
                ? "let \(last.url.host) pass too: `sluice allowlist PLAN --observed` lists the redirects that are known"
                : reason.fix)
    }

    private static let forbiddenCode: Diagnostic.Code = "proof.proxy-forbids"

    private static let loginMissing = Self(
        "proof.proxy-login-missing", "is not asked for: the proxy wants a user name and a password",
        cause: "none were at hand: the plan has no proxy.credentials, or nothing stands where they point to",
        fix: "name the environment variables or files in proxy.credentials, and fill them")

    private static let loginWrong = Self(
        "proof.proxy-login-refused", "is not asked for: the proxy does not accept the user name and password",
        cause: "they are wrong or expired, or the proxy wants another scheme than Basic",
        fix: "check the values that proxy.credentials point to against the proxy's own list")

    private static func forbidden(_ hint: String?) -> Self {
        Self(
            forbiddenCode, "is refused by the proxy (403)",
            cause: "the proxy's rules do not let the host pass\(said(hint))",
            fix: "load what `sluice allowlist PLAN` prints into the proxy")
    }

    private static func hostOutOfReach(_ status: Int, _ hint: String?) -> Self {
        Self(
            "proof.proxy-cannot-reach", "is not reached by the proxy itself (\(status))",
            cause: "the proxy let the request pass and could not connect or resolve\(said(hint))",
            fix: "see that the proxy resolves public names and has a way out to the internet")
    }

    private static func unexpected(_ status: Int, _ hint: String?, _ isTunnel: Bool) -> Self {
        Self(
            "proof.proxy-status", "gets \(status) from the proxy",
            cause: "the proxy neither \(isTunnel ? "opens a tunnel" : "brings the page") nor says plainly why"
                + said(hint),
            fix: "see the proxy's log; it has to \(isTunnel ? "allow CONNECT to port 443" : "forward a GET to port 80")"
        )
    }

    private static func said(_ hint: String?) -> String { hint.map { " (it says: \($0))" } ?? "" }
}
