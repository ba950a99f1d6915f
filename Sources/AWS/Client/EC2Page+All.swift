extension EC2Page {
    /// All pages as one, from the first or the one of a token on.
    ///
    /// - Parameter page: asks for the page of a token, `nil` for the first.
    static func all(
        from first: String?, _ page: (String?) async throws(EC2ClientError) -> Self
    ) async throws(EC2ClientError) -> Self {
        var pages = try await page(first)
        var seen: Set<String> = []
        while let token = pages.nextToken, !token.isEmpty {
            guard seen.insert(token).inserted else { throw .repeatedToken(token) }
            pages.append(try await page(token))
        }
        return pages
    }
}
