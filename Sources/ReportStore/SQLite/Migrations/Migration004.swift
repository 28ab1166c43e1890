extension Migration {
    /// The headers of the answers that repeated requests get, and when a token was used last.
    static let fourth = Migration(
        number: 4,
        sql: """
            ALTER TABLE answer ADD COLUMN headers TEXT NOT NULL DEFAULT '';
            ALTER TABLE token ADD COLUMN used INTEGER;
            """)
}
