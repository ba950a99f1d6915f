import Foundation
import SigV4
import Testing

/// Lets botocore sign the same requests.
enum BotocoreJudge {
    struct Verdict: Decodable, Equatable {
        let canonicalRequest: String
        let stringToSign: String
        let signature: String
    }

    /// What botocore gets for each request, in their order.
    static func verdicts(on requests: [RandomRequest]) throws -> [Verdict] {
        let answer = try run(script, input: JSONEncoder().encode(requests.map(Question.init)))
        return try JSONDecoder().decode([Verdict].self, from: answer)
    }

    private struct Question: Encodable {
        let method, url, accessKeyId, secretAccessKey, region, service, timestamp: String
        let sessionToken: String?
        let query, headers: [[String]]
        let body: Data

        init(_ random: RandomRequest) {
            method = random.request.method
            url = "\(random.request.scheme)://\(random.request.host)\(random.request.path)"
            accessKeyId = random.credential.accessKeyId
            secretAccessKey = random.credential.secretAccessKey
            sessionToken = random.credential.sessionToken
            region = random.signer.region
            service = random.signer.service
            timestamp = random.timestamp.text
            query = random.request.query.map { [$0.name, $0.value] }
            headers = random.request.headers.map { [$0.name, $0.value] }
            body = Data(random.request.body)
        }
    }

    /// The Python to ask: `$SLUICE_PYTHON`, else that of the package's `.venv`, else whatever `python3` is.
    private static var python: String {
        let own = PackageRoot.url.appending(path: ".venv/bin/python").path
        return ProcessInfo.processInfo.environment["SLUICE_PYTHON"]
            ?? (FileManager.default.isExecutableFile(atPath: own) ? own : "python3")
    }

    private static func run(_ script: String, input: Data) throws -> Data {
        let process = Process()
        let (stdout, stderr) = (Pipe(), Pipe())
        // A file and no pipe: writing to a process that did not start would end this one.
        let questions = FileManager.default.temporaryDirectory.appending(path: "botocore-\(UUID()).json")
        try input.write(to: questions)
        defer { try? FileManager.default.removeItem(at: questions) }
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, "-c", script]
        process.standardInput = try FileHandle(forReadingFrom: questions)
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        let answer = try stdout.fileHandleForReading.readToEnd() ?? Data()
        let complaint = try stderr.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(
            process.terminationStatus == 0,
            """
            botocore could not be asked with \(python): install it with Scripts/setup, or name a Python that has it in \
            SLUICE_PYTHON. It said: \(String(decoding: complaint, as: UTF8.self))
            """)
        return answer
    }

    /// Reads requests from stdin and writes botocore's three steps for each to stdout.
    private static let script = """
        import base64, json, sys
        from botocore.auth import SigV4Auth
        from botocore.awsrequest import AWSRequest
        from botocore.credentials import Credentials

        answers = []
        for q in json.load(sys.stdin):
            credentials = Credentials(q["accessKeyId"], q["secretAccessKey"], q.get("sessionToken"))
            auth = SigV4Auth(credentials, q["service"], q["region"])
            request = AWSRequest(
                method=q["method"], url=q["url"], params=[tuple(p) for p in q["query"]],
                data=base64.b64decode(q["body"]))
            for name, value in q["headers"]:
                request.headers.add_header(name, value)
            request.context["timestamp"] = q["timestamp"]
            auth._modify_request_before_signing(request)
            canonical = auth.canonical_request(request)
            string = auth.string_to_sign(request, canonical)
            answers.append({
                "canonicalRequest": canonical, "stringToSign": string, "signature": auth.signature(string, request)})
        json.dump(answers, sys.stdout)
        """
}
