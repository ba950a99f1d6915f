import SluiceCore
import SluiceFiles

/// A bucket was tried, and is fit for states.
struct StateInitAnswer: Answer {
    let place: String
    /// nil where nobody may ask.
    let isVersioned: Bool?
    let bucket: String

    var findings: Findings { isVersioned == false ? Findings([unversioned]) : Findings() }

    private var unversioned: Diagnostic {
        Diagnostic(
            "state.unversioned", .warning, "\(bucket) does not keep earlier versions of its objects",
            cause: "a state that somebody deletes or writes over by hand is lost; the tags in the account remain",
            fix: "aws s3api put-bucket-versioning --bucket \(bucket) --versioning-configuration Status=Enabled")
    }

    var json: JSONValue {
        [
            "format": 1, "kind": "stateInit", "place": .string(place), "keepsToConditions": true,
            "versioning": isVersioned.map { .bool($0) } ?? .null, "diagnostics": findings.json,
        ]
    }

    func opening(_ style: Style) -> [String] {
        let versions: [String] =
            switch isVersioned {
            case true?: ["Earlier versions of objects are kept."]
            case false?: []
            case nil: ["Whether earlier versions are kept, you may not ask (s3:GetBucketVersioning)."]
            }
        return [style.paint("\(place.visible) is fit for states: it keeps to conditions.", .green)] + versions
    }
}
