import Foundation
import GRDB

extension Migration {
    /// The steps in the life of returns, which the ledger vouches for too.
    ///
    /// The ledger is made anew because SQLite cannot change which kinds a column allows. What stood in the store before counts
    /// as sent; a mark in the ledger says up to where.
    static let second = Migration(
        number: 2,
        sql: """
            DROP TRIGGER revision_in_order;
            DROP TRIGGER entry_in_order;

            CREATE TABLE ledger_2 (
                seq INTEGER PRIMARY KEY,
                kind TEXT NOT NULL CHECK (kind IN ('return', 'entry', 'step')),
                digest BLOB NOT NULL CHECK (length(digest) = 32),
                hash BLOB NOT NULL CHECK (length(hash) = 32)
            ) STRICT;
            INSERT INTO ledger_2 SELECT seq, kind, digest, hash FROM ledger ORDER BY seq;
            DROP TABLE ledger;
            ALTER TABLE ledger_2 RENAME TO ledger;

            CREATE TABLE step (
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

            CREATE TRIGGER ledger_no_update BEFORE UPDATE ON ledger
            BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
            CREATE TRIGGER ledger_no_delete BEFORE DELETE ON ledger
            BEGIN SELECT RAISE (ABORT, 'the ledger is append-only'); END;
            CREATE TRIGGER ledger_in_order BEFORE INSERT ON ledger
            WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger)
            BEGIN SELECT RAISE (ABORT, 'ledger records are numbered one after the other'); END;

            CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
            WHEN NEW.seq IS NOT (SELECT max(seq) FROM ledger)
                OR EXISTS (SELECT 1 FROM revision WHERE seq = NEW.seq)
                OR NEW.number IS NOT (
                    SELECT coalesce(max(number), 0) + 1 FROM revision
                    WHERE regime = NEW.regime AND unit = NEW.unit AND period = NEW.period)
            BEGIN SELECT RAISE (ABORT, 'revisions are numbered one after the other'); END;
            CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
            WHEN NEW.seq IS NOT (SELECT max(seq) FROM ledger)
                OR EXISTS (SELECT 1 FROM entry WHERE seq = NEW.seq)
                OR NEW.number IS NOT (
                    SELECT coalesce(max(number), 0) + 1 FROM entry
                    WHERE unit = NEW.unit AND register = NEW.register AND key = NEW.key)
            BEGIN SELECT RAISE (ABORT, 'versions are numbered one after the other'); END;

            CREATE TRIGGER step_no_update BEFORE UPDATE ON step
            BEGIN SELECT RAISE (ABORT, 'steps are append-only'); END;
            CREATE TRIGGER step_no_delete BEFORE DELETE ON step
            BEGIN SELECT RAISE (ABORT, 'steps are append-only'); END;
            CREATE TRIGGER step_in_order BEFORE INSERT ON step
            WHEN NEW.seq IS NOT (SELECT max(seq) FROM ledger)
                OR EXISTS (SELECT 1 FROM step WHERE seq = NEW.seq)
                OR NEW.number IS NOT (
                    SELECT coalesce(max(number), 0) + 1 FROM step
                    WHERE regime = NEW.regime AND unit = NEW.unit AND period = NEW.period)
            BEGIN SELECT RAISE (ABORT, 'steps are numbered one after the other'); END;
            """,
        finish: markInheritance)

    /// Marks where steps begin, in a store that holds returns.
    private static func markInheritance(_ database: Database) throws {
        guard let time = try Int64.fetchOne(database, sql: "SELECT max(time) FROM revision") else { return }
        var end = try LedgerEnd(of: database)
        let item = LedgerItem(
            kind: .step, name: ["", "", ""], number: 1, author: "baocao", time: time, payload: StepPayload.inheritance)
        let sequence = try end.append(.step, item.digest)
        try database.execute(
            sql: """
                INSERT INTO step (seq, regime, unit, period, number, author, time, payload)
                VALUES (?, '', '', '', 1, ?, ?, ?)
                """,
            arguments: [sequence, item.author, time, Data(item.payload)])
    }
}
