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
    private let grants: [(unit: String, rights: [Right: Role.Reach])]
    private let tree: UnitTree

    /// - Parameter tree: the units; one that moved counts where it stands now.
    package init(_ person: Person?, in tree: UnitTree) {
        self.tree = tree
        grants = (person?.memberships ?? []).compactMap { membership in
            Role(rawValue: membership.role).flatMap { Role.table[$0] }.map { (membership.unit, $0) }
        }
    }

    /// Whether a right is held for a unit.
    package func allows(_ right: Right, _ unit: String) -> Bool {
        grants.contains { grant in
            switch grant.rights[right] {
            case nil: false
            case .everywhere?: true
            case .own?: grant.unit == unit
            case .below?: grant.unit != unit && isBelow(unit, grant.unit)
            case .subtree?: grant.unit == unit || isBelow(unit, grant.unit)
            }
        }
    }

    /// Whether somebody belongs to a unit, so that its personal data are theirs to see.
    package func belongs(to unit: String) -> Bool {
        grants.contains { $0.unit == unit && $0.rights[.administer] == nil }
    }

    /// Whether a right is held for any unit at all.
    package func allowsSomewhere(_ right: Right) -> Bool {
        grants.contains { $0.rights[right] != nil }
    }

    /// The unit that somebody works in first of all: that of their first membership.
    package var homeUnit: String? { grants.first?.unit }

    private func isBelow(_ unit: String, _ other: String) -> Bool {
        var index = tree.index(of: unit)
        while let current = index {
            guard let parent = tree.parents[current] else { return false }
            if tree.units[parent].code == other { return true }
            index = parent
        }
        return false
    }
}
