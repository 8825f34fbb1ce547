-- Money beyond the list of savings: statements line by line, measures, what belongs to a saving, and more of a saving itself.
-- Every column added to a table that exists may be blank: the log of an older file holds nothing for it.

-- savings proposal: the money and people of its service, its timing, and what is argued for and against it
ALTER TABLE "proposal" ADD COLUMN "gross_state" TEXT;
ALTER TABLE "proposal" ADD COLUMN "gross_low" INTEGER
  CHECK ("gross_low" BETWEEN -999999999999 AND 999999999999);
ALTER TABLE "proposal" ADD COLUMN "gross_high" INTEGER
  CHECK ("gross_high" BETWEEN -999999999999 AND 999999999999)
  CHECK (("gross_state" IS NULL AND "gross_low" IS NULL AND "gross_high" IS NULL)
    OR (("gross_state" IS 'known' OR "gross_state" IS 'atLeast') AND "gross_low" IS NOT NULL AND "gross_high" IS NULL)
    OR ("gross_state" IS 'range' AND "gross_low" IS NOT NULL AND "gross_high" IS NOT NULL AND "gross_low" < "gross_high")
    OR ("gross_state" IS 'unknown' AND "gross_low" IS NULL AND "gross_high" IS NULL));
ALTER TABLE "proposal" ADD COLUMN "net_state" TEXT;
ALTER TABLE "proposal" ADD COLUMN "net_low" INTEGER
  CHECK ("net_low" BETWEEN -999999999999 AND 999999999999);
ALTER TABLE "proposal" ADD COLUMN "net_high" INTEGER
  CHECK ("net_high" BETWEEN -999999999999 AND 999999999999)
  CHECK (("net_state" IS NULL AND "net_low" IS NULL AND "net_high" IS NULL)
    OR (("net_state" IS 'known' OR "net_state" IS 'atLeast') AND "net_low" IS NOT NULL AND "net_high" IS NULL)
    OR ("net_state" IS 'range' AND "net_low" IS NOT NULL AND "net_high" IS NOT NULL AND "net_low" < "net_high")
    OR ("net_state" IS 'unknown' AND "net_low" IS NULL AND "net_high" IS NULL));
ALTER TABLE "proposal" ADD COLUMN "start_year" INTEGER;
ALTER TABLE "proposal" ADD COLUMN "start_month" INTEGER;
ALTER TABLE "proposal" ADD COLUMN "full_state" TEXT;
ALTER TABLE "proposal" ADD COLUMN "full_low" INTEGER
  CHECK ("full_low" BETWEEN -999999999999 AND 999999999999);
ALTER TABLE "proposal" ADD COLUMN "full_high" INTEGER
  CHECK ("full_high" BETWEEN -999999999999 AND 999999999999)
  CHECK (("full_state" IS NULL AND "full_low" IS NULL AND "full_high" IS NULL)
    OR (("full_state" IS 'known' OR "full_state" IS 'atLeast') AND "full_low" IS NOT NULL AND "full_high" IS NULL)
    OR ("full_state" IS 'range' AND "full_low" IS NOT NULL AND "full_high" IS NOT NULL AND "full_low" < "full_high")
    OR ("full_state" IS 'unknown' AND "full_low" IS NULL AND "full_high" IS NULL));
ALTER TABLE "proposal" ADD COLUMN "fte" TEXT;
ALTER TABLE "proposal" ADD COLUMN "posts" INTEGER;
ALTER TABLE "proposal" ADD COLUMN "vacant" INTEGER;
ALTER TABLE "proposal" ADD COLUMN "owner_name" TEXT;
ALTER TABLE "proposal" ADD COLUMN "mitigation" TEXT;
ALTER TABLE "proposal" ADD COLUMN "alternatives" TEXT;
ALTER TABLE "proposal" ADD COLUMN "evidence" TEXT;
ALTER TABLE "proposal" ADD COLUMN "consultation" TEXT;
ALTER TABLE "proposal" ADD COLUMN "eqia_link" TEXT;

-- option
CREATE TABLE "option" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "text" TEXT,
  "amount_state" TEXT,
  "amount_low" INTEGER,
  "amount_high" INTEGER,
  "put_by" TEXT,
  "dropped" TEXT,
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
CREATE INDEX "option_by_proposal" ON "option" ("proposal");
CREATE INDEX "option_by_source" ON "option" ("source");

-- cost shift
CREATE TABLE "cost_shift" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "bearer" TEXT NOT NULL,
  "year" INTEGER,
  "amount_state" TEXT,
  "amount_low" INTEGER,
  "amount_high" INTEGER,
  "confidence" TEXT,
  "basis" TEXT,
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
CREATE INDEX "cost_shift_by_proposal" ON "cost_shift" ("proposal");
CREATE INDEX "cost_shift_by_source" ON "cost_shift" ("source");

