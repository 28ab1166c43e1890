import Mustache

/// A part of a long list, as one page shows it.
struct Paging {
    private let size: Int
    private let pages: Int
    /// From 1.
    private let page: Int

    /// - Parameter asked: the page that an address names; one that is not there is taken for the nearest that is.
    init(count: Int, size: Int, asked: Int?) {
        self.size = size
        pages = max(1, (count + size - 1) / size)
        page = min(max(asked ?? 1, 1), pages)
    }

    func slice<Element>(_ list: [Element]) -> ArraySlice<Element> {
        list.dropFirst((page - 1) * size).prefix(size)
    }

    /// What the template `paging` prints.
    func fields(_ path: (Int) -> String) -> Fields {
        [
            "hasPages": pages > 1, "page": page, "pages": pages,
            "previousPath": page > 1 ? path(page - 1) : nil,
            "nextPath": page < pages ? path(page + 1) : nil,
        ]
    }
}
