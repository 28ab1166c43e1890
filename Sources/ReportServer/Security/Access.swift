package import ReportModel
package import ReportStore

/// A *quyền*: what somebody may do with a unit's reports.
package enum Right: String, Sendable, CaseIterable {
    /// *Xem*: read what was written and what was made of it.
    case see
    /// *Nhập*: write figures, texts and register entries.
    case edit
    /// *Gửi*: send a return up.
    case send
    /// *Duyệt*: take a return or give it back.
    case take
    /// *Điều hành*: excuse a unit, open a closed period or an accepted return again.
    case arrange
    /// *Quản trị*: people, regimes, units, the journal, backups.
    case administer
}

/// A *vai trò*: the rights that go together.
package enum Role: String, Sendable, CaseIterable {
    /// *Cán bộ nhập liệu*
    case clerk = "nhap-lieu"
    /// *Lãnh đạo*
    case leader = "lanh-dao"
    /// *Văn phòng tổng hợp*
    case office = "tong-hop"
    /// *Quản trị*
    case administrator = "quan-tri"

    /// How far a right reaches from the unit that somebody belongs to.
    package enum Reach: Sendable {
        /// The unit itself.
        case own
        /// All units below it.
        case below
        /// The unit and all below it.
        case subtree
        case everywhere
    }

    /// The one table of who may do what.
    package static let table: [Role: [Right: Reach]] = [
        .clerk: [.see: .subtree, .edit: .own, .send: .own],
        .leader: [.see: .subtree, .send: .own, .take: .below],
        .office: [.see: .subtree, .edit: .own, .send: .own, .take: .below, .arrange: .below],
        .administrator: [.see: .everywhere, .administer: .everywhere],
    ]
}

/// What one person may do with which units.
package struct Access: Sendable {
    /// What is held at a unit itself, by its code.
    private let grants: [String: [Right: [Role.Reach]]]
    private let everywhere: Set<Right>
    private let somewhere: Set<Right>
    /// The units that somebody works in; who only administers works in none.
    private let homes: Set<String>
    private let tree: UnitTree
    /// The unit that somebody works in first of all: that of their first membership.
    package let homeUnit: String?

    /// - Parameter tree: the units; one that moved counts where it stands now.
    package init(_ person: Person?, in tree: UnitTree) {
        self.tree = tree
        var grants: [String: [Right: [Role.Reach]]] = [:]
        var everywhere: Set<Right> = []
        let known = (person?.memberships ?? []).compactMap { membership in
            Role(rawValue: membership.role).flatMap { Role.table[$0] }.map { (membership.unit, $0) }
        }
        for (unit, rights) in known {
            for (right, reach) in rights {
                grants[unit, default: [:]][right, default: []].append(reach)
                if reach == .everywhere { everywhere.insert(right) }
            }
        }
        self.grants = grants
        self.everywhere = everywhere
        somewhere = Set(grants.values.flatMap(\.keys))
        homes = Set(known.filter { $0.1[.administer] == nil }.map(\.0))
        homeUnit = known.first?.0
    }

    /// Whether a right is held for a unit.
    package func allows(_ right: Right, _ unit: String) -> Bool {
        guard somewhere.contains(right) else { return false }
        if everywhere.contains(right) { return true }
        if holds(right, at: unit, [.own, .subtree]) { return true }
        var index = tree.index(of: unit)
        while let current = index, let parent = tree.parents[current] {
            if holds(right, at: tree.units[parent].code, [.below, .subtree]) { return true }
            index = parent
        }
        return false
    }

    private func holds(_ right: Right, at unit: String, _ reaches: [Role.Reach]) -> Bool {
        grants[unit]?[right]?.contains(where: reaches.contains) ?? false
    }

    /// Whether somebody belongs to a unit, so that its personal data are theirs to see.
    package func belongs(to unit: String) -> Bool { homes.contains(unit) }

    /// Whether a right is held for any unit at all.
    package func allowsSomewhere(_ right: Right) -> Bool { somewhere.contains(right) }
}
