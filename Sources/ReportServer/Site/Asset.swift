import Mustache
import ReportStore

/// The style sheet and the scripts of the pages. An address holds the digest of what it leads to, so that browsers keep it.
enum Asset: String, CaseIterable {
    case style = "app.css"
    case script = "app.js"
    case saver = "saver.js"
    case grid = "grid.js"
    case compose = "soan.js"
    case gather = "gop.js"
    case composeStyle = "soan.css"
    case proofreadStyle = "soat.css"
    case proofread = "soat.js"
    case icon = "icon.svg"

    var bytes: [UInt8] {
        switch self {
        case .style: PackageResources.app_css
        case .script: PackageResources.app_js
        case .saver: PackageResources.saver_js
        case .grid: PackageResources.grid_js
        case .compose: PackageResources.soan_js
        case .gather: PackageResources.gop_js
        case .composeStyle: PackageResources.soan_css
        case .proofreadStyle: PackageResources.soat_css
        case .proofread: PackageResources.soat_js
        case .icon: PackageResources.icon_svg
        }
    }

    var type: String {
        switch self {
        case .style, .proofreadStyle, .composeStyle: "text/css; charset=utf-8"
        case .script, .saver, .grid, .compose, .gather, .proofread: "text/javascript; charset=utf-8"
        case .icon: "image/svg+xml"
        }
    }

    var address: String { Asset.known[self] ?? "" }

    private static let known = Dictionary(
        uniqueKeysWithValues: allCases.map { asset in
            let digest = SHA256.digest(asset.bytes).description.prefix(12)
            return (asset, "/tai-nguyen/\(digest)/\(asset.rawValue)")
        })

    /// The addresses by name, as templates ask for them: `{{assets.style}}`.
    static let addresses = Fields(allCases.map { ("\($0)", .text($0.address)) })

    static let route = Route("GET", "/tai-nguyen/:digest/:name", .nobody) { visit in
        guard let asset = allCases.first(where: { $0.address == visit.request.path }) else { throw Failure.notFound }
        return .file(FileAnswer(asset.bytes, type: asset.type, .asset))
    }
}
