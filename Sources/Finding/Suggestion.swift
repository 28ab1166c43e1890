/// Returns the known name nearest to `name`, for a "did you mean", or `nil` where none is near.
///
/// Near is: one letter changed, or at most a third of them, by the optimal string alignment distance (a swap of neighbours is one
/// change). Case and Vietnamese marks count, as they do in names.
package func nearestName(to name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars)
    let limit = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in known where candidate != name {
        let letters = Array(candidate.unicodeScalars)
        guard abs(letters.count - wanted.count) <= limit else { continue }
        let distance = alignmentDistance(wanted, letters)
        guard distance <= limit else { continue }
        if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.name
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for i in left.indices {
        var current = [i + 1]
        current.reserveCapacity(right.count + 1)
        for j in right.indices {
            let substitution = previous[j] + (left[i] == right[j] ? 0 : 1)
            var cost = min(previous[j + 1] + 1, current[j] + 1, substitution)
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                cost = min(cost, beforePrevious[j - 1] + 1)
            }
            current.append(cost)
        }
        beforePrevious = previous
        previous = current
    }
    return previous[right.count]
}
