/// The templates; each is a file in `Pages`, named so.
package enum PageID: String, Sendable, CaseIterable {
    case login
    case failure
    case overview
    case status
    case entry
    case password
    case secondFactor
    // Administration.
    case people
    case memberships
    case person
    case journal
    case regimes
    case regimeDraft
    case units
    case calendar
    case wordList
    case backups
    case tokens
    case adminTabs
    case adminFindings
    case proofread
    case compose
    case gather
    /// What stands in the place of a report that cannot be shown.
    case preview
    case reviews
    case review
    case nothing
    case consolidation
    case figure
    case outliers
    case gathered
    case registers
    case register
    case entryform
    case registerimport
    /// The frame of every page, and parts of pages.
    case layout
    case findings
    case unitpath
    case lacking
    case paging
    case origin
    case fieldinput

    /// The template's text.
    var source: [UInt8] {
        switch self {
        case .login: PackageResources.login_mustache
        case .failure: PackageResources.failure_mustache
        case .overview: PackageResources.overview_mustache
        case .status: PackageResources.status_mustache
        case .entry: PackageResources.entry_mustache
        case .password: PackageResources.password_mustache
        case .people: PackageResources.people_mustache
        case .memberships: PackageResources.memberships_mustache
        case .person: PackageResources.person_mustache
        case .journal: PackageResources.journal_mustache
        case .regimes: PackageResources.regimes_mustache
        case .regimeDraft: PackageResources.regimeDraft_mustache
        case .units: PackageResources.units_mustache
        case .calendar: PackageResources.calendar_mustache
        case .wordList: PackageResources.wordList_mustache
        case .backups: PackageResources.backups_mustache
        case .tokens: PackageResources.tokens_mustache
        case .secondFactor: PackageResources.secondFactor_mustache
        case .adminTabs: PackageResources.adminTabs_mustache
        case .adminFindings: PackageResources.adminFindings_mustache
        case .proofread: PackageResources.proofread_mustache
        case .compose: PackageResources.compose_mustache
        case .gather: PackageResources.gather_mustache
        case .preview: PackageResources.preview_mustache
        case .reviews: PackageResources.reviews_mustache
        case .review: PackageResources.review_mustache
        case .nothing: PackageResources.nothing_mustache
        case .consolidation: PackageResources.consolidation_mustache
        case .figure: PackageResources.figure_mustache
        case .outliers: PackageResources.outliers_mustache
        case .gathered: PackageResources.gathered_mustache
        case .registers: PackageResources.registers_mustache
        case .register: PackageResources.register_mustache
        case .entryform: PackageResources.entryform_mustache
        case .registerimport: PackageResources.registerimport_mustache
        case .unitpath: PackageResources.unitpath_mustache
        case .paging: PackageResources.paging_mustache
        case .lacking: PackageResources.lacking_mustache
        case .origin: PackageResources.origin_mustache
        case .fieldinput: PackageResources.fieldinput_mustache
        case .layout: PackageResources.layout_mustache
        case .findings: PackageResources.findings_mustache
        }
    }
}
