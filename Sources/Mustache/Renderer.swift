import Packaging

/// One template on its way to a page.
struct Renderer {
    let templates: [String: [Node]]
    /// What names are looked up in, from the last to the first.
    var stack: [Value]
    /// What stands in blocks instead of what their template says.
    private var filled: [String: [Node]] = [:]
    private(set) var output = XMLBytes(capacity: 1 << 15)
    /// The names that were not found anywhere.
    private(set) var missing: Set<String> = []

    init(templates: [String: [Node]], stack: [Value]) {
        self.templates = templates
        self.stack = stack
    }

    mutating func render(_ nodes: [Node]) {
        for node in nodes { render(node) }
    }

    private mutating func render(_ node: Node) {
        switch node {
        case .markup(let bytes): output.markup(bytes)
        case .variable(let path):
            switch find(path) {
            case .text(let text): output.text(text)
            case .flag(true): output.markup("true")
            default: break
            }
        case .unescaped(let path):
            if case .text(let text) = find(path) { output.markup(text) }
        case .section(let path, let body): render(body, of: find(path))
        case .inverted(let path, let body):
            if find(path)?.isSomething != true { render(body) }
        case .partial(let name): render(templates[name] ?? [])
        case .block(let name, let standard): render(filled[name] ?? standard)
        case .parent(let name, let blocks):
            let before = filled
            // Who stands further out has the last word.
            filled = blocks.merging(before) { $1 }
            render(templates[name] ?? [])
            filled = before
        }
    }

    private mutating func render(_ body: [Node], of value: Value?) {
        guard let value, value.isSomething else { return }
        switch value {
        case .flag: render(body)
        case .list(let items): for item in items { render(body, with: item) }
        case .text, .fields: render(body, with: value)
        }
    }

    private mutating func render(_ body: [Node], with value: Value) {
        stack.append(value)
        render(body)
        stack.removeLast()
    }

    private mutating func find(_ path: Path) -> Value? {
        guard let name = path.parts.first else { return stack.last }
        for value in stack.reversed() {
            guard case .fields(let fields) = value, var found = fields.value(of: name) else { continue }
            for part in path.parts.dropFirst() {
                guard case .fields(let inner) = found, let next = inner.value(of: part) else {
                    missing.insert(path.text)
                    return nil
                }
                found = next
            }
            return found
        }
        missing.insert(name)
        return nil
    }
}
