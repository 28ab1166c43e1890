extension Migration {
    /// The ledger, the revisions of returns, the versions of register entries, and the guards that keep them append-only.
    ///
    /// `BEFORE INSERT` is guarded too, because `INSERT OR REPLACE` deletes rows without asking the delete triggers.
    static let first = Migration(
        number: 1,
        sql: """
            CREATE TABLE ledger (
                seq INTEGER PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('return', 'entry')),
                digest BLOB NOT NULL CHECK (length(digest) = 32),
                hash BLOB NOT NULL CHECK (length(hash) = 32)
            ) STRICT;

            CREATE TABLE revision (
                seq INTEGER PRIMARY KEY REFERENCES ledger (seq),
                regime TEXT NOT NULL,
                unit TEXT NOT NULL,
                period TEXT NOT NULL,
                number INTEGER NOT NULL,
                author TEXT NOT NULL,
                time INTEGER NOT NULL,
                payload BLOB NOT NULL,
                UNIQUE (regime, unit, period, number)
            ) STRICT;

            CREATE TABLE entry (
                unit TEXT NOT NULL,
                register TEXT NOT NULL,
                key TEXT NOT NULL,
                number INTEGER NOT NULL,
                seq INTEGER NOT NULL UNIQUE REFERENCES ledger (seq),
                author TEXT NOT NULL,
                time INTEGER NOT NULL,
                payload BLOB NOT NULL,
                PRIMARY KEY (unit, register, key, number)
            ) STRICT, WITHOUT ROWID;

            CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
            BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
            CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
            BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
            CREATE TRIGGER ledger_in_order BEFORE INSERT ON ledger
            WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
            BEGIN SELECT RAISE (ABORT, 'ledger records are numbered one after the other'); END;

            CREATE TRIGGER revision_no_update BEFORE UPDATE ON revision
            BEGIN SELECT RAISE (ABORT, 'revisions are append-only'); END;
            CREATE TRIGGER revision_no_delete BEFORE DELETE ON revision
            BEGIN SELECT RAISE (ABORT, 'revisions are append-only'); END;
            CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
            WHEN NEW.seq IS NOT (SELECT max(seq) FROM ledger)
                OR EXISTS (SELECT 1 FROM revision WHERE seq = NEW.seq)
                OR NEW.number IS NOT (
                    SELECT coalesce(max(number), 0) + 1 FROM revision
                    WHERE regime = NEW.regime AND unit = NEW.unit AND period = NEW.period)
            BEGIN SELECT RAISE (ABORT, 'revisions are numbered one after the other'); END;

            CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
            BEGIN SELECT RAISE (ABORT, 'entries are append-only'); END;
            CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
            BEGIN SELECT RAISE (ABORT, 'entries are append-only'); END;
            CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
            WHEN NEW.seq IS NOT (SELECT max(seq) FROM ledger)
                OR EXISTS (SELECT 1 FROM entry WHERE seq = NEW.seq)
                OR NEW.number IS NOT (
                    SELECT coalesce(max(number), 0) + 1 FROM entry
                    WHERE unit = NEW.unit AND register = NEW.register AND key = NEW.key)
            BEGIN SELECT RAISE (ABORT, 'versions are numbered one after the other'); END;
            """)
}
