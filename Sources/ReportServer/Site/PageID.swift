/// The templates; each is a file in `Pages`, named so.
package enum PageID: String, Sendable, CaseIterable {
    case login
    case failure
    case overview
    case entry
    case password
    case proofread
    case compose
    case gather
    /// What stands in the place of a report that cannot be shown.
    case preview
    case reviews
    case review
    /// The frame of every page, and parts of pages.
    case layout
    case findings

    /// The template's text.
    var source: [UInt8] {
        switch self {
        case .login: PackageResources.login_mustache
        case .failure: PackageResources.failure_mustache
        case .overview: PackageResources.overview_mustache
        case .entry: PackageResources.entry_mustache
        case .password: PackageResources.password_mustache
        case .proofread: PackageResources.proofread_mustache
        case .compose: PackageResources.compose_mustache
        case .gather: PackageResources.gather_mustache
        case .preview: PackageResources.preview_mustache
        case .reviews: PackageResources.reviews_mustache
        case .review: PackageResources.review_mustache
        case .layout: PackageResources.layout_mustache
        case .findings: PackageResources.findings_mustache
        }
    }
}
