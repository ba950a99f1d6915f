extension FakeEC2 {
    /// The whole answer of STS, which knows one action here.
    func answerSTS(_ request: RecordedRequest, requestID: String) throws(FakeRefusal) -> [UInt8] {
        let parameters = try form(of: request, version: "2011-06-15")
        guard request.action == "GetCallerIdentity" else {
            throw FakeRefusal("InvalidAction", "Could not find operation \(request.action) for version 2011-06-15")
        }
        if let name = parameters.keys.min() {
            throw FakeRefusal("UnknownParameter", "The parameter \(name) is not recognized")
        }
        var xml = XMLWriter()
        xml.raw("<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">")
        xml.element("GetCallerIdentityResult") { xml in
            xml.text("Arn", "arn:aws:iam::\(settings.account):user/tester")
            xml.text("UserId", "AIDATESTER")
            xml.text("Account", settings.account)
        }
        xml.element("ResponseMetadata") { $0.text("RequestId", requestID) }
        xml.close("GetCallerIdentityResponse")
        return xml.bytes
    }
}