-- dependency
CREATE TABLE "dependency" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "other" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "reason" TEXT,
  "source" TEXT,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "dependency_by_proposal_other" ON "dependency" ("proposal", "other");
CREATE INDEX "dependency_by_other" ON "dependency" ("other");

-- further portfolio of a saving
CREATE TABLE "proposal_portfolio" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "proposal" TEXT NOT NULL REFERENCES "proposal" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "portfolio" TEXT NOT NULL REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX "proposal_portfolio_by_proposal_portfolio" ON "proposal_portfolio" ("proposal", "portfolio");
CREATE INDEX "proposal_portfolio_by_portfolio" ON "proposal_portfolio" ("portfolio");

-- statement
CREATE TABLE "statement" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "body" TEXT,
  "date" TEXT,
  "first_year" INTEGER NOT NULL,
  "years" INTEGER NOT NULL,
  "unit" TEXT NOT NULL,
  "note" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "statement_by_cycle_kind_label" ON "statement" ("cycle", "kind", "label");
CREATE INDEX "statement_by_source" ON "statement" ("source");

-- line
CREATE TABLE "statement_line" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "statement" TEXT NOT NULL REFERENCES "statement" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL,
  "ref" TEXT,
  "label" TEXT NOT NULL,
  "grouping" TEXT,
  "department" TEXT REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "service" TEXT REFERENCES "service" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "subjective" TEXT,
  "note" TEXT,
  "a1_state" TEXT,
  "a1_low" INTEGER,
  "a1_high" INTEGER,
  "a2_state" TEXT,
  "a2_low" INTEGER,
  "a2_high" INTEGER,
  "a3_state" TEXT,
  "a3_low" INTEGER,
  "a3_high" INTEGER,
  "a4_state" TEXT,
  "a4_low" INTEGER,
  "a4_high" INTEGER,
  "a5_state" TEXT,
  "a5_low" INTEGER,
  "a5_high" INTEGER,
  "a6_state" TEXT,
  "a6_low" INTEGER,
  "a6_high" INTEGER,
  "a7_state" TEXT,
  "a7_low" INTEGER,
  "a7_high" INTEGER,
  "a8_state" TEXT,
  "a8_low" INTEGER,
  "a8_high" INTEGER,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK (("a1_state" IS NULL AND "a1_low" IS NULL AND "a1_high" IS NULL)
    OR (("a1_state" IS 'known' OR "a1_state" IS 'atLeast') AND "a1_low" IS NOT NULL AND "a1_high" IS NULL)
    OR ("a1_state" IS 'range' AND "a1_low" IS NOT NULL AND "a1_high" IS NOT NULL AND "a1_low" < "a1_high")
    OR ("a1_state" IS 'unknown' AND "a1_low" IS NULL AND "a1_high" IS NULL)),
  CHECK ("a1_low" BETWEEN -999999999999 AND 999999999999 AND "a1_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a2_state" IS NULL AND "a2_low" IS NULL AND "a2_high" IS NULL)
    OR (("a2_state" IS 'known' OR "a2_state" IS 'atLeast') AND "a2_low" IS NOT NULL AND "a2_high" IS NULL)
    OR ("a2_state" IS 'range' AND "a2_low" IS NOT NULL AND "a2_high" IS NOT NULL AND "a2_low" < "a2_high")
    OR ("a2_state" IS 'unknown' AND "a2_low" IS NULL AND "a2_high" IS NULL)),
  CHECK ("a2_low" BETWEEN -999999999999 AND 999999999999 AND "a2_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a3_state" IS NULL AND "a3_low" IS NULL AND "a3_high" IS NULL)
    OR (("a3_state" IS 'known' OR "a3_state" IS 'atLeast') AND "a3_low" IS NOT NULL AND "a3_high" IS NULL)
    OR ("a3_state" IS 'range' AND "a3_low" IS NOT NULL AND "a3_high" IS NOT NULL AND "a3_low" < "a3_high")
    OR ("a3_state" IS 'unknown' AND "a3_low" IS NULL AND "a3_high" IS NULL)),
  CHECK ("a3_low" BETWEEN -999999999999 AND 999999999999 AND "a3_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a4_state" IS NULL AND "a4_low" IS NULL AND "a4_high" IS NULL)
    OR (("a4_state" IS 'known' OR "a4_state" IS 'atLeast') AND "a4_low" IS NOT NULL AND "a4_high" IS NULL)
    OR ("a4_state" IS 'range' AND "a4_low" IS NOT NULL AND "a4_high" IS NOT NULL AND "a4_low" < "a4_high")
    OR ("a4_state" IS 'unknown' AND "a4_low" IS NULL AND "a4_high" IS NULL)),
  CHECK ("a4_low" BETWEEN -999999999999 AND 999999999999 AND "a4_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a5_state" IS NULL AND "a5_low" IS NULL AND "a5_high" IS NULL)
    OR (("a5_state" IS 'known' OR "a5_state" IS 'atLeast') AND "a5_low" IS NOT NULL AND "a5_high" IS NULL)
    OR ("a5_state" IS 'range' AND "a5_low" IS NOT NULL AND "a5_high" IS NOT NULL AND "a5_low" < "a5_high")
    OR ("a5_state" IS 'unknown' AND "a5_low" IS NULL AND "a5_high" IS NULL)),
  CHECK ("a5_low" BETWEEN -999999999999 AND 999999999999 AND "a5_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a6_state" IS NULL AND "a6_low" IS NULL AND "a6_high" IS NULL)
    OR (("a6_state" IS 'known' OR "a6_state" IS 'atLeast') AND "a6_low" IS NOT NULL AND "a6_high" IS NULL)
    OR ("a6_state" IS 'range' AND "a6_low" IS NOT NULL AND "a6_high" IS NOT NULL AND "a6_low" < "a6_high")
    OR ("a6_state" IS 'unknown' AND "a6_low" IS NULL AND "a6_high" IS NULL)),
  CHECK ("a6_low" BETWEEN -999999999999 AND 999999999999 AND "a6_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a7_state" IS NULL AND "a7_low" IS NULL AND "a7_high" IS NULL)
    OR (("a7_state" IS 'known' OR "a7_state" IS 'atLeast') AND "a7_low" IS NOT NULL AND "a7_high" IS NULL)
    OR ("a7_state" IS 'range' AND "a7_low" IS NOT NULL AND "a7_high" IS NOT NULL AND "a7_low" < "a7_high")
    OR ("a7_state" IS 'unknown' AND "a7_low" IS NULL AND "a7_high" IS NULL)),
  CHECK ("a7_low" BETWEEN -999999999999 AND 999999999999 AND "a7_high" BETWEEN -999999999999 AND 999999999999),
  CHECK (("a8_state" IS NULL AND "a8_low" IS NULL AND "a8_high" IS NULL)
    OR (("a8_state" IS 'known' OR "a8_state" IS 'atLeast') AND "a8_low" IS NOT NULL AND "a8_high" IS NULL)
    OR ("a8_state" IS 'range' AND "a8_low" IS NOT NULL AND "a8_high" IS NOT NULL AND "a8_low" < "a8_high")
    OR ("a8_state" IS 'unknown' AND "a8_low" IS NULL AND "a8_high" IS NULL)),
  CHECK ("a8_low" BETWEEN -999999999999 AND 999999999999 AND "a8_high" BETWEEN -999999999999 AND 999999999999),
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "statement_line_by_statement" ON "statement_line" ("statement");
CREATE INDEX "statement_line_by_department" ON "statement_line" ("department");
CREATE INDEX "statement_line_by_service" ON "statement_line" ("service");
CREATE INDEX "statement_line_by_source" ON "statement_line" ("source");

