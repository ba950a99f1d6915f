extension Collection where Element == String {
    /// The name that somebody may have meant by this word: the one with the fewest slips of the keyboard between them.
    ///
    /// nil where nothing is near: a wild guess helps less than the list of names.
    public func nearest(to word: String) -> String? {
        let word = word.lowercased()
        let ranked = map { (name: $0, distance: editDistance(word, $0.lowercased())) }
        if let best = ranked.min(by: { $0.distance < $1.distance }), best.distance <= Swift.max(1, best.name.count / 3)
        {
            return best.name
        }
        return word.count >= 3 ? first { $0.lowercased().hasPrefix(word) } : nil
    }
}

/// How many characters have to be inserted, deleted, replaced or swapped with their neighbour to make one of the other.
private func editDistance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.unicodeScalars.prefix(64)), Array(right.unicodeScalars.prefix(64)))
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
        var row = [i + 1]
        for j in right.indices {
            var best = Swift.min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                best = min(best, beforeLast[j - 1] + 1)
            }
            row.append(best)
        }
        (beforeLast, last) = (last, row)
    }
    return last[right.count]
}
