/// What a state in a bucket takes: its objects below the prefix, and the key that seals them where KMS has it.
///
/// Source: <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html> and
/// <https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html>.
extension StackPolicy {
    /// Without the right to list the whole bucket, S3 says of an object that is not there that it may not be read.
    var readingState: [IAMPolicy.Statement] {
        guard let place = plan.state else { return [] }
        let bucket = "arn:\(partition):s3:::\(place.bucket)"
        return [
            IAMPolicy.Statement("PlanStateList", ["s3:ListBucket"], on: [bucket]),
            IAMPolicy.Statement("PlanStateRead", ["s3:GetObject"], on: ["\(bucket)/\(place.prefix)*"]),
            IAMPolicy.Statement("PlanStateVersions", ["s3:GetBucketVersioning"], on: [bucket]),
        ] + opening
    }

    /// The journal, the lock and the snapshot are written while a run is under way, and old segments are deleted.
    func writingState(_ name: String) -> [IAMPolicy.Statement] {
        guard let place = plan.state else { return [] }
        let objects = "arn:\(partition):s3:::\(place.bucket)/\(place.prefix)*"
        return [IAMPolicy.Statement("\(name)StateWrite", ["s3:DeleteObject", "s3:PutObject"], on: [objects])]
            + key("\(name)StateKey", ["kms:GenerateDataKey"])
    }

    private var opening: [IAMPolicy.Statement] { key("PlanStateKey", ["kms:Decrypt"]) }

    /// A key that is named by its alias is granted by it, whichever key that is.
    private func key(_ name: String, _ actions: [String]) -> [IAMPolicy.Statement] {
        guard case .kms(let key) = plan.stateKey else { return [] }
        guard let alias = key.split(separator: ":").last, alias.hasPrefix("alias/") else {
            return [IAMPolicy.Statement(name, actions, on: [key])]
        }
        return [
            IAMPolicy.Statement(
                name, actions, on: ["arn:\(partition):kms:*:*:key/*"],
                where: [IAMPolicy.Condition("kms:RequestAlias", [String(alias)])])
        ]
    }
}
