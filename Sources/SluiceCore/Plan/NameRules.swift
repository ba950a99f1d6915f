/// What names and identifiers look like: pure spelling, nothing is looked up.
public enum NameRules {
    /// A stack's name: `[a-z][a-z0-9-]{0,39}`, not beginning with `sg-`, as group names must not.
    public static func isStackName(_ text: String) -> Bool {
        text.utf8.count <= 40 && text.utf8.first.map(isLowercase) == true && !text.hasPrefix("sg-")
            && text.utf8.allSatisfy { isLowercase($0) || isDigit($0) || $0 == hyphen }
    }

    /// A label of a host name, which a region becomes in every endpoint: `[a-z0-9-]{1,63}`, no hyphen at either end.
    public static func isHostLabel(_ text: String) -> Bool {
        (1...63).contains(text.utf8.count) && text.utf8.first != hyphen && text.utf8.last != hyphen
            && text.utf8.allSatisfy { isLowercase($0) || isDigit($0) || $0 == hyphen }
    }

    /// A region as AWS has named all of them so far: `us-west-2`, `us-gov-east-1`.
    public static func isUsualRegion(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 3, let number = parts.last, parts[0].utf8.count == 2 else { return false }
        return parts.dropLast().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isLowercase) }
            && number.utf8.count == 1 && number.utf8.allSatisfy(isDigit)
    }

    /// The region of an availability zone (`us-west-2a` is in `us-west-2`); nil for what is spelled otherwise.
    public static func region(ofZone zone: String) -> String? {
        guard zone.utf8.last.map(isLowercase) == true else { return nil }
        let region = String(zone.dropLast())
        return isUsualRegion(region) ? region : nil
    }

    /// An EC2 ID of this kind: `vpc-` and so on, followed by lower-case letters and digits.
    public static func isID(_ text: String, prefix: String) -> Bool {
        guard text.hasPrefix(prefix) else { return false }
        let rest = text.utf8.dropFirst(prefix.utf8.count)
        return !rest.isEmpty && rest.allSatisfy { isLowercase($0) || isDigit($0) }
    }

    /// A DNS name: labels of letters, digits, hyphens and underscores, with dots between them.
    public static func isHostName(_ text: String) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.utf8.first != hyphen && label.utf8.last != hyphen
                    && label.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == hyphen || $0 == underscore }
            }
    }

    /// The name of an environment variable: `[A-Za-z_][A-Za-z0-9_]*`.
    public static func isEnvironmentVariable(_ text: String) -> Bool {
        text.utf8.first.map { isLetter($0) || $0 == underscore } == true
            && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == underscore }
    }

    /// A file's or folder's own name, from which a path may be built: `[A-Za-z0-9._-]{1,128}`, neither `.` nor `..`.
    public static func isFileName(_ text: String) -> Bool {
        (1...128).contains(text.utf8.count) && text != "." && text != ".."
            && text.utf8.allSatisfy {
                isLetter($0) || isDigit($0) || $0 == hyphen || $0 == underscore || $0 == UInt8(ascii: ".")
            }
    }

    private static let hyphen = UInt8(ascii: "-")
    private static let underscore = UInt8(ascii: "_")

    private static func isLowercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        isLowercase(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
}
