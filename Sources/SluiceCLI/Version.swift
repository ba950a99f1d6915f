/// What this program calls itself: on the command line, in requests to AWS, and in what it writes.
enum Version {
    static let number = "0.1.0"
    static let userAgent = "sluice/\(number)"
}
