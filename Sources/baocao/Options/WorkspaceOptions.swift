import ArgumentParser
import Operations

/// The options that every command on a workspace has.
struct WorkspaceOptions: ParsableArguments {
    @Option(name: [.short, .customLong("workspace")], help: "Thư mục làm việc (có baocao.yaml).")
    var workspace: String = "."

    var folder: WorkspaceFolder { WorkspaceFolder(workspace) }
}
