extension Migration {
    /// The headers of the answers that repeated requests get, when a token was used last, and whether it only reads.
    static let fourth = Migration(
        number: 4,
        sql: """
            ALTER TABLE answer ADD COLUMN headers TEXT NOT NULL DEFAULT '';
            ALTER TABLE token ADD COLUMN used INTEGER;
            ALTER TABLE token ADD COLUMN reads_only INTEGER NOT NULL DEFAULT 0;
            """)
}
