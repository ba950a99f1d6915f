import AWS
import NIOHTTP1
import SeededRandom

extension FakeEC2 {
    /// Carries out one request and answers it.
    mutating func carryOut(_ request: HTTPRequest, at now: Int64) -> HTTPResponse {
        let headers = NIOHTTP1.HTTPHeaders(request.headers.fields.map { ($0.name, $0.value) })
        let received = RecordedRequest(
            method: request.method, target: request.path, headers: headers, body: request.body)
        let requestID = random.requestID()
        do throws(FakeRefusal) {
            try authenticate(received, at: now)
            let body =
                received.service == "sts"
                ? try answerSTS(received, requestID: requestID) : try answerEC2(received, requestID: requestID, at: now)
            return HTTPResponse(status: 200, headers: ["Content-Type": "text/xml;charset=UTF-8"], body: body)
        } catch {
            return .refusal(error, service: received.service, requestID: requestID, at: now)
        }
    }

    private mutating func answerEC2(
        _ request: RecordedRequest, requestID: String, at now: Int64
    ) throws(FakeRefusal) -> [UInt8] {
        let parameters = try form(of: request, version: "2016-11-15")
        let name = request.action
        let members = try perform(name, parameters, at: now)
        var xml = XMLWriter()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(name)Response ")
        xml.raw("xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">")
        xml.text("requestId", requestID)
        xml.append(members)
        xml.close("\(name)Response")
        return xml.bytes
    }

    /// The parameters but for Action and Version, of a form that names each but once.
    func form(of request: RecordedRequest, version: String) throws(FakeRefusal) -> [String: String] {
        guard request.method == "POST", let form = request.form else {
            throw FakeRefusal("MalformedQueryString", "The request must be a POST of a form")
        }
        guard form.pairs.count == request.parameters.count else {
            throw FakeRefusal("MalformedQueryString", "A parameter stands twice in the request")
        }
        var parameters = request.parameters
        guard parameters.removeValue(forKey: "Action") != nil else {
            throw FakeRefusal("MissingAction", "The request must contain the parameter Action")
        }
        let found = parameters.removeValue(forKey: "Version")
        guard found == version else {
            throw FakeRefusal("NoSuchVersion", "The requested version (\(found ?? "none")) is not valid.")
        }
        return parameters
    }
}

extension SplitMix64 {
    /// A request's number in the form of a UUID.
    mutating func requestID() -> String {
        [8, 4, 4, 4, 12].map { digits($0) }.joined(separator: "-")
    }
}

extension HTTPResponse {
    /// A refusal in the envelope of its service, with the date that a client sets its clock by.
    static func refusal(_ refusal: FakeRefusal, service: String, requestID: String, at now: Int64) -> HTTPResponse {
        var xml = XMLWriter()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        if service == "sts" {
            xml.raw("<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">")
            xml.element("Error") { xml in
                xml.text("Type", "Sender")
                xml.text("Code", refusal.code)
                xml.text("Message", refusal.message)
            }
            xml.text("RequestId", requestID)
            xml.close("ErrorResponse")
        } else {
            xml.element("Response") { xml in
                xml.element("Errors") { xml in
                    xml.element("Error") { xml in
                        xml.text("Code", refusal.code)
                        xml.text("Message", refusal.message)
                    }
                }
                xml.text("RequestID", requestID)
            }
        }
        let headers: AWS.HTTPHeaders = [
            "Content-Type": "text/xml;charset=UTF-8", "Date": FakeCalendar(microseconds: now).http,
        ]
        return HTTPResponse(status: refusal.status, headers: headers, body: xml.bytes)
    }
}
