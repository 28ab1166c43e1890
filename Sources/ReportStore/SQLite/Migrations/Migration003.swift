extension Migration {
    /// The people who work with the pages, what they may do, their sessions, the tokens of other programs, what was done
    /// (*nhật ký*), and the answers that repeated requests get.
    ///
    /// Passwords, sessions and tokens are kept as digests only. The journal is append-only.
    static let third = Migration(
        number: 3,
        sql: """
            CREATE TABLE person (
                login TEXT NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                password TEXT NOT NULL,
                secret BLOB,
                code_step INTEGER NOT NULL DEFAULT 0,
                is_active INTEGER NOT NULL DEFAULT 1,
                created INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE membership (
                login TEXT NOT NULL REFERENCES person (login) ON DELETE CASCADE,
                unit TEXT NOT NULL,
                role TEXT NOT NULL,
                PRIMARY KEY (login, unit, role)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE session (
                digest BLOB NOT NULL PRIMARY KEY,
                login TEXT NOT NULL REFERENCES person (login) ON DELETE CASCADE,
                created INTEGER NOT NULL,
                expires INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE token (
                digest BLOB NOT NULL PRIMARY KEY,
                name TEXT NOT NULL,
                login TEXT NOT NULL REFERENCES person (login) ON DELETE CASCADE,
                created INTEGER NOT NULL,
                expires INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE answer (
                login TEXT NOT NULL,
                key TEXT NOT NULL,
                request BLOB NOT NULL,
                status INTEGER NOT NULL,
                body BLOB NOT NULL,
                time INTEGER NOT NULL,
                PRIMARY KEY (login, key)
            ) STRICT, WITHOUT ROWID;

            CREATE TABLE journal (
                number INTEGER PRIMARY KEY,
                time INTEGER NOT NULL,
                login TEXT NOT NULL,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                detail TEXT NOT NULL
            ) STRICT;
            CREATE INDEX journal_by_login ON journal (login, number);
            CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
            BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
            CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
            BEGIN SELECT RAISE (ABORT, 'the journal is append-only'); END;
            """)
}
