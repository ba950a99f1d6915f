public import FoundationEssentials

/// Judges a request as strictly as AWS would, and more strictly than the emulator does.
public struct RequestJudge: Sendable {
    private let models: [ServiceModel]
    private let signatures: SignatureJudge

    /// A judge by those models and that key pair.
    public init(models: [ServiceModel], signatures: SignatureJudge) {
        self.models = models
        self.signatures = signatures
    }

    /// Everything that is wrong with a request, in words; nothing when AWS would accept its form.
    ///
    /// A request to a service without a model, such as S3, is judged by its signature alone. `now` is what the server's
    /// clock says.
    public func problems(in request: RecordedRequest, now: Date = .now) -> [String] {
        let service = request.service
        guard let model = models.first(where: { $0.service == service }) else {
            return signatures.problems(in: request, toService: service.isEmpty ? "ec2" : service, now: now)
        }
        return signatures.problems(in: request, toService: service, now: now)
            + envelopeProblems(in: request)
            + formProblems(in: request, model)
    }

    private func envelopeProblems(in request: RecordedRequest) -> [String] {
        let expected = "application/x-www-form-urlencoded; charset=utf-8"
        let contentType = request.headers["Content-Type"]
        let isForm = contentType.count == 1 && contentType[0].lowercased() == expected
        return (request.method == "POST" ? [] : ["the method is \(request.method), not POST"])
            + (request.target == "/" ? [] : ["the path is \(request.target), not /"])
            + (isForm ? [] : ["Content-Type is \(contentType.joined(separator: ", ")), not \(expected)"])
    }

    private func formProblems(in request: RecordedRequest, _ model: ServiceModel) -> [String] {
        guard let form = request.form else { return ["the body is no form"] }
        let names = form.pairs.map(\.name)
        guard Set(names).count == names.count else { return ["a parameter stands twice in the body"] }
        guard let action = request.parameters["Action"] else { return ["Action is missing"] }
        let version = request.parameters["Version"] ?? "missing"
        let tree = ParameterTree(form.pairs.filter { $0.name != "Action" && $0.name != "Version" })
        return (version == model.version ? [] : ["Version is \(version), not \(model.version)"])
            + ParameterJudge(model: model).problems(in: tree, ofAction: action)
    }
}
