-- The first schema of a cycle file. Forward only; never changed once released (its sha256 is in index.ts).
-- State tables are derived from the log and hold live rows only. A CHECK states the shape of one field group, nothing wider;
-- there is no UNIQUE on state and every foreign key is deferred, because another laptop can break either.

-- What the file knows of itself: `cycle`, its own id, the same on every laptop that holds it.
CREATE TABLE "meta" ("key" TEXT PRIMARY KEY NOT NULL, "value" TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- One row per user action and scope.
CREATE TABLE "operation" (
  "id" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "replica" TEXT NOT NULL,
  "seq" INTEGER NOT NULL CHECK ("seq" >= 1),
  "at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "command" TEXT NOT NULL,
  "reason" TEXT,
  "undoes" TEXT,
  "schema" INTEGER NOT NULL,
  "parent" TEXT NOT NULL,
  "hash" TEXT NOT NULL,
  PRIMARY KEY ("id", "scope"),
  UNIQUE ("replica", "scope", "seq", "id")
) STRICT, WITHOUT ROWID;
CREATE INDEX "operation_by_at" ON "operation" ("at");
CREATE INDEX "operation_by_undoes" ON "operation" ("undoes") WHERE "undoes" IS NOT NULL;

-- The change records, named <operation>/<n> everywhere. An ordinary rowid table: rows are long.
CREATE TABLE "change" (
  "operation" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "n" INTEGER NOT NULL CHECK ("n" >= 1),
  "entity" TEXT NOT NULL,
  "row_id" TEXT NOT NULL,
  "grp" TEXT NOT NULL,
  "op" TEXT NOT NULL CHECK ("op" IN ('insert', 'set', 'delete', 'restore')),
  "value" TEXT,
  "salt" TEXT,
  "erased" TEXT,
  "prev" TEXT NOT NULL,
  UNIQUE ("operation", "n")
) STRICT;
CREATE INDEX "change_by_row" ON "change" ("row_id", "grp");

CREATE TRIGGER "operation_is_never_changed" BEFORE UPDATE ON "operation"
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER "operation_is_never_deleted" BEFORE DELETE ON "operation"
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER "change_is_never_deleted" BEFORE DELETE ON "change"
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
-- The one exception is erasure: value and salt go, their digest stays, and the chain still verifies.
CREATE TRIGGER "change_is_only_erased" BEFORE UPDATE ON "change"
WHEN NOT (
  OLD."value" IS NOT NULL AND OLD."erased" IS NULL AND NEW."value" IS NULL AND NEW."salt" IS NULL AND NEW."erased" IS NOT NULL
  AND NEW."operation" IS OLD."operation" AND NEW."scope" IS OLD."scope" AND NEW."n" IS OLD."n" AND NEW."entity" IS OLD."entity"
  AND NEW."row_id" IS OLD."row_id" AND NEW."grp" IS OLD."grp" AND NEW."op" IS OLD."op" AND NEW."prev" IS OLD."prev"
)
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

-- Derived: the heads of a key, where they are not simply the row's one insert.
CREATE TABLE "head" (
  "row_id" TEXT NOT NULL,
  "grp" TEXT NOT NULL,
  "change" TEXT NOT NULL,
  PRIMARY KEY ("row_id", "grp", "change")
) STRICT, WITHOUT ROWID;

-- Derived: keys with more than one distinct value. `heads` is a JSON list of changes, by clock.
CREATE TABLE "conflict" (
  "row_id" TEXT NOT NULL,
  "grp" TEXT NOT NULL,
  "entity" TEXT NOT NULL,
  "heads" TEXT NOT NULL,
  PRIMARY KEY ("row_id", "grp")
) STRICT;

-- Attachments by their sha256, outside the log.
CREATE TABLE "blob" ("sha256" TEXT PRIMARY KEY NOT NULL, "bytes" BLOB NOT NULL) STRICT;

-- Of this device alone, not in the log: which editing stay an operation belongs to (one stay is one undo step), or '' when it
-- cannot be undone. An operation without a row is a step of its own.
CREATE TABLE "stay" ("operation" TEXT PRIMARY KEY NOT NULL, "token" TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- source
CREATE TABLE "source" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "title" TEXT NOT NULL,
  "publisher" TEXT,
  "published" TEXT,
  "reference" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;

-- cycle
CREATE TABLE "cycle" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "council" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "process" TEXT NOT NULL,
  "first_year" INTEGER NOT NULL,
  "horizon" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "cycle_by_label" ON "cycle" ("label");
CREATE INDEX "cycle_by_source" ON "cycle" ("source");

-- stage
CREATE TABLE "stage" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "short" TEXT NOT NULL,
  "body" TEXT NOT NULL,
  "due" TEXT,
  "ends" TEXT,
  "status" TEXT NOT NULL,
  "note" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "stage_by_cycle" ON "stage" ("cycle");
CREATE INDEX "stage_by_source" ON "stage" ("source");

-- priority
CREATE TABLE "priority" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "slot" INTEGER NOT NULL,
  "label" TEXT NOT NULL,
  "short" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "priority_by_cycle_slot" ON "priority" ("cycle", "slot");
CREATE INDEX "priority_by_source" ON "priority" ("source");

-- department
CREATE TABLE "department" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "department_by_cycle_code" ON "department" ("cycle", "code");
CREATE INDEX "department_by_source" ON "department" ("source");

-- portfolio
CREATE TABLE "portfolio" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "purpose" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "portfolio_by_cycle_name" ON "portfolio" ("cycle", "name");
CREATE INDEX "portfolio_by_source" ON "portfolio" ("source");

-- department of a portfolio
CREATE TABLE "portfolio_department" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "portfolio" TEXT NOT NULL REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "department" TEXT NOT NULL REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "portfolio_department_by_portfolio_department" ON "portfolio_department" ("portfolio", "department");
CREATE INDEX "portfolio_department_by_department" ON "portfolio_department" ("department");

-- commissioning outcome
CREATE TABLE "outcome" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "department" TEXT REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "numeral" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "requires" TEXT,
  "legislation" TEXT,
  "size_note" TEXT,
  "amount_state" TEXT,
  "amount_low" INTEGER,
  "amount_high" INTEGER,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK (("amount_state" IS NULL AND "amount_low" IS NULL AND "amount_high" IS NULL)
    OR (("amount_state" IS 'known' OR "amount_state" IS 'atLeast') AND "amount_low" IS NOT NULL AND "amount_high" IS NULL)
    OR ("amount_state" IS 'range' AND "amount_low" IS NOT NULL AND "amount_high" IS NOT NULL AND "amount_low" < "amount_high")
    OR ("amount_state" IS 'unknown' AND "amount_low" IS NULL AND "amount_high" IS NULL)),
  CHECK ("amount_low" BETWEEN -999999999999 AND 999999999999 AND "amount_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "outcome_by_cycle_numeral" ON "outcome" ("cycle", "numeral");
CREATE INDEX "outcome_by_department" ON "outcome" ("department");
CREATE INDEX "outcome_by_source" ON "outcome" ("source");

-- person
CREATE TABLE "person" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "post" TEXT,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "person_by_source" ON "person" ("source");

-- role
CREATE TABLE "role" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "person" TEXT NOT NULL REFERENCES "person" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "portfolio" TEXT REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "department" TEXT REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "from_date" TEXT,
  "to_date" TEXT,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "role_by_person" ON "role" ("person");
CREATE INDEX "role_by_portfolio" ON "role" ("portfolio");
CREATE INDEX "role_by_department" ON "role" ("department");
CREATE INDEX "role_by_source" ON "role" ("source");

-- committee
CREATE TABLE "committee" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "contact" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "committee_by_cycle_name" ON "committee" ("cycle", "name");
CREATE INDEX "committee_by_source" ON "committee" ("source");

-- portfolio in a remit
CREATE TABLE "remit" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "committee" TEXT NOT NULL REFERENCES "committee" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "portfolio" TEXT NOT NULL REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "remit_by_committee_portfolio" ON "remit" ("committee", "portfolio");
CREATE INDEX "remit_by_portfolio" ON "remit" ("portfolio");

-- Board
CREATE TABLE "board" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "committee" TEXT NOT NULL REFERENCES "committee" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "supplied" TEXT,
  "caveat" TEXT,
  "cabinet_date" TEXT,
  "status" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "board_by_cycle_name" ON "board" ("cycle", "name");
CREATE INDEX "board_by_committee" ON "board" ("committee");
CREATE INDEX "board_by_source" ON "board" ("source");

-- member
CREATE TABLE "membership" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "person" TEXT NOT NULL REFERENCES "person" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "committee" TEXT REFERENCES "committee" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "board" TEXT REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL,
  "from_date" TEXT,
  "to_date" TEXT,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "membership_by_person" ON "membership" ("person");
CREATE INDEX "membership_by_committee" ON "membership" ("committee");
CREATE INDEX "membership_by_board" ON "membership" ("board");

-- meeting
CREATE TABLE "meeting" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "committee" TEXT REFERENCES "committee" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "board" TEXT REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL,
  "time" TEXT,
  "venue" TEXT,
  "status" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "meeting_by_committee" ON "meeting" ("committee");
CREATE INDEX "meeting_by_board" ON "meeting" ("board");
CREATE INDEX "meeting_by_source" ON "meeting" ("source");

-- attendance entry
CREATE TABLE "attendance" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "meeting" TEXT NOT NULL REFERENCES "meeting" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "person" TEXT NOT NULL REFERENCES "person" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "capacity" TEXT NOT NULL,
  "substitute_for" TEXT REFERENCES "person" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "ord" TEXT NOT NULL,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "attendance_by_meeting_person" ON "attendance" ("meeting", "person");
CREATE INDEX "attendance_by_person" ON "attendance" ("person");
CREATE INDEX "attendance_by_substitute_for" ON "attendance" ("substitute_for");

-- service
CREATE TABLE "service" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "department" TEXT NOT NULL REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "portfolio" TEXT REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL,
  "description" TEXT,
  "duty" TEXT NOT NULL,
  "act" TEXT,
  "floor_state" TEXT,
  "floor_low" INTEGER,
  "floor_high" INTEGER,
  "delivery" TEXT,
  "provider" TEXT,
  "budget_year" INTEGER,
  "budget_state" TEXT,
  "budget_low" INTEGER,
  "budget_high" INTEGER,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK (("floor_state" IS NULL AND "floor_low" IS NULL AND "floor_high" IS NULL)
    OR (("floor_state" IS 'known' OR "floor_state" IS 'atLeast') AND "floor_low" IS NOT NULL AND "floor_high" IS NULL)
    OR ("floor_state" IS 'range' AND "floor_low" IS NOT NULL AND "floor_high" IS NOT NULL AND "floor_low" < "floor_high")
    OR ("floor_state" IS 'unknown' AND "floor_low" IS NULL AND "floor_high" IS NULL)),
  CHECK ("floor_low" BETWEEN -999999999999 AND 999999999999 AND "floor_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("budget_state" IS NULL AND "budget_low" IS NULL AND "budget_high" IS NULL)
    OR (("budget_state" IS 'known' OR "budget_state" IS 'atLeast') AND "budget_low" IS NOT NULL AND "budget_high" IS NULL)
    OR ("budget_state" IS 'range' AND "budget_low" IS NOT NULL AND "budget_high" IS NOT NULL AND "budget_low" < "budget_high")
    OR ("budget_state" IS 'unknown' AND "budget_low" IS NULL AND "budget_high" IS NULL)),
  CHECK ("budget_low" BETWEEN -999999999999 AND 999999999999 AND "budget_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "service_by_cycle" ON "service" ("cycle");
CREATE INDEX "service_by_department" ON "service" ("department");
CREATE INDEX "service_by_portfolio" ON "service" ("portfolio");
CREATE INDEX "service_by_source" ON "service" ("source");

-- savings proposal
CREATE TABLE "proposal" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "ref" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "description" TEXT,
  "department" TEXT NOT NULL REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "portfolio" TEXT REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "service" TEXT REFERENCES "service" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "route" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "cost_state" TEXT,
  "cost_low" INTEGER,
  "cost_high" INTEGER,
  "likelihood" INTEGER,
  "impact" INTEGER,
  "rag" TEXT,
  "risk" TEXT,
  "eqia" TEXT NOT NULL,
  "eqia_date" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK (("cost_state" IS NULL AND "cost_low" IS NULL AND "cost_high" IS NULL)
    OR (("cost_state" IS 'known' OR "cost_state" IS 'atLeast') AND "cost_low" IS NOT NULL AND "cost_high" IS NULL)
    OR ("cost_state" IS 'range' AND "cost_low" IS NOT NULL AND "cost_high" IS NOT NULL AND "cost_low" < "cost_high")
    OR ("cost_state" IS 'unknown' AND "cost_low" IS NULL AND "cost_high" IS NULL)),
  CHECK ("cost_low" BETWEEN -999999999999 AND 999999999999 AND "cost_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "proposal_by_cycle_ref" ON "proposal" ("cycle", "ref");
CREATE INDEX "proposal_by_department" ON "proposal" ("department");
CREATE INDEX "proposal_by_portfolio" ON "proposal" ("portfolio");
CREATE INDEX "proposal_by_service" ON "proposal" ("service");
CREATE INDEX "proposal_by_source" ON "proposal" ("source");

-- position
CREATE TABLE "position" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "date" TEXT NOT NULL,
  "precision" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "reason" TEXT,
  "basis" TEXT NOT NULL,
  "derived" INTEGER NOT NULL,
  "derivation" TEXT,
  "y1_state" TEXT,
  "y1_low" INTEGER,
  "y1_high" INTEGER,
  "y2_state" TEXT,
  "y2_low" INTEGER,
  "y2_high" INTEGER,
  "y3_state" TEXT,
  "y3_low" INTEGER,
  "y3_high" INTEGER,
  "y4_state" TEXT,
  "y4_low" INTEGER,
  "y4_high" INTEGER,
  "y5_state" TEXT,
  "y5_low" INTEGER,
  "y5_high" INTEGER,
  "left_state" TEXT,
  "left_low" INTEGER,
  "left_high" INTEGER,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("derived" IN (0, 1)),
  CHECK (("y1_state" IS NULL AND "y1_low" IS NULL AND "y1_high" IS NULL)
    OR (("y1_state" IS 'known' OR "y1_state" IS 'atLeast') AND "y1_low" IS NOT NULL AND "y1_high" IS NULL)
    OR ("y1_state" IS 'range' AND "y1_low" IS NOT NULL AND "y1_high" IS NOT NULL AND "y1_low" < "y1_high")
    OR ("y1_state" IS 'unknown' AND "y1_low" IS NULL AND "y1_high" IS NULL)),
  CHECK ("y1_low" BETWEEN -999999999999 AND 999999999999 AND "y1_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("y2_state" IS NULL AND "y2_low" IS NULL AND "y2_high" IS NULL)
    OR (("y2_state" IS 'known' OR "y2_state" IS 'atLeast') AND "y2_low" IS NOT NULL AND "y2_high" IS NULL)
    OR ("y2_state" IS 'range' AND "y2_low" IS NOT NULL AND "y2_high" IS NOT NULL AND "y2_low" < "y2_high")
    OR ("y2_state" IS 'unknown' AND "y2_low" IS NULL AND "y2_high" IS NULL)),
  CHECK ("y2_low" BETWEEN -999999999999 AND 999999999999 AND "y2_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("y3_state" IS NULL AND "y3_low" IS NULL AND "y3_high" IS NULL)
    OR (("y3_state" IS 'known' OR "y3_state" IS 'atLeast') AND "y3_low" IS NOT NULL AND "y3_high" IS NULL)
    OR ("y3_state" IS 'range' AND "y3_low" IS NOT NULL AND "y3_high" IS NOT NULL AND "y3_low" < "y3_high")
    OR ("y3_state" IS 'unknown' AND "y3_low" IS NULL AND "y3_high" IS NULL)),
  CHECK ("y3_low" BETWEEN -999999999999 AND 999999999999 AND "y3_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("y4_state" IS NULL AND "y4_low" IS NULL AND "y4_high" IS NULL)
    OR (("y4_state" IS 'known' OR "y4_state" IS 'atLeast') AND "y4_low" IS NOT NULL AND "y4_high" IS NULL)
    OR ("y4_state" IS 'range' AND "y4_low" IS NOT NULL AND "y4_high" IS NOT NULL AND "y4_low" < "y4_high")
    OR ("y4_state" IS 'unknown' AND "y4_low" IS NULL AND "y4_high" IS NULL)),
  CHECK ("y4_low" BETWEEN -999999999999 AND 999999999999 AND "y4_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("y5_state" IS NULL AND "y5_low" IS NULL AND "y5_high" IS NULL)
    OR (("y5_state" IS 'known' OR "y5_state" IS 'atLeast') AND "y5_low" IS NOT NULL AND "y5_high" IS NULL)
    OR ("y5_state" IS 'range' AND "y5_low" IS NOT NULL AND "y5_high" IS NOT NULL AND "y5_low" < "y5_high")
    OR ("y5_state" IS 'unknown' AND "y5_low" IS NULL AND "y5_high" IS NULL)),
  CHECK ("y5_low" BETWEEN -999999999999 AND 999999999999 AND "y5_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("left_state" IS NULL AND "left_low" IS NULL AND "left_high" IS NULL)
    OR (("left_state" IS 'known' OR "left_state" IS 'atLeast') AND "left_low" IS NOT NULL AND "left_high" IS NULL)
    OR ("left_state" IS 'range' AND "left_low" IS NOT NULL AND "left_high" IS NOT NULL AND "left_low" < "left_high")
    OR ("left_state" IS 'unknown' AND "left_low" IS NULL AND "left_high" IS NULL)),
  CHECK ("left_low" BETWEEN -999999999999 AND 999999999999 AND "left_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "position_by_proposal" ON "position" ("proposal");
CREATE INDEX "position_by_source" ON "position" ("source");

-- effect on a priority
CREATE TABLE "priority_effect" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "priority" TEXT NOT NULL REFERENCES "priority" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "score" INTEGER,
  "reason" TEXT,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "priority_effect_by_proposal_priority" ON "priority_effect" ("proposal", "priority");
CREATE INDEX "priority_effect_by_priority" ON "priority_effect" ("priority");

-- equality effect
CREATE TABLE "equality_effect" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "characteristic" TEXT NOT NULL,
  "effect" TEXT NOT NULL,
  "who" TEXT,
  "mitigation" TEXT,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "equality_effect_by_proposal_characteristic" ON "equality_effect" ("proposal", "characteristic");

-- heading
CREATE TABLE "theme" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "board" TEXT NOT NULL REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "ord" TEXT NOT NULL,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "theme_by_board" ON "theme" ("board");

-- comment
CREATE TABLE "comment" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "board" TEXT NOT NULL REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "theme" TEXT NOT NULL REFERENCES "theme" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "ord" TEXT NOT NULL,
  "doc" TEXT NOT NULL,
  "plain" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "comment_by_board" ON "comment" ("board");
CREATE INDEX "comment_by_theme" ON "comment" ("theme");

-- recommendation
CREATE TABLE "recommendation" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "board" TEXT NOT NULL REFERENCES "board" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "type" TEXT NOT NULL,
  "doc" TEXT NOT NULL,
  "plain" TEXT NOT NULL,
  "addressee" TEXT NOT NULL,
  "due" TEXT,
  "owner_name" TEXT,
  "reason" TEXT,
  "evidence" TEXT,
  "measure" TEXT,
  "status" TEXT NOT NULL,
  "ord" TEXT NOT NULL,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "recommendation_by_board" ON "recommendation" ("board");

-- link of a recommendation
CREATE TABLE "recommendation_link" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "recommendation" TEXT NOT NULL REFERENCES "recommendation" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "proposal" TEXT REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "priority" TEXT REFERENCES "priority" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "recommendation_link_by_recommendation" ON "recommendation_link" ("recommendation");
CREATE INDEX "recommendation_link_by_proposal" ON "recommendation_link" ("proposal");
CREATE INDEX "recommendation_link_by_priority" ON "recommendation_link" ("priority");