-- measure
CREATE TABLE "measure" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "cycle" TEXT NOT NULL REFERENCES "cycle" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "ref" TEXT,
  "title" TEXT NOT NULL,
  "unit" TEXT,
  "better" TEXT,
  "department" TEXT REFERENCES "department" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "portfolio" TEXT REFERENCES "portfolio" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "outcome" TEXT REFERENCES "outcome" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "owner_name" TEXT,
  "ord" TEXT NOT NULL,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "measure_by_cycle_ref" ON "measure" ("cycle", "ref");
CREATE INDEX "measure_by_department" ON "measure" ("department");
CREATE INDEX "measure_by_portfolio" ON "measure" ("portfolio");
CREATE INDEX "measure_by_outcome" ON "measure" ("outcome");
CREATE INDEX "measure_by_source" ON "measure" ("source");

-- value of a measure
CREATE TABLE "measure_value" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "measure" TEXT NOT NULL REFERENCES "measure" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "year" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "value" TEXT,
  "rag" TEXT,
  "rank" TEXT,
  "note" TEXT,
  "source" TEXT REFERENCES "source" ("id") ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
  "illustrative" INTEGER NOT NULL,
  CHECK ("illustrative" IN (0, 1))
) STRICT;
CREATE INDEX "measure_value_by_measure_year_kind" ON "measure_value" ("measure", "year", "kind");
CREATE INDEX "measure_value_by_source" ON "measure_value" ("source");

-- import map
CREATE TABLE "import_map" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "scope" TEXT NOT NULL CHECK ("scope" IN ('open', 'exempt') OR "scope" GLOB 'private:?*'),
  "kind" TEXT NOT NULL,
  "fingerprint" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "map" TEXT NOT NULL
) STRICT;
CREATE INDEX "import_map_by_kind_fingerprint" ON "import_map" ("kind", "fingerprint");
