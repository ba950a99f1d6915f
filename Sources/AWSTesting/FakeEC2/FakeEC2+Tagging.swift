extension FakeCall {
    /// The tags that a new object of a type is to be born with.
    ///
    /// - Parameter code: what EC2 answers where the tags are for another type.
    mutating func tagSpecification(
        _ type: String, refusal code: String = "InvalidParameterValue", limit: Int
    ) throws(FakeRefusal) -> FakeTags {
        var tags = FakeTags()
        _ = try structures("TagSpecification") { (call, name) throws(FakeRefusal) in
            let found = call.text("\(name).ResourceType") ?? ""
            guard found == type else {
                throw FakeRefusal(
                    code, "'\(found)' is not a valid taggable resource type for this operation.")
            }
            for tag in try call.tagList("\(name).Tag") {
                guard tags[tag.key] == nil else {
                    throw FakeRefusal("InvalidParameterValue", "Duplicate tag key '\(tag.key)' specified.")
                }
                tags[tag.key] = tag.value ?? ""
            }
        }
        try tags.check(limit: limit)
        return tags
    }

    /// A list of tags, whose values may be missing.
    mutating func tagList(_ name: String) throws(FakeRefusal) -> [(key: String, value: String?)] {
        try structures(name) { (call, name) throws(FakeRefusal) in
            guard let key = call.text("\(name).Key") else { throw .missing("Tag.Key") }
            let value = call.text("\(name).Value")
            try Self.check(key: key, value: value ?? "")
            return (key, value)
        }
    }

    private static func check(key: String, value: String) throws(FakeRefusal) {
        guard !key.isEmpty, key.utf16.count <= 128 else {
            throw FakeRefusal("InvalidParameterValue", "Tag key must be between 1 and 128 characters: '\(key)'")
        }
        guard value.utf16.count <= 256 else {
            throw FakeRefusal("InvalidParameterValue", "Tag value exceeds the maximum length of 256 characters")
        }
        guard !key.lowercased().hasPrefix("aws:") else {
            throw FakeRefusal(
                "InvalidParameterValue", "Tag keys starting with 'aws:' are reserved for internal use")
        }
        // XML 1.0 has no way to write them, so no answer could tell of them.
        guard (key + value).unicodeScalars.allSatisfy({ $0.value >= 32 || "\t\n\r".unicodeScalars.contains($0) })
        else { throw FakeRefusal("InvalidParameterValue", "Tags must not hold control characters") }
    }
}

extension FakeTags {
    /// Refuses more tags than an object may have; those of AWS itself do not count.
    func check(limit: Int) throws(FakeRefusal) {
        guard pairs.count <= limit else {
            throw FakeRefusal("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.")
        }
    }
}
